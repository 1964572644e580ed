import { parseCivilDate, weekdayFromDays } from '@rung/kernel';
import type { Policy } from '@rung/policy';

type LoweredCalendar = Policy['calendars'][string];

const yearDays = 366;

/**
 * The first date (days since 1970-01-01) of the earliest stretch of at least 366 dates on which nothing opens and which
 * begins after some open date or at an exception; `always` if the calendar never opens; null if there is no such
 * stretch. Compiling knows no today, so a stretch anywhere counts.
 */
export function closedForAYearFrom(
  week: LoweredCalendar['week'],
  exceptions: LoweredCalendar['exceptions'],
): number | 'always' | null {
  const openByDay = new Map<number, boolean>();
  for (const { date, windows } of exceptions) {
    const day = parseCivilDate(date);
    if (day.ok) openByDay.set(day.value, windows.length > 0);
  }
  const openWeekdays = week.map((windows) => windows.length > 0);
  const opensWeekly = openWeekdays.includes(true);
  if (!opensWeekly && ![...openByDay.values()].includes(true)) return 'always';
  const isOpen = (day: number) => openByDay.get(day) ?? openWeekdays[weekdayFromDays(day)] ?? false;
  // A stretch begins at an exception that closes or on the date after one that opens, unless every week is closed.
  const candidates = [...openByDay].map(([day, open]) => (open ? day + 1 : day));
  return firstClosedYear(candidates, isOpen);
}

function firstClosedYear(rising: readonly number[], isOpen: (day: number) => boolean): number | null {
  let checkedTo = Number.NEGATIVE_INFINITY;
  for (const start of rising) {
    if (start < checkedTo) continue;
    let day = start;
    while (!isOpen(day) && day - start < yearDays) day++;
    if (day - start >= yearDays) return start;
    checkedTo = day;
  }
  return null;
}
