import { type CalendarRule, lowerCalendar } from '@rung/compiler';
import { type LinkedCalendar, linkCalendar } from '@rung/engine';

/** Lowers and links a calendar that has no error in it. */
export function linkRule(rule: CalendarRule): LinkedCalendar {
  const { lowered, diagnostics } = lowerCalendar(rule);
  if (lowered === null) throw new Error(JSON.stringify(diagnostics));
  return linkCalendar(lowered.calendar, lowered.zone);
}

/** The same windows from Monday to Friday. */
export function workingWeek(windows: readonly (readonly [string, string])[]): CalendarRule['week'] {
  return { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows };
}

/** Milliseconds of an instant in text, or text of an instant in milliseconds; null stays null. */
export function instant(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds;
}

/** An instant as UTC text, to the second where it is whole. */
export function utc(ms: number | null): string | null {
  return ms === null ? null : Temporal.Instant.fromEpochMilliseconds(ms).toString();
}

/** Milliseconds of a number of hours. */
export function hours(count: number): number {
  return count * 3_600_000;
}
