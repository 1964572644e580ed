import { isMoney } from '../condition/order.ts';
import type { RuntimeValue, TruthValue } from '../condition/snapshot.ts';
import { TRUE } from '../condition/snapshot.ts';
import { buildLadder, classOf, type Ladder } from './ladder.ts';
import type { ColumnPlace } from './value-tree.ts';

/**
 * A table of one field: for each class of values that the block's triggers tell apart, a row with one bit a trigger,
 * set where the trigger's requirements on the field hold. `rank` is the column's place in the block's list of rows to
 * intersect; rows are given as offsets into the block's masks.
 */
export interface KeyColumn {
  readonly rank: number;
  readonly slot: number;
  readonly missing: number;
  /** The row of values that no trigger names. */
  readonly other: number;
  readonly rows: ReadonlyMap<RuntimeValue, number>;
}

/** Numbers, instants, durations and amounts of one currency: a row below, at and above each constant. */
export interface OrderColumn {
  readonly rank: number;
  readonly slot: number;
  readonly currency: string | undefined;
  readonly missing: number;
  /** The row of amounts in another currency. */
  readonly foreign: number;
  /** Between `points[i − 1]` and `points[i]` lies class 2i, at `points[i]` class 2i + 1. */
  readonly ladder: Ladder;
  /** The row of class 0; the others follow. */
  readonly first: number;
}

/** Sets: the row for no value of interest, what each value adds to it, and room for their union. */
export interface SetColumn {
  readonly rank: number;
  readonly slot: number;
  readonly base: number;
  readonly scratch: number;
  readonly rows: ReadonlyMap<string, number>;
}

/** One trigger's requirements on a column's field. */
export interface ColumnEntry {
  readonly bit: number;
  readonly truth: (value: RuntimeValue | undefined) => TruthValue;
  /** The constants it names. */
  readonly constants: readonly RuntimeValue[];
}

/** Collects the rows of a block's columns one after another. */
export interface RowWriter {
  readonly words: number;
  /** Adds a row where all bits are set but those of `entries`; returns its offset. */
  readonly add: (entries: readonly ColumnEntry[]) => number;
  readonly set: (row: number, bit: number) => void;
}

/** What a column is built from. */
export interface ColumnPlan {
  readonly place: ColumnPlace;
  readonly rank: number;
  readonly entries: readonly ColumnEntry[];
  /** All values that a boolean or an ordered enumeration may have; empty for other fields. */
  readonly declared: readonly RuntimeValue[];
}

/** A text that equals none of the given ones. */
function unnamed(constants: ReadonlySet<RuntimeValue>): string {
  let text = '\0';
  while (constants.has(text)) text += '\0';
  return text;
}

export function buildKeyColumn({ place, rank, entries, declared }: ColumnPlan, writer: RowWriter): KeyColumn {
  const constants = new Set<RuntimeValue>([...declared, ...entries.flatMap((entry) => entry.constants)]);
  const missing = writer.add(entries);
  const other = writer.add(entries);
  const rows = new Map([...constants].map((constant) => [constant, writer.add(entries)]));
  const otherValue = unnamed(constants);
  for (const { bit, constants: own, truth } of entries) {
    if (truth(undefined) === TRUE) writer.set(missing, bit);
    const holdsForOther = truth(otherValue) === TRUE;
    if (holdsForOther) writer.set(other, bit);
    for (const [value, row] of rows) {
      // Only equality is asked of values that are not all declared: one that the trigger does not name is like any other.
      const isLikeOther = declared.length === 0 && !own.includes(value);
      if (isLikeOther ? holdsForOther : truth(value) === TRUE) writer.set(row, bit);
    }
  }
  return { rank, slot: place.slot, missing, other, rows };
}

const amountOf = (value: RuntimeValue): number => {
  if (typeof value === 'number') return value;
  return isMoney(value) ? value.amount : Number.NaN;
};

/** A number of each class: below the first point, at it, between it and the next, …, above the last. */
function representatives({ points }: Ladder): readonly number[] {
  const found: number[] = [];
  points.forEach((point, i) => {
    const before = points[i - 1];
    // Where no number lies between two points the class is never met, so any answer for it will do.
    found.push(before === undefined ? point - Math.abs(point) - 1 : before + (point - before) / 2, point);
  });
  const last = points.at(-1) ?? 0;
  found.push(last + Math.abs(last) + 1);
  return found;
}

const ladderOf = (constants: readonly RuntimeValue[]): Ladder => buildLadder(constants.map(amountOf));

export function buildOrderColumn({ place, rank, entries }: ColumnPlan, writer: RowWriter): OrderColumn {
  const { slot, currency } = place;
  const ladder = ladderOf(entries.flatMap((entry) => entry.constants));
  const missing = writer.add(entries);
  const foreign = writer.add(entries);
  const amounts = representatives(ladder);
  const [first = 0] = amounts.map(() => writer.add(entries));
  const valueAt = (amount: number): RuntimeValue => (currency === undefined ? amount : { amount, currency });
  for (const { bit, constants, truth } of entries) {
    if (truth(undefined) === TRUE) writer.set(missing, bit);
    if (truth({ amount: 0, currency: '' }) === TRUE) writer.set(foreign, bit);
    // A trigger's own few classes decide; the block's many are only looked up in them.
    const own = ladderOf(constants);
    const holds = representatives(own).map((amount) => truth(valueAt(amount)) === TRUE);
    amounts.forEach((amount, i) => {
      if (holds[classOf(own, amount)]) writer.set(first + i * writer.words, bit);
    });
  }
  return { rank, slot, currency, missing, foreign, ladder, first };
}

export function buildSetColumn({ place, rank, entries }: ColumnPlan, writer: RowWriter): SetColumn {
  const base = writer.add(entries);
  const scratch = writer.add([]);
  const rows = new Map<string, number>();
  for (const entry of entries) {
    for (const value of entry.constants) {
      if (typeof value !== 'string') continue;
      const row = rows.get(value) ?? writer.add(entries);
      rows.set(value, row);
      writer.set(row, entry.bit);
    }
  }
  return { rank, slot: place.slot, base, scratch, rows };
}

/** The row of a value in a key column. */
export function keyRow(column: KeyColumn, value: RuntimeValue | undefined): number {
  if (value === undefined) return column.missing;
  return column.rows.get(value) ?? column.other;
}

/** The row of a value in an order column. */
export function orderRow(column: OrderColumn, value: RuntimeValue | undefined, words: number): number {
  if (value === undefined) return column.missing;
  if (typeof value === 'number') return column.first + classOf(column.ladder, value) * words;
  if (!isMoney(value) || value.currency !== column.currency) return column.foreign;
  return column.first + classOf(column.ladder, value.amount) * words;
}
