import type { CalendarRule } from '@rung/compiler';

/**
 * Calendars the plain way: a loop over local dates with `Temporal`, which knows zones from the machine. It shares no
 * code and no data with the product, so where the two agree, both read language.md 2 the same way. Slow on purpose.
 */

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

type Stretch = readonly [start: number, end: number];

/** The instants that one date's windows cover, in the order of their starts; they may overlap. */
function oracleWindowsOfDate(rule: CalendarRule, date: Temporal.PlainDate): readonly Stretch[] {
  const exception = rule.exceptions?.find((other) => other.date === date.toString());
  const day = days[date.dayOfWeek - 1];
  const windows = exception?.windows ?? (day === undefined ? [] : (rule.week[day] ?? []));
  const exists = date.toZonedDateTime(rule.zone).toPlainDate().equals(date);
  if (!exists) return [];
  return windows
    .map(([from = '', to = '']) => {
      const start = firstReading(date.toPlainDateTime(from), rule.zone);
      const nextDate = date.add({ days: 1 });
      if (to === '24:00' || to === '00:00')
        return [start, nextDate.toZonedDateTime(rule.zone).epochMilliseconds];
      const endDate = to < from ? nextDate : date;
      return [start, lastReading(endDate.toPlainDateTime(to), rule.zone)];
    })
    .filter((stretch): stretch is [number, number] => (stretch[0] ?? 0) < (stretch[1] ?? 0))
    .sort((a, b) => a[0] - b[0]);
}

function firstReading(local: Temporal.PlainDateTime, zone: string): number {
  return gapAt(local, zone) ?? local.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds;
}

function lastReading(local: Temporal.PlainDateTime, zone: string): number {
  return gapAt(local, zone) ?? local.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
}

/** The transition that skips a local time, or null for a time that exists. */
function gapAt(local: Temporal.PlainDateTime, zone: string): number | null {
  const before = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (before.toPlainDateTime().equals(local)) return null;
  return before.getTimeZoneTransition('next')?.epochMilliseconds ?? null;
}

/** Every stretch from an instant on, cut so that none overlaps an earlier one, date by date for at most `maxDates`. */
function* stretchesFrom(rule: CalendarRule, from: number, maxDates: number): Generator<Stretch> {
  let date = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(rule.zone)
    .toPlainDate()
    .subtract({ days: 3 });
  let covered = from;
  for (let i = 0; i < maxDates; i++) {
    for (const [start, end] of oracleWindowsOfDate(rule, date)) {
      if (end > covered) yield [Math.max(start, covered), end];
      covered = Math.max(covered, end);
    }
    date = date.add({ days: 1 });
  }
}

/** The earliest instant at which `ms` are counted, or null if it lies more than `maxDates` dates away. */
export function oracleDeadline(rule: CalendarRule, from: number, { ms = 0, maxDates = 800 }): number | null {
  if (ms === 0) return from;
  let left = ms;
  for (const [start, end] of stretchesFrom(rule, from, maxDates)) {
    if (end - start >= left) return start + left;
    left -= end - start;
  }
  return null;
}

/** Open time between two instants. */
export function oracleCounted(rule: CalendarRule, from: number, to: number): number {
  let open = 0;
  const dates = Math.ceil((to - from) / 86_400_000) + 8;
  for (const [start, end] of stretchesFrom(rule, from, dates)) open += Math.max(0, Math.min(end, to) - start);
  return open;
}

/** Whether some window holds an instant. */
export function oracleIsOpen(rule: CalendarRule, at: number): boolean {
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(rule.zone).toPlainDate();
  return [-2, -1, 0, 1].some((shift) =>
    oracleWindowsOfDate(rule, date.add({ days: shift })).some(([start, end]) => start <= at && at < end),
  );
}

/** One date's stretches, those that touch or overlap as one. */
export function oracleWindowsOn(rule: CalendarRule, isoDate: string): readonly Stretch[] {
  const merged: [number, number][] = [];
  for (const [start, end] of oracleWindowsOfDate(rule, Temporal.PlainDate.from(isoDate))) {
    const last = merged.at(-1);
    if (last === undefined || start > last[1]) merged.push([start, end]);
    else last[1] = Math.max(last[1], end);
  }
  return merged;
}
