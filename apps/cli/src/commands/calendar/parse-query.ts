import type { Interval } from '@rung/engine';
import {
  durationMeant,
  err,
  ok,
  parseCivilDate,
  parseDuration,
  parseInstant,
  type Result,
  type TextError,
} from '@rung/kernel';
import type { CalendarQuery, QueryError } from './query.ts';

/** The parts of a query as they come from a line of JSON or from the command line; none is trusted. */
export interface RawQuery {
  readonly from?: unknown;
  readonly within?: unknown;
  readonly between?: unknown;
  readonly windows?: unknown;
  readonly pauses?: unknown;
}

type Parsed<T> = Result<T, QueryError>;

/**
 * Reads a query. It asks exactly one thing: `from` with `within`, `between`, or `windows`. Codes: `queryMissing`,
 * `queryAmbiguous`, `intervalShape`, `intervalReversed`, and those of the kernel's instants, durations and dates.
 */
export function parseQuery(raw: RawQuery): Parsed<CalendarQuery> {
  const asked = (['within', 'between', 'windows'] as const).filter((key) => raw[key] !== undefined);
  if (asked.length > 1) {
    return failure('queryAmbiguous', `Ask one thing at a time, not ${asked.join(' and ')}.`);
  }
  if (raw.between !== undefined) return parseCounted(raw);
  if (raw.windows !== undefined) return parseWindows(raw.windows);
  if (raw.from !== undefined && raw.within !== undefined) return parseDeadline(raw);
  return failure('queryMissing', 'Ask for "from" with "within", for "between", or for "windows".');
}

function parseDeadline(raw: RawQuery): Parsed<CalendarQuery> {
  const from = parseText('from', raw.from, parseInstant);
  if (!from.ok) return from;
  const within = parseText('within', raw.within, readDuration);
  if (!within.ok) return within;
  const pauses = parsePauses(raw.pauses);
  if (!pauses.ok) return pauses;
  return ok({ ask: 'deadline', fromMs: from.value, withinMs: within.value, pauses: pauses.value });
}

/** Reads a duration; what people write instead is told with the one that was probably meant. */
function readDuration(text: string): ReturnType<typeof parseDuration> {
  const read = parseDuration(text);
  const meant = read.ok ? null : durationMeant(text);
  if (read.ok || meant === null) return read;
  return err({ ...read.error, message: `${read.error.message} Did you mean ${meant}?` });
}

function parseCounted(raw: RawQuery): Parsed<CalendarQuery> {
  const between = parseInterval('between', raw.between);
  if (!between.ok) return between;
  const pauses = parsePauses(raw.pauses);
  return pauses.ok ? ok({ ask: 'counted', between: between.value, pauses: pauses.value }) : pauses;
}

function parseWindows(windows: unknown): Parsed<CalendarQuery> {
  const day = parseText('windows', windows, parseCivilDate);
  // Only a text parses as a date, so the conversion changes nothing; it only tells the type.
  return day.ok ? ok({ ask: 'windows', date: String(windows) }) : day;
}

function parsePauses(pauses: unknown): Parsed<readonly Interval[]> {
  if (pauses === undefined) return ok([]);
  if (!Array.isArray(pauses)) return failure('intervalShape', '"pauses" is a list of [start, end].');
  const intervals: Interval[] = [];
  for (const [i, pause] of pauses.entries()) {
    const interval = parseInterval(`pauses[${i}]`, pause);
    if (!interval.ok) return interval;
    intervals.push(interval.value);
  }
  return ok(intervals);
}

function parseInterval(place: string, value: unknown): Parsed<Interval> {
  if (!Array.isArray(value) || value.length !== 2) {
    return failure('intervalShape', `"${place}" is [start, end], two instants.`);
  }
  const start = parseText(place, value[0], parseInstant);
  if (!start.ok) return start;
  const end = parseText(place, value[1], parseInstant);
  if (!end.ok) return end;
  if (end.value < start.value) return failure('intervalReversed', `"${place}" ends before it starts.`);
  return ok([start.value, end.value]);
}

function parseText<T, Code extends string>(
  place: string,
  value: unknown,
  parse: (text: string) => Result<T, TextError<Code>>,
): Parsed<T> {
  // What is not text is parsed as an empty one, so that the error is the parser's own and says how to write it.
  const parsed = parse(typeof value === 'string' ? value : '');
  return parsed.ok ? parsed : failure(parsed.error.code, `"${place}": ${parsed.error.message}`);
}

function failure(code: string, message: string) {
  return err<QueryError>({ code, message });
}
