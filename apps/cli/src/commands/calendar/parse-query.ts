import type { Interval } from '@rung/engine';
import {
  type DurationMs,
  durationMeant,
  err,
  ok,
  parseCivilDate,
  parseDuration,
  parseInstant,
  type Result,
  type TextError,
} from '@rung/kernel';
import { inEach, type Said } from '../../shell/language.ts';
import { sayTypedError, type TypedError } from '../../shell/text-error-words.ts';
import type { CalendarQuery } from './query.ts';

/** The parts of a query as they come from a line of JSON or from the command line; none is trusted. */
export interface RawQuery {
  readonly from?: unknown;
  readonly within?: unknown;
  readonly between?: unknown;
  readonly windows?: unknown;
  readonly pauses?: unknown;
}

/** Why a query cannot be understood, with the keys of a line in quotes. Codes are stable. */
export interface QueryFailure {
  readonly code: string;
  readonly said: Said;
}

type Parsed<T> = Result<T, QueryFailure>;

/**
 * Reads a query. It asks exactly one thing: `from` with `within`, `between`, or `windows`. Codes: `queryMissing`,
 * `queryAmbiguous`, `intervalShape`, `intervalReversed`, and those of the kernel's instants, durations and dates.
 */
export function parseQuery(raw: RawQuery): Parsed<CalendarQuery> {
  const asked = (['within', 'between', 'windows'] as const).filter((key) => raw[key] !== undefined);
  if (asked.length > 1) {
    return failure('queryAmbiguous', {
      en: `Ask one thing at a time, not ${asked.join(' and ')}.`,
      de: `Gefragt werden kann nur eines zugleich, nicht ${asked.join(' und ')}.`,
    });
  }
  if (raw.between !== undefined) return parseCounted(raw);
  if (raw.windows !== undefined) return parseWindows(raw.windows);
  if (raw.from !== undefined && raw.within !== undefined) return parseDeadline(raw);
  return failure('queryMissing', {
    en: 'Ask for "from" with "within", for "between", or for "windows".',
    de: 'Gefragt wird nach "from" mit "within", nach "between" oder nach "windows".',
  });
}

function parseDeadline(raw: RawQuery): Parsed<CalendarQuery> {
  const from = parseText('from', raw.from, parseInstant);
  if (!from.ok) return from;
  const within = parseWithin(raw.within);
  if (!within.ok) return within;
  const pauses = parsePauses(raw.pauses);
  if (!pauses.ok) return pauses;
  return ok({ ask: 'deadline', fromMs: from.value, withinMs: within.value, pauses: pauses.value });
}

/** Reads a duration; of what people write instead it is told which was probably meant. */
function parseWithin(value: unknown): Parsed<DurationMs> {
  const read = parseText('within', value, parseDuration);
  const meant = typeof value === 'string' ? durationMeant(value) : null;
  if (read.ok || meant === null) return read;
  const { code, said } = read.error;
  return failure(code, {
    en: `${said.en} Did you mean ${meant}?`,
    de: `${said.de} Gemeint war vielleicht ${meant}.`,
  });
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
  if (!Array.isArray(pauses)) {
    return failure('intervalShape', {
      en: '"pauses" is a list of [start, end].',
      de: '"pauses" ist eine Liste von [Anfang, Ende].',
    });
  }
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
    return failure('intervalShape', {
      en: `"${place}" is two instants, [start, end].`,
      de: `"${place}" besteht aus zwei Zeitpunkten, [Anfang, Ende].`,
    });
  }
  const start = parseText(place, value[0], parseInstant);
  if (!start.ok) return start;
  const end = parseText(place, value[1], parseInstant);
  if (!end.ok) return end;
  if (end.value < start.value) {
    return failure('intervalReversed', {
      en: `"${place}" ends before it starts.`,
      de: `"${place}" endet, bevor es beginnt.`,
    });
  }
  return ok([start.value, end.value]);
}

function parseText<T, Code extends TypedError['code']>(
  place: string,
  value: unknown,
  parse: (text: string) => Result<T, TextError<Code>>,
): Parsed<T> {
  // What is not text is parsed as an empty one, so that the error is the parser's own and says how to write it.
  const parsed = parse(typeof value === 'string' ? value : '');
  if (parsed.ok) return parsed;
  const said = inEach(sayTypedError(parsed.error), (why) => `"${place}": ${why}`);
  return failure(parsed.error.code, said);
}

function failure(code: string, said: Said) {
  return err<QueryFailure>({ code, said });
}
