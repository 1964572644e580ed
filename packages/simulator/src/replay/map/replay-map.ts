import { type Diagnostic, err, eventTypes, plainJsonProblem, type Result } from '@rung/kernel';
import {
  anyText,
  currencyCode,
  type Decoded,
  type Decoder,
  either,
  flag,
  type JsonSchema,
  list,
  mapOf,
  object,
  oneOf,
  recursive,
  scalar,
  text,
  variants,
} from '../decode/decoder.ts';
import { mapFinding } from './map-finding.ts';

const unit = oneOf(['seconds', 'minutes', 'hours', 'days']);

/** Where an instant stands: a column, how it is written, and in which zone when it has no offset. */
const timeSource = object(
  { column: text },
  { format: text, zone: text, plus: object({ column: text, unit }) },
);

/** A value of an event: a constant, or a column, looked up in a table where there is one. */
const columnValue = object(
  { column: text },
  {
    values: mapOf(scalar),
    otherwise: scalar,
    as: oneOf(['text', 'number', 'boolean', 'set', 'instant', 'money']),
    currency: currencyCode,
    format: text,
    zone: text,
    separator: text,
  },
);
/** A target that was learned: the instant it gives this row, or its number of calendar days. */
const learnedValue = object({ learned: text }, { as: oneOf(['instant', 'days']) });

const valueSource = variants<
  Decoded<typeof columnValue> | { readonly value: Decoded<typeof scalar> } | Decoded<typeof learnedValue>
>(
  [
    { key: 'column', decoder: columnValue },
    { key: 'learned', decoder: learnedValue },
    { key: 'value', decoder: object({ value: scalar }) },
  ],
  'column, learned or value',
);

/** A column made from another: by what its text ends or begins with, or by a table. */
const computedColumn = object(
  { from: text },
  { suffixes: mapOf(anyText), prefixes: mapOf(anyText), values: mapOf(anyText), otherwise: anyText },
);

/** A whole number of calendar days by key, learned from the rows that have both times. */
const learnedTarget = object({ by: text, from: timeSource, to: timeSource });

/** What a row must be like for a rule to apply. */
export type RowCondition =
  | { readonly all: readonly RowCondition[] }
  | { readonly any: readonly RowCondition[] }
  | { readonly not: RowCondition }
  | { readonly row: 'first' | 'last' }
  | { readonly column: string; readonly is: string | readonly string[] }
  | { readonly column: string; readonly missing: boolean }
  | { readonly column: string; readonly turns: 'other' | 'up' | 'down' }
  | { readonly column: string; readonly startsWith: string }
  | { readonly column: string; readonly endsWith: string }
  | { readonly column: string; readonly contains: string };

const inner: Decoder<RowCondition> = recursive('condition', () => rowCondition);
const rowCondition: Decoder<RowCondition> = variants<RowCondition>(
  [
    { key: 'all', decoder: object({ all: list(inner, 1) }) },
    { key: 'any', decoder: object({ any: list(inner, 1) }) },
    { key: 'not', decoder: object({ not: inner }) },
    { key: 'row', decoder: object({ row: oneOf(['first', 'last']) }) },
    { key: 'is', decoder: object({ column: text, is: either(anyText, list(anyText, 1)) }) },
    { key: 'missing', decoder: object({ column: text, missing: flag }) },
    { key: 'turns', decoder: object({ column: text, turns: oneOf(['other', 'up', 'down']) }) },
    { key: 'startsWith', decoder: object({ column: text, startsWith: text }) },
    { key: 'endsWith', decoder: object({ column: text, endsWith: text }) },
    { key: 'contains', decoder: object({ column: text, contains: text }) },
  ],
  'all, any, not, row, is, missing, turns, startsWith, endsWith or contains',
);

const rule = object(
  { event: oneOf(eventTypes) },
  {
    when: inner,
    at: timeSource,
    /** Which of the map's fields the event carries. */
    fields: either(oneOf(['all', 'changed']), list(text)),
    /** Other properties of the event. */
    with: mapOf(valueSource),
    note: anyText,
  },
);

const replayMap = object(
  {
    format: oneOf(['rung/replay-map@1']),
    source: object({ format: oneOf(['csv', 'jsonl']) }, { delimiter: text, nulls: list(anyText) }),
    ticket: object({ column: text }, { prefix: text }),
    rules: list(rule, 1),
  },
  {
    name: text,
    description: anyText,
    /** The rows of a ticket stand together, so none has to be set aside. */
    grouped: flag,
    time: timeSource,
    tieBreak: list(text),
    computed: mapOf(computedColumn),
    learned: mapOf(learnedTarget),
    fields: mapOf(valueSource),
  },
);

/** How rows of a table become events of tickets, `rung/replay-map@1` (docs/replay.md). */
export type ReplayMap = Decoded<typeof replayMap>;
/** See {@link ReplayMap}. */
export type TimeSource = Decoded<typeof timeSource>;
/** See {@link ReplayMap}. */
export type ValueSource = Decoded<typeof valueSource>;
/** See {@link ReplayMap}. */
export type ColumnValue = Decoded<typeof columnValue>;
/** See {@link ReplayMap}. */
export type ComputedColumn = Decoded<typeof computedColumn>;
/** See {@link ReplayMap}. */
export type ReplayRule = Decoded<typeof rule>;

/** How large a mapping file may be: far more than tables of values need. */
const jsonLimits = { depth: 64, values: 1_000_000 };

/**
 * Reads a mapping file. Findings are `MAP-01` for what is no plain JSON of a sane size, and of the codes `MAP-05` to `MAP-10`;
 * what the file means is checked by `prepareMap`.
 */
export function parseReplayMap(value: unknown): Result<ReplayMap, readonly Diagnostic[]> {
  const unsafe = plainJsonProblem(value, jsonLimits);
  if (unsafe !== null) {
    return err([mapFinding({ problem: 'notPlain', data: { problem: unsafe.problem } }, unsafe.path)]);
  }
  return replayMap.decode(value, []);
}

/** The JSON Schema (draft 2020-12) of mapping files, made from the same table as the reader. */
export const replayMapSchema: JsonSchema = {
  $id: 'urn:rung:replay-map:1',
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'rung/replay-map@1',
  description: 'How rows of a table become events of tickets.',
  ...replayMap.schema,
  $defs: { condition: rowCondition.schema },
};
