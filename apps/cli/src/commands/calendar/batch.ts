import { alwaysOpen, type LinkedCalendar } from '@rung/engine';
import {
  err,
  isJsonObject,
  type JsonObject,
  type JsonReadCode,
  ok,
  type Result,
  readJson,
} from '@rung/kernel';
import { answerQuery } from './answer-query.ts';
import { linkRule } from './link-rule.ts';
import { parseCalendar } from './parse-calendar.ts';
import { parseQuery } from './parse-query.ts';
import type { CalendarAnswer, QueryError } from './query.ts';

/** What is said to one line of a batch. */
export type BatchAnswer = CalendarAnswer | { readonly error: QueryError };

/** Finds the calendar that a line names by its id. */
export type CalendarById = (id: string) => Result<LinkedCalendar, QueryError>;

/** A line as it came: text, or bytes that are no text. */
export type BatchLine = string | Uint8Array;

/** The longest line that is read. */
export const maxLineBytes = 5 * 1024 * 1024;

/** How many calendars are kept ready; batches repeat a few, and what one has expanded is worth keeping. */
const maxCalendars = 64;

/**
 * Makes a reader of batch lines (formats.md 5). Each line stands alone: a bad one is answered with an error and changes
 * nothing for the next. Calendars that are written alike are linked once, the least recently used are forgotten, so
 * memory does not grow with the batch. A calendar that is named, and is not the built-in one, is asked of `byId`.
 */
export function batchReader(byId: CalendarById = noFlow): (line: BatchLine) => BatchAnswer {
  const known = new Map<string, Result<LinkedCalendar, QueryError>>();
  const linkedCalendar = (value: unknown) => {
    const text = JSON.stringify(value) ?? '';
    const calendar = known.get(text) ?? linkValue(value, byId);
    known.delete(text);
    known.set(text, calendar);
    const [oldest] = known.keys();
    if (known.size > maxCalendars && oldest !== undefined) known.delete(oldest);
    return calendar;
  };
  return (line) => {
    const input = parseLine(line);
    if (!input.ok) return { error: input.error };
    const calendar = linkedCalendar(input.value['calendar']);
    if (!calendar.ok) return { error: calendar.error };
    const query = parseQuery(input.value);
    if (query.ok) return answerQuery(calendar.value, query.value);
    const { code, said } = query.error;
    return { error: { code, message: said.en } };
  };
}

/** Answers one line on its own; for many lines {@link batchReader} is faster. */
export function runBatchLine(line: string): BatchAnswer {
  return batchReader()(line);
}

const noFlow: CalendarById = (id) =>
  err({
    code: 'calendarShape',
    message: `"calendar": "${id}" is the id of a calendar of a flow; name the flow before --batch, or write an object with "zone" and "week".`,
  });

/** A calendar as an object, the name of the built-in one, or the id of one of a flow. */
function linkValue(value: unknown, byId: CalendarById): Result<LinkedCalendar, QueryError> {
  if (value === 'always') return ok(alwaysOpen);
  if (typeof value === 'string') return byId(value);
  const rule = parseCalendar(value);
  return rule.ok ? linkRule(rule.value) : rule;
}

/**
 * Codes of `readJson` for a line that is not JSON. Its other codes (a key given twice, a number too large) concern
 * JSON that some readers would take, and are passed on as they are.
 */
const notJson: ReadonlySet<JsonReadCode> = new Set(['syntax', 'truncated', 'trailingData']);

function parseLine(line: BatchLine): Result<JsonObject, QueryError> {
  const read = readJson(line, { maxBytes: maxLineBytes });
  if (!read.ok) {
    const { code, message, column } = read.error;
    return err({ code: notJson.has(code) ? 'notJson' : code, message: `Column ${column}: ${message}` });
  }
  return isJsonObject(read.value)
    ? ok(read.value)
    : err({ code: 'lineShape', message: 'A line is an object with "calendar" and a query.' });
}
