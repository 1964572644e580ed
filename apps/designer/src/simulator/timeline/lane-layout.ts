import { type Scale, xOf } from '../model/axis.ts';
import type { ClockLane } from '../model/clock-lanes.ts';
import type { ServedThread } from '../model/served.ts';
import { type Stacked, stackMarks } from '../model/stack-marks.ts';
import type { ActionMark, EventMark, TimelineModel } from '../model/timeline.ts';

/** Sizes of the time line, in pixels. Marks are at least 24 px to press (WCAG 2.5.8). */
export const sizes = {
  axis: 38,
  mark: 26,
  row: 30,
  clock: 34,
  tier: 34,
  thread: 30,
  pad: 4,
} as const;

interface LanePlace {
  readonly top: number;
  readonly height: number;
}

/** A lane with its place below the axis. */
export type Lane = LanePlace &
  (
    | { readonly kind: 'events'; readonly marks: readonly Stacked<EventMark>[] }
    | { readonly kind: 'tier' }
    | { readonly kind: 'thread'; readonly thread: ServedThread }
    | { readonly kind: 'clock'; readonly lane: ClockLane }
    | { readonly kind: 'actions'; readonly marks: readonly Stacked<ActionMark>[] }
  );

/** All lanes from top to bottom, and how high they are together. */
export interface LaneLayout {
  readonly lanes: readonly Lane[];
  readonly height: number;
}

/** Places the lanes below each other; those of marks are as high as their marks need. */
export function laneLayout(model: TimelineModel, scale: Scale): LaneLayout {
  const events = stackMarks(model.events, ({ atMs }) => xOf(scale, atMs), sizes.mark + 2);
  const actions = stackMarks(model.actions, ({ atMs }) => xOf(scale, atMs), sizes.mark);
  const lanes: Lane[] = [];
  let top: number = sizes.axis;
  const add = (height: number, place: (at: LanePlace) => Lane): void => {
    lanes.push(place({ top, height }));
    top += height;
  };
  add(rowsHeight(events), (at) => ({ ...at, kind: 'events', marks: events }));
  add(sizes.tier, (at) => ({ ...at, kind: 'tier' }));
  for (const thread of model.threads) add(sizes.thread, (at) => ({ ...at, kind: 'thread', thread }));
  for (const lane of model.clocks) add(sizes.clock, (at) => ({ ...at, kind: 'clock', lane }));
  add(rowsHeight(actions), (at) => ({ ...at, kind: 'actions', marks: actions }));
  return { lanes, height: top };
}

function rowsHeight(marks: readonly Stacked<unknown>[]): number {
  const rows = Math.max(1, ...marks.map(({ row }) => row + 1));
  return rows * sizes.row + 2 * sizes.pad;
}
