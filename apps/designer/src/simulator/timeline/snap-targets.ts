import type { TimelineModel } from '../model/timeline.ts';

/** Instants that a dragged event is drawn to: due marks, warnings, and where working hours begin and end. */
export function snapTargets({ clocks, closed }: TimelineModel): readonly number[] {
  const ofClocks = clocks.flatMap(({ cycles }) =>
    cycles.flatMap(({ dueMs, warnedMs }) => (dueMs === null ? warnedMs : [dueMs, ...warnedMs])),
  );
  return [...ofClocks, ...closed.flatMap(({ fromMs, toMs }) => [fromMs, toMs])];
}
