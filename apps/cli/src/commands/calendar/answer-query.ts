import { countedWithPauses, deadlineWithPauses, type LinkedCalendar, windowsOn } from '@rung/engine';
import { epochMs, formatInstant } from '@rung/kernel';
import type { CalendarAnswer, CalendarQuery } from './query.ts';

/** Asks a linked calendar. Total: every query has an answer. */
export function answerQuery(calendar: LinkedCalendar, query: CalendarQuery): CalendarAnswer {
  switch (query.ask) {
    case 'deadline': {
      const { fromMs, withinMs: ms, pauses } = query;
      const due = deadlineWithPauses(calendar, { fromMs, ms, pauses });
      return { dueAt: due === null ? null : formatMs(due) };
    }
    case 'counted':
      return { countedMs: countedWithPauses(calendar, query.between, query.pauses) };
    case 'windows':
      return {
        windows: windowsOn(calendar, query.date).map(([start, end]) => [formatMs(start), formatMs(end)]),
      };
    default:
      return query satisfies never;
  }
}

function formatMs(ms: number): string {
  return formatInstant(epochMs(ms)); // `epochMs` wants whole milliseconds: sums of whole ones are whole
}
