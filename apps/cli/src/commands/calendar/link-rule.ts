import { type CalendarRule, lowerCalendar } from '@rung/compiler';
import { type LinkedCalendar, linkCalendar } from '@rung/engine';
import { err, ok, type Result } from '@rung/kernel';
import type { QueryError } from './query.ts';

/** Makes a calendar ready for queries, or tells its first error (CAL-02 to CAL-08). One that never opens is ready too. */
export function linkRule(rule: CalendarRule): Result<LinkedCalendar, QueryError> {
  const { lowered, diagnostics } = lowerCalendar(rule);
  if (lowered !== null) return ok(linkCalendar(lowered.calendar, lowered.zone));
  const error = diagnostics.find(({ severity }) => severity === 'error');
  return err({
    code: error?.code ?? 'calendarShape',
    message: error?.message ?? 'The calendar cannot be used.',
  });
}
