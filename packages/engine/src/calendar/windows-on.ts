import { parseCivilDate } from '@rung/kernel';
import { type Interval, intervalsOfDate, mergeIntervals } from './calendar-rule.ts';
import type { LinkedCalendar } from './linked-calendar.ts';

/**
 * The open stretches that start on a local date `YYYY-MM-DD`, in milliseconds, in order; windows of the date that touch
 * or overlap are one. A window that crosses midnight is listed whole, on the date on which it starts. Empty for a date
 * that the zone skips, and for a text that is no date.
 */
export function windowsOn(calendar: LinkedCalendar, isoDate: string): readonly Interval[] {
  const day = parseCivilDate(isoDate);
  return day.ok ? mergeIntervals(intervalsOfDate(calendar.rule, calendar.zone, day.value)) : [];
}
