import {
  type Diagnostic,
  epochMs,
  err,
  type FieldValue,
  formatInstant,
  ok,
  parseMoneyText,
  type Result,
} from '@rung/kernel';
import type { Row } from '../rows/row.ts';
import type { RowFault } from '../rows/row-problem.ts';
import { decimalOf } from './decimal.ts';
import type { PreparedLearning } from './learned.ts';
import { type MapPath, mapFinding } from './map-finding.ts';
import type { ColumnValue, ValueSource } from './replay-map.ts';
import { prepareTime, type TimeContext } from './times.ts';

/** A text that gives no value, and why. */
export class Unusable {
  readonly fault: RowFault;

  constructor(fault: RowFault) {
    this.fault = fault;
  }
}

/** The value a row gives, `undefined` when it gives none, or what is wrong with it. */
export type RowValue = FieldValue | undefined | Unusable;

/** Reads one value of an event from a row. */
export type ValueReader = (row: Row) => RowValue;

/** What values may refer to. */
export interface ValueContext extends TimeContext {
  readonly learnings: ReadonlyMap<string, PreparedLearning>;
}

/** Prepares a value of a map. Findings: `MAP-08` for a target that is not learned, else as for times. */
export function prepareValue(
  source: ValueSource,
  context: ValueContext,
  path: MapPath,
): Result<ValueReader, readonly Diagnostic[]> {
  if ('value' in source) {
    const { value } = source;
    return ok(() => value);
  }
  if ('learned' in source) return prepareLearned(source, context, path);
  return prepareColumn(source, context, path);
}

function prepareLearned(
  source: Extract<ValueSource, { learned: string }>,
  { learnings }: ValueContext,
  path: MapPath,
): Result<ValueReader, readonly Diagnostic[]> {
  const learning = learnings.get(source.learned);
  if (learning === undefined) {
    const data = { allowed: [...learnings.keys()], found: source.learned };
    return err([mapFinding({ problem: 'notAllowed', data }, [...path, 'learned'])]);
  }
  return ok((row) => {
    const target = learning.targetOf(row);
    if (target === null) return undefined;
    return source.as === 'days' ? target.days : formatInstant(epochMs(target.instantMs));
  });
}

function prepareColumn(
  source: ColumnValue,
  context: ValueContext,
  path: MapPath,
): Result<ValueReader, readonly Diagnostic[]> {
  const column = context.column(source.column);
  const otherwise = source.otherwise ?? undefined;
  if (source.as === 'instant') return prepareInstant(source, context, path);
  const convert = source.values === undefined ? conversion(source) : lookUp(source.values, otherwise);
  if (convert === null) return ok(({ values }) => column(values) ?? otherwise);
  return ok(({ values }) => {
    const text = column(values);
    return text === null ? otherwise : convert(text);
  });
}

function prepareInstant(
  source: ColumnValue,
  context: ValueContext,
  path: MapPath,
): Result<ValueReader, readonly Diagnostic[]> {
  const { column, format, zone } = source;
  const time = prepareTime(
    { column, ...(format === undefined ? {} : { format }), ...(zone === undefined ? {} : { zone }) },
    context,
    path,
  );
  if (!time.ok) return time;
  return ok(({ values }) => {
    const instant = time.value.read(values);
    if (instant === null) return undefined;
    return typeof instant === 'number'
      ? formatInstant(epochMs(instant))
      : new Unusable({ cause: 'notTime', text: instant.unreadable });
  });
}

function lookUp(table: ReadonlyMap<string, FieldValue>, otherwise: RowValue): (text: string) => RowValue {
  return (text) => {
    const found = table.get(text);
    if (found !== undefined) return found ?? undefined;
    return otherwise === undefined ? new Unusable({ cause: 'notInTable', text }) : otherwise;
  };
}

const words = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

function itemsOf(text: string, separator: string): readonly string[] {
  const items: string[] = [];
  for (const part of text.split(separator)) {
    const item = part.trim();
    if (item !== '') items.push(item);
  }
  return items;
}

/** What a text is made into; null where it stays a text. */
function conversion({
  column,
  as,
  separator = ',',
  currency = 'USD',
}: ColumnValue): ((text: string) => RowValue) | null {
  switch (as) {
    case 'number':
      return (text) => {
        const number = decimalOf(text);
        return Number.isNaN(number) ? new Unusable({ cause: 'notNumber', text, column }) : number;
      };
    case 'boolean':
      return (text) => {
        const value = words.get(text.toLowerCase());
        return value ?? new Unusable({ cause: 'notBoolean', text, column });
      };
    case 'set':
      return (text) => itemsOf(text, separator);
    case 'money':
      return (text) => {
        const money = parseMoneyText(text.trim(), currency);
        return money.ok ? money.value : new Unusable({ cause: 'notAmount', text, column });
      };
    default:
      return null;
  }
}
