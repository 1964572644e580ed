import { dayMs } from '@rung/kernel';
import { type LinkedZone, type Period, periodIndexAt, periodOf } from './linked-zone.ts';

/*
 * From local readings to instants (docs/semantics/calendar-edges.md). A local time is written as if it were UTC: the
 * milliseconds from 1970-01-01T00:00 to it on a clock that never changes.
 */

// No zone was ever further from UTC than 16 hours, and none jumped by more than 24.
const reachMs = 2 * dayMs;
const windowReachMs = 2 * dayMs + reachMs;

/** The offset of every instant that windows of the local date beginning at `dateStart` can touch, or null if it changes. */
export function steadyOffsetAround(zone: LinkedZone, dateStart: number): number | null {
  const index = periodIndexAt(zone, dateStart - reachMs);
  const { end, offset } = periodOf(zone, index);
  return dateStart + windowReachMs < end ? offset : null;
}

/** The periods, first to last, in which a local reading can possibly occur. */
function periodsAround(zone: LinkedZone, local: number): readonly Period[] {
  const periods: Period[] = [];
  const last = periodIndexAt(zone, local + reachMs);
  for (let i = periodIndexAt(zone, local - reachMs); i <= last; i++) periods.push(periodOf(zone, i));
  return periods;
}

/** The first instant in a period whose local reading is at least `local`, or null. */
function firstIn(period: Period, local: number): number | null {
  const at = Math.max(period.start, local - period.offset);
  return at < period.end ? at : null;
}

/** The first instant whose local reading is at least `local`: the transition for a reading that a gap skips. */
export function firstInstantFrom(zone: LinkedZone, local: number): number {
  for (const period of periodsAround(zone, local)) {
    const at = firstIn(period, local);
    if (at !== null) return at;
  }
  return local - periodOf(zone, zone.offsets.length - 1).offset; // unreachable: the last period has no end
}

/** The first instant of the local date beginning at `dateStart` whose reading is at least `local`, or null if none is. */
export function firstInstantOfDate(zone: LinkedZone, dateStart: number, local: number): number | null {
  for (const period of periodsAround(zone, local)) {
    const at = firstIn(period, local);
    if (at !== null && at + period.offset < dateStart + dayMs) return at;
  }
  return null;
}

/** The last instant with this local reading; for a reading that a gap skips, the transition. */
export function lastInstantAt(zone: LinkedZone, local: number): number {
  const periods = periodsAround(zone, local);
  for (const { start, end, offset } of periods.toReversed()) {
    const at = local - offset;
    if (at >= start && at < end) return at;
  }
  return firstInstantFrom(zone, local);
}
