import type { Flow } from '@rung/flow';
import { useT } from '../../i18n/use-t.ts';
import type { Scale } from '../model/axis.ts';
import type { TimelineModel } from '../model/timeline.ts';
import { threadStep } from '../say-thread.ts';
import type { Words } from '../use-words.ts';
import { ClockPicture } from './clock-picture.tsx';
import { type LaneLayout, sizes } from './lane-layout.ts';
import { ActionsPicture, TierPicture } from './pictures.tsx';
import { ThreadPicture } from './thread-picture.tsx';
import classes from './timeline.module.css';

interface LanesProps {
  readonly flow: Flow;
  readonly model: TimelineModel;
  readonly layout: LaneLayout;
  readonly scale: Scale;
  readonly words: Words;
}

/** What is drawn on each lane; events are buttons over theirs. */
export function Lanes({ flow, model, layout, scale, words }: LanesProps) {
  const t = useT();
  return layout.lanes.map((lane) => {
    switch (lane.kind) {
      case 'tier':
        return <TierPicture key="tier" lane={lane} model={model} scale={scale} words={words} />;
      case 'thread':
        return (
          <ThreadPicture
            key={`thread ${lane.thread.number}`}
            place={lane}
            scale={scale}
            words={words}
            step={threadStep(lane.thread, { flow, wording: words.wording, t })}
          />
        );
      case 'clock':
        return <ClockPicture key={lane.lane.clock} place={lane} scale={scale} words={words} />;
      case 'actions':
        return <ActionsPicture key="actions" lane={lane} words={words} />;
      case 'events':
        return (
          <line
            key="events"
            x1={-sizes.mark}
            x2={scale.widthPx + sizes.mark}
            y1={lane.top}
            y2={lane.top}
            className={classes['rule']}
          />
        );
      default:
        return lane satisfies never;
    }
  });
}
