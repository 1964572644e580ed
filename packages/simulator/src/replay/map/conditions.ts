import type { Row } from '../rows/row.ts';
import type { ColumnReader } from '../rows/text-source.ts';
import { decimalOf } from './decimal.ts';
import type { RowCondition } from './replay-map.ts';

/** A row among the rows of its ticket. */
export interface PlacedRow {
  readonly row: Row;
  /** The row before it, of the same ticket. */
  readonly previous: Row | null;
  readonly isLast: boolean;
}

/** Whether a condition of a map holds for a row. */
export type RowTest = (placed: PlacedRow) => boolean;

/** Prepares a condition of a map. */
export function prepareCondition(condition: RowCondition, column: (name: string) => ColumnReader): RowTest {
  if ('all' in condition) {
    const tests = condition.all.map((part) => prepareCondition(part, column));
    return (placed) => tests.every((test) => test(placed));
  }
  if ('any' in condition) {
    const tests = condition.any.map((part) => prepareCondition(part, column));
    return (placed) => tests.some((test) => test(placed));
  }
  if ('not' in condition) {
    const test = prepareCondition(condition.not, column);
    return (placed) => !test(placed);
  }
  if ('row' in condition) {
    return condition.row === 'first' ? ({ previous }) => previous === null : ({ isLast }) => isLast;
  }
  return columnTest(condition, column(condition.column));
}

function columnTest(condition: Extract<RowCondition, { column: string }>, read: ColumnReader): RowTest {
  if ('turns' in condition) return turnTest(condition.turns, read);
  if ('missing' in condition) return ({ row }) => (read(row.values) === null) === condition.missing;
  if ('is' in condition && typeof condition.is === 'string') {
    const { is } = condition;
    return ({ row }) => read(row.values) === is;
  }
  const fits = textTest(condition);
  return ({ row }) => {
    const text = read(row.values);
    return text !== null && fits(text);
  };
}

function textTest(
  condition: Exclude<Extract<RowCondition, { column: string }>, { turns: unknown } | { missing: unknown }>,
): (text: string) => boolean {
  if ('is' in condition) {
    const wanted = new Set(typeof condition.is === 'string' ? [condition.is] : condition.is);
    return (text) => wanted.has(text);
  }
  if ('startsWith' in condition) return (text) => text.startsWith(condition.startsWith);
  if ('endsWith' in condition) return (text) => text.endsWith(condition.endsWith);
  return (text) => text.includes(condition.contains);
}

/** Compares with the row before: a ticket's first row turns nowhere, and an empty column is no number. */
function turnTest(turns: 'other' | 'up' | 'down', read: ColumnReader): RowTest {
  return ({ row, previous }) => {
    if (previous === null) return false;
    const [before, now] = [read(previous.values), read(row.values)];
    if (turns === 'other') return before !== now;
    if (before === null || now === null) return false;
    const rise = decimalOf(now) - decimalOf(before);
    return turns === 'up' ? rise > 0 : rise < 0;
  };
}
