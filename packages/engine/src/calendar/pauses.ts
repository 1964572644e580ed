import { type Interval, mergeIntervals } from './calendar-rule.ts';
import { counted } from './counted.ts';
import { deadline } from './deadline.ts';
import type { LinkedCalendar } from './linked-calendar.ts';

/** A target that is counted from an instant on, with stretches of time that do not count. */
export interface PausedTarget {
  readonly fromMs: number;
  readonly ms: number;
  /** In any order; they may overlap, and reach before the start or beyond the deadline. */
  readonly pauses: readonly Interval[];
}

/** {@link deadline} where nothing is counted during the pauses. */
export function deadlineWithPauses(calendar: LinkedCalendar, target: PausedTarget): number | null {
  let from = target.fromMs;
  let left = target.ms;
  for (const [start, end] of mergeIntervals(target.pauses)) {
    const open = counted(calendar, from, start);
    if (open >= left) break;
    left -= open;
    from = Math.max(from, end);
  }
  return deadline(calendar, from, left);
}

/** {@link counted} where nothing is counted during the pauses. */
export function countedWithPauses(
  calendar: LinkedCalendar,
  [fromMs, toMs]: Interval,
  pauses: readonly Interval[],
): number {
  let open = counted(calendar, fromMs, toMs);
  for (const [start, end] of mergeIntervals(pauses)) {
    open -= counted(calendar, Math.max(start, fromMs), Math.min(end, toMs));
  }
  return open;
}
