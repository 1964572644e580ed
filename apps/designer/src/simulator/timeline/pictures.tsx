import { dayMs } from '@rung/kernel';
import { type Scale, type Tick, xOf } from '../model/axis.ts';
import type { TimelineModel } from '../model/timeline.ts';
import { goToInstant } from '../rehearsal.ts';
import type { Words } from '../use-words.ts';
import { iconOfEffect } from './event-icons.tsx';
import { type Lane, sizes } from './lane-layout.ts';
import classes from './timeline.module.css';

interface Placed {
  readonly scale: Scale;
  readonly words: Words;
}

/** Hatched where nobody works. */
export function ClosedPicture({
  model,
  scale,
  height,
  title,
}: {
  readonly model: TimelineModel;
  readonly scale: Scale;
  readonly height: number;
  readonly title: string;
}) {
  return (
    <>
      <defs>
        <pattern
          id="rung-closed"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className={classes['closedBack']} />
          <line x1="0" x2="0" y1="0" y2="6" className={classes['closedLine']} />
        </pattern>
      </defs>
      {model.closed.map((span) => (
        <rect
          key={span.fromMs}
          x={xOf(scale, span.fromMs)}
          width={Math.max(0, xOf(scale, span.toMs) - xOf(scale, span.fromMs))}
          y={sizes.axis}
          height={height - sizes.axis}
          fill="url(#rung-closed)"
        >
          <title>{title}</title>
        </rect>
      ))}
    </>
  );
}

/** Room that labels of ticks need. */
export const tickRoom = { timePx: 58, numberPx: 24, datePx: 84 };
/** What a day needs with its weekday, but without its month. */
const shortPx = 52;

/**
 * Ticks: dates above, times of day below. A date's label stands where it begins, and once at the left edge; days close to one another leave their
 * month to the corner beside them.
 */
export function AxisPicture({
  ticks,
  stepMs,
  scale,
  height,
  words,
}: Placed & { readonly ticks: readonly Tick[]; readonly stepMs: number; readonly height: number }) {
  const isDaily = stepMs >= dayMs;
  const firstDay = ticks.find(({ isDay }) => isDay);
  const dayPx = stepMs === dayMs ? xOf(scale, scale.fromMs + dayMs) : tickRoom.datePx;
  const [say, room] =
    dayPx >= tickRoom.datePx
      ? [words.day, tickRoom.datePx]
      : dayPx >= shortPx
        ? [words.shortDay, shortPx]
        : [words.dayNumber, tickRoom.numberPx];
  const hasRoom = firstDay === undefined || xOf(scale, firstDay.ms) > room;
  return (
    <>
      {hasRoom && (
        <text x={-sizes.mark + 6} y={14} className={classes['day']}>
          {say(scale.fromMs)}
        </text>
      )}
      {ticks.map(({ ms, isDay }) => {
        const x = xOf(scale, ms);
        return (
          <g key={ms}>
            <line
              x1={x}
              x2={x}
              y1={isDay ? 4 : 24}
              y2={height}
              className={classes[isDay ? 'dayLine' : 'tickLine']}
            />
            {isDay && x + room <= scale.widthPx + sizes.mark && (
              <text x={x + 5} y={14} className={classes['day']}>
                {say(ms)}
              </text>
            )}
            {!isDaily && (
              <text x={x + 5} y={32} className={classes['time']}>
                {words.time(ms)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}

/** Who has the ticket: a bar for each stay, named where there is room. */
export function TierPicture({
  lane,
  model,
  scale,
  words,
}: Placed & { readonly lane: Lane; readonly model: TimelineModel }) {
  return (
    <g>
      <line
        x1={-sizes.mark}
        x2={scale.widthPx + sizes.mark}
        y1={lane.top}
        y2={lane.top}
        className={classes['rule']}
      />
      {model.tiers.map(({ tier, owner, fromMs, toMs }) => {
        const x = xOf(scale, fromMs);
        const width = Math.max(3, xOf(scale, toMs) - x - 1);
        const name = words.wording.sayDetail(['tier'], { value: tier, row: {} });
        const who = owner === null ? '' : ` (${words.wording.sayTarget(owner)})`;
        return (
          <svg
            key={`${fromMs} ${toMs} ${tier}`}
            x={x}
            y={lane.top + sizes.pad}
            width={width}
            height={lane.height - 2 * sizes.pad}
          >
            <title>{`${name}${who}, ${words.moment(fromMs)} – ${words.moment(toMs)}`}</title>
            <rect width={width} height={lane.height - 2 * sizes.pad} rx={4} className={classes['tier']} />
            <rect
              width={Math.min(4, width)}
              height={lane.height - 2 * sizes.pad}
              className={classes['tierEdge']}
            />
            {width > 34 && (
              <text x={11} y={17} className={classes['barText']}>
                {name}
              </text>
            )}
          </svg>
        );
      })}
    </g>
  );
}

/** What the policy did. The same stands in the list of steps, so these marks are for the eye and the mouse. */
export function ActionsPicture({ lane, words }: { readonly lane: Lane; readonly words: Words }) {
  if (lane.kind !== 'actions') return null;
  return (
    <g>
      <line x1={-sizes.mark} x2="100%" y1={lane.top} y2={lane.top} className={classes['rule']} />
      {lane.marks.map(({ mark: { atMs, effect }, x, row }) => {
        const Icon = iconOfEffect(effect.effect);
        const top = lane.top + sizes.pad + row * sizes.row;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the list of steps has it for everybody
          <g
            key={effect.key}
            transform={`translate(${x - 12} ${top})`}
            className={classes['action']}
            onClick={() => goToInstant(atMs)}
          >
            <title>{`${words.moment(atMs)}: ${words.wording.sayEffect(effect)}`}</title>
            <rect width={24} height={24} rx={4} />
            <g transform="translate(5 5)">
              <Icon size={14} aria-hidden />
            </g>
          </g>
        );
      })}
    </g>
  );
}
