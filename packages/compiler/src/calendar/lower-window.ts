import { type Diagnostic, err, ok, type Result } from '@rung/kernel';
import { calendarFinding } from './calendar-finding.ts';
import type { WindowRule } from './calendar-rule.ts';

/** Minutes of local time; an end above 1440 lies in the next date. */
export type MinuteWindow = [start: number, end: number];

const minutesPerDay = 1440;
const timeShape = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/** Minutes after midnight, 1440 for `24:00`, or null. */
function parseTime(text: string): number | null {
  const parts = timeShape.exec(text);
  if (parts === null) return null;
  const [, hours, minutes] = parts;
  return hours === undefined ? minutesPerDay : Number(hours) * 60 + Number(minutes);
}

/**
 * One window in minutes. An end before its start crosses midnight; an end of `00:00` is the midnight after the start,
 * the same as `24:00`.
 */
export function lowerWindow(rule: WindowRule, path: string): Result<MinuteWindow, Diagnostic> {
  const [from, to, ...more] = rule;
  if (!from || !to || more.length > 0) {
    return err(calendarFinding('windowIncomplete', path, { window: rule }));
  }
  const start = parseTime(from);
  if (start === null || start === minutesPerDay) {
    return err(calendarFinding('timeInvalid', `${path}/0`, { time: from }));
  }
  const end = parseTime(to);
  if (end === null) return err(calendarFinding('timeInvalid', `${path}/1`, { time: to }));
  if (end === start) return err(calendarFinding('windowEmpty', path, { time: from }));
  return ok([start, end < start ? end + minutesPerDay : end]);
}

/** Writes a window of minutes back as people wrote it. */
export function formatWindow([start, end]: Readonly<MinuteWindow>): WindowRule {
  return [formatTime(start), formatTime(end > minutesPerDay ? end - minutesPerDay : end)];
}

function formatTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
