import {
  type Diagnostic,
  dayMs,
  daysFromCivil,
  epochMs,
  err,
  formatInstant,
  hourMs,
  minuteMs,
  ok,
  type Result,
} from '@rung/kernel';
import { instantOf } from '../../internal/instant.ts';
import type { ColumnReader } from '../rows/text-source.ts';
import { type Reading, type TimeReader, timeReader } from '../rows/time-format.ts';
import { instantToLocal, localToInstant, utc, type ZoneOffsets, type ZoneResolver } from '../rows/zone.ts';
import { decimalOf } from './decimal.ts';
import { type MapPath, mapFinding } from './map-finding.ts';
import type { TimeSource } from './replay-map.ts';

/** The instant a row names: milliseconds, `null` when the column is empty, or the text that could not be read. */
export type RowTime = number | null | { readonly unreadable: string };

/** Reads the time of a row, and knows the zone it was written in. */
export interface PreparedTime {
  /** The instant. */
  readonly read: (values: readonly (string | null)[]) => RowTime;
  /** The reading of the zone's clocks as written, as if it were UTC: also one that a clock change skips. */
  readonly readLocal: (values: readonly (string | null)[]) => RowTime;
  readonly zone: ZoneOffsets;
  /** An instant read from a row as events tell it: in the row's own words where they say it so, which saves writing it anew. */
  readonly textOf: (values: readonly (string | null)[], instantMs: number) => string;
}

const unitMs = { seconds: 1000, minutes: minuteMs, hours: hourMs, days: dayMs } as const;

/** What the parts of a map need to be prepared. */
export interface TimeContext {
  readonly column: (name: string) => ColumnReader;
  readonly zones: ZoneResolver;
}

/** Prepares a time of a map. Findings: `MAP-09` for a format without a date or a zone that is not known. */
export function prepareTime(
  time: TimeSource,
  context: TimeContext,
  path: MapPath,
): Result<PreparedTime, readonly Diagnostic[]> {
  const reader = timeReader(time.format ?? 'ISO');
  if (reader === null)
    return bad([...path, 'format'], time.format, 'A format holds a year, a month and a day, each once.');
  const name = time.zone ?? 'UTC';
  const zone = name === 'UTC' ? utc : context.zones(name);
  if (zone === null) return bad([...path, 'zone'], name, 'It is not a name of the IANA time zone database.');
  const column = context.column(time.column);
  const reading = prepareReading({ reader, column });
  const plus = preparePlus(time, context);
  const isIso = time.format === undefined || time.format === 'ISO';
  const toInstant = (found: Reading): number =>
    'instantMs' in found ? found.instantMs : localToInstant(zone, found.localMs);
  const toLocal = (found: Reading): number =>
    'localMs' in found ? found.localMs : instantToLocal(zone, found.instantMs);
  return ok({
    zone,
    read: (values) => {
      const text = isIso ? column(values) : null;
      const instant = text === null ? null : instantOf(text);
      if (instant !== null) return plus(instant, values);
      return map(reading(values), (found) => plus(toInstant(found), values));
    },
    readLocal: (values) => map(reading(values), (found) => plus(toLocal(found), values)),
    textOf: (values, instantMs) => {
      const text = isIso && time.plus === undefined ? column(values) : null;
      return text !== null && isWrittenInUtc(text) ? text : formatInstant(epochMs(instantMs));
    },
  });
}

const upperT = 84;
const upperZ = 90;

/** Of the texts that `ISO` reads: whether one is an instant in UTC as events have it. None that ends with `Z` is local. */
function isWrittenInUtc(text: string): boolean {
  return text.charCodeAt(10) === upperT && text.charCodeAt(text.length - 1) === upperZ;
}

type ReadingOf = (values: readonly (string | null)[]) => Reading | null | { readonly unreadable: string };

function prepareReading({
  reader,
  column,
}: {
  readonly reader: TimeReader;
  readonly column: ColumnReader;
}): ReadingOf {
  return (values) => {
    const text = column(values);
    return text === null ? null : (reader(text.trim()) ?? { unreadable: text });
  };
}

function map(reading: ReturnType<ReadingOf>, next: (found: Reading) => RowTime): RowTime {
  return reading === null || 'unreadable' in reading ? reading : next(reading);
}

function preparePlus(
  { plus }: TimeSource,
  context: TimeContext,
): (instantMs: number, values: readonly (string | null)[]) => RowTime {
  if (plus === undefined) return (instantMs) => instantMs;
  const column = context.column(plus.column);
  return (instantMs, values) => {
    const text = column(values);
    if (text === null) return null;
    const sum = instantMs + Math.round(decimalOf(text) * unitMs[plus.unit]);
    return sum >= firstMs && sum <= lastMs ? sum : { unreadable: text };
  };
}

/** The years that an instant may lie in, see `parseInstant`. */
const firstMs = daysFromCivil(1, 1, 1) * dayMs;
const lastMs = daysFromCivil(10_000, 1, 1) * dayMs - 1;

function bad(path: MapPath, found: unknown, rule: string): Result<never, readonly Diagnostic[]> {
  return err([mapFinding({ problem: 'badText', data: { found: String(found), rule } }, path)]);
}
