import type { CalendarRule, ExceptionRule, WindowRule } from '@rung/compiler';
import { err, isJsonObject, ok, type Result } from '@rung/kernel';
import type { QueryError } from './query.ts';

type Week = { -readonly [Day in keyof CalendarRule['week']]: CalendarRule['week'][Day] };

const weekdays: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * Checks the shape of a calendar that came as JSON: `{ zone, week, exceptions? }`; what else is in it is ignored, so that
 * a flow's calendars fit. What the texts in it mean is `lowerCalendar`'s to say. Code: `calendarShape`.
 */
export function parseCalendar(value: unknown): Result<CalendarRule, QueryError> {
  if (!isJsonObject(value)) return failure('"calendar" is an object with "zone" and "week".');
  const { zone, exceptions = [] } = value;
  if (typeof zone !== 'string') return failure('"calendar.zone" is the name of a time zone.');
  const week = parseWeek(value['week']);
  if (week === null) {
    return failure(
      `"calendar.week" has lists of windows under ${weekdays.join(', ')}, as in {"mon": [["09:00", "17:30"]]}.`,
    );
  }
  if (!Array.isArray(exceptions) || !exceptions.every(isException)) {
    return failure('"calendar.exceptions" is a list of { date, windows, name? }.');
  }
  return ok({ zone, week, exceptions });
}

function parseWeek(value: unknown): CalendarRule['week'] | null {
  if (!isJsonObject(value)) return null;
  const week: Week = {};
  for (const [day, windows] of Object.entries(value)) {
    if (!isWeekday(day) || !isWindows(windows)) return null;
    week[day] = windows;
  }
  return week;
}

function isWeekday(day: string): day is keyof Week {
  return weekdays.includes(day);
}

function isWindows(value: unknown): value is readonly WindowRule[] {
  return Array.isArray(value) && value.every(isWindow);
}

function isWindow(value: unknown): value is WindowRule {
  return Array.isArray(value) && value.every((time) => typeof time === 'string');
}

function isException(value: unknown): value is ExceptionRule {
  if (!isJsonObject(value)) return false;
  const { date, windows, name = '' } = value;
  return typeof date === 'string' && isWindows(windows) && typeof name === 'string';
}

function failure(message: string) {
  return err<QueryError>({ code: 'calendarShape', message });
}
