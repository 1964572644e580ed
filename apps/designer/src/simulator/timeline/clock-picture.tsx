import { useT } from '../../i18n/use-t.ts';
import { type Scale, xOf } from '../model/axis.ts';
import type { ClockCycle, ClockSpan } from '../model/clock-lanes.ts';
import type { Words } from '../use-words.ts';
import { type Lane, sizes } from './lane-layout.ts';
import classes from './timeline.module.css';

interface ClockPictureProps {
  readonly place: Lane;
  readonly scale: Scale;
  readonly words: Words;
}

/** A clock: a full bar while it runs, a dashed one while it is paused, a hatched red one once it was missed. */
export function ClockPicture({ place, scale, words }: ClockPictureProps) {
  if (place.kind !== 'clock') return null;
  const { lane, top } = place;
  return (
    <g>
      <line x1={-sizes.mark} x2={scale.widthPx + sizes.mark} y1={top} y2={top} className={classes['rule']} />
      {lane.cycles.map((cycle) => (
        <Cycle key={cycle.row.cycle} cycle={cycle} top={top + 11} scale={scale} words={words} />
      ))}
      {/* Above the bars: the next cycle may begin as this one is missed. */}
      {lane.cycles.map((cycle) => (
        <MissedMark key={cycle.row.cycle} cycle={cycle} top={top + 11} scale={scale} words={words} />
      ))}
    </g>
  );
}

const barHeight = 12;
/** What was missed and was over at once, as an approval that expires, is a mark of this width. */
const missedWidth = 8;

interface CycleProps extends Omit<ClockPictureProps, 'place'> {
  readonly cycle: ClockCycle;
  readonly top: number;
}

function Cycle({ cycle, top, scale, words }: CycleProps) {
  const t = useT();
  const clock = words.wording.sayClockName(cycle.row.clock);
  const bars = cycle.spans.filter((span) => !isMoment(span));
  const metMs = cycle.row.metAt === null ? null : cycle.spans.at(-1)?.toMs;
  return (
    <>
      {bars.map(({ fromMs, toMs, phase, counts }) => (
        <rect
          key={`${fromMs} ${phase}`}
          x={xOf(scale, fromMs)}
          y={counts ? top : top + 4}
          width={Math.max(2, xOf(scale, toMs) - xOf(scale, fromMs))}
          height={counts ? barHeight : 4}
          rx={counts ? 3 : 1}
          className={classes[phase]}
        >
          <title>
            {t('simulator.phase.span', {
              clock,
              phase: t(counts ? `simulator.phase.${phase}` : 'simulator.phase.resting'),
              from: words.moment(fromMs),
              to: words.moment(toMs),
            })}
          </title>
        </rect>
      ))}
      {cycle.warnedMs.map((ms) => (
        <path key={ms} d={`M${xOf(scale, ms)} ${top - 7} l4 6 h-8 z`} className={classes['warned']}>
          <title>{`${clock}: ${t('simulator.phase.warned')}, ${words.moment(ms)}`}</title>
        </path>
      ))}
      {cycle.dueMs !== null && (
        <DueMark
          x={xOf(scale, cycle.dueMs)}
          top={top}
          title={t('simulator.due.at', { clock, at: words.moment(cycle.dueMs) })}
        />
      )}
      {metMs !== null && metMs !== undefined && (
        <path d={`M${xOf(scale, metMs) - 3} ${top + 6} l3 3 l6 -7`} className={classes['met']}>
          <title>{`${clock}: ${t('simulator.phase.met')}, ${words.moment(metMs)}`}</title>
        </path>
      )}
    </>
  );
}

/** Where a clock was missed and ended with that, so that no bar tells it. */
function MissedMark({ cycle, top, scale, words }: CycleProps) {
  const t = useT();
  const missed = cycle.spans.find(isMoment);
  if (missed === undefined) return null;
  const clock = words.wording.sayClockName(cycle.row.clock);
  return (
    <rect
      x={xOf(scale, missed.fromMs)}
      y={top}
      width={missedWidth}
      height={barHeight}
      rx={3}
      className={`${classes['breached']} ${classes['moment']}`}
    >
      <title>{`${clock}: ${t('simulator.phase.breached')}, ${words.moment(missed.fromMs)}`}</title>
    </rect>
  );
}

function isMoment({ fromMs, toMs, phase }: ClockSpan): boolean {
  return phase === 'breached' && fromMs === toMs;
}

/** A line with a pennon: what the clock must not pass. */
function DueMark({ x, top, title }: { readonly x: number; readonly top: number; readonly title: string }) {
  return (
    <g className={classes['due']}>
      <title>{title}</title>
      <line x1={x} x2={x} y1={top - 6} y2={top + barHeight + 5} />
      <path d={`M${x} ${top - 6} h7 l-2 3 l2 3 h-7 z`} />
    </g>
  );
}
