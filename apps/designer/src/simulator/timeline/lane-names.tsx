import type { Flow } from '@rung/flow';
import { useT } from '../../i18n/use-t.ts';
import type { Span } from '../model/span.ts';
import { threadStep } from '../say-thread.ts';
import { ThreadBadge } from '../thread-badge.tsx';
import type { Words } from '../use-words.ts';
import type { Lane, LaneLayout } from './lane-layout.ts';
import classes from './timeline.module.css';

interface LaneNamesProps {
  readonly flow: Flow;
  readonly layout: LaneLayout;
  readonly words: Words;
  /** Of the axis. */
  readonly span: Span;
}

/** What each lane is called, beside it, and in the corner the month of the axis. A thread's number comes before its name. */
export function LaneNames({ flow, layout, words: { wording, months }, span }: LaneNamesProps) {
  const t = useT();
  const nameOf = (lane: Lane): string => {
    if (lane.kind === 'clock') return wording.sayClockName(lane.lane.clock);
    return lane.kind === 'thread'
      ? threadStep(lane.thread, { flow, wording, t })
      : t(`simulator.lane.${lane.kind}`);
  };
  return (
    <div className={classes['names']} aria-hidden style={{ height: layout.height }}>
      <span className={classes['months']}>{months(span.fromMs, span.toMs)}</span>
      {layout.lanes.map((lane) => {
        const name = nameOf(lane);
        return (
          <span
            key={lane.top}
            className={classes['name']}
            style={{ top: lane.top, height: lane.height }}
            title={
              lane.kind === 'thread'
                ? t('simulator.thread', { number: lane.thread.number, step: name })
                : name
            }
          >
            {lane.kind === 'thread' ? <ThreadBadge thread={lane.thread} /> : null}
            <span>{name}</span>
          </span>
        );
      })}
    </div>
  );
}
