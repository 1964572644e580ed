import { type Diagnostic, dayMs, err, hourMs, minuteMs, ok, type Result } from '@rung/kernel';
import type { ColumnReader } from '../rows/text-source.ts';
import { type Reading, type TimeReader, timeReader } from '../rows/time-format.ts';
import { instantToLocal, localToInstant, utc, type ZoneOffsets, type ZoneResolver } from '../rows/zone.ts';
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
  const reading = prepareReading({ reader, column: context.column(time.column) });
  const plus = preparePlus(time, context);
  const toInstant = (found: Reading): number =>
    'instantMs' in found ? found.instantMs : localToInstant(zone, found.localMs);
  const toLocal = (found: Reading): number =>
    'localMs' in found ? found.localMs : instantToLocal(zone, found.instantMs);
  return ok({
    zone,
    read: (values) => map(reading(values), (found) => plus(toInstant(found), values)),
    readLocal: (values) => map(reading(values), (found) => plus(toLocal(found), values)),
  });
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
    const amount = Number(text);
    return Number.isFinite(amount)
      ? instantMs + Math.round(amount * unitMs[plus.unit])
      : { unreadable: text };
  };
}

function bad(path: MapPath, found: unknown, rule: string): Result<never, readonly Diagnostic[]> {
  return err([mapFinding({ problem: 'badText', data: { found: String(found), rule } }, path)]);
}
