import { compareText, dayMs } from '@rung/kernel';
import type { Row } from '../rows/row.ts';
import type { ColumnReader } from '../rows/text-source.ts';
import { localToInstant } from '../rows/zone.ts';
import type { LearnedCounts } from './scan.ts';
import type { PreparedTime } from './times.ts';

/** What was learned of one target: whole calendar days by key. */
export interface LearnedTable {
  /** Days by key, in the order of keys. */
  readonly days: ReadonlyMap<string, number>;
  /** Keys whose rows do not agree on one whole number of days, with the counts of each number found. */
  readonly conflicts: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Keys that occur but never with both times. */
  readonly unseen: readonly string[];
  /** Rows that have both times. */
  readonly rows: number;
}

/** What a learned target gives one row. */
export interface LearnedTargetOfRow {
  readonly instantMs: number;
  readonly days: number;
}

/** A learned target as values read it. */
export interface PreparedLearning {
  readonly targetOf: (row: Row) => LearnedTargetOfRow | null;
}

/** Learns, from rows that have both times, how many calendar days lie between them for each key. Mutable, one file. */
export class TargetLearner implements PreparedLearning {
  readonly #by: ColumnReader;
  readonly #from: PreparedTime;
  readonly #to: PreparedTime;
  #counts = new Map<string, Map<number, number>>();
  #rows = 0;

  constructor(parts: { readonly by: ColumnReader; readonly from: PreparedTime; readonly to: PreparedTime }) {
    this.#by = parts.by;
    this.#from = parts.from;
    this.#to = parts.to;
  }

  /** Takes a row into account. */
  learn(row: Row): void {
    const key = this.#by(row.values);
    if (key === null) return;
    const counts = this.#counts.get(key) ?? new Map<number, number>();
    this.#counts.set(key, counts);
    const [from, to] = [this.#from.readLocal(row.values), this.#to.readLocal(row.values)];
    if (typeof from !== 'number' || typeof to !== 'number') return;
    const days = (to - from) / dayMs;
    counts.set(days, (counts.get(days) ?? 0) + 1);
    this.#rows += 1;
  }

  /** What was learned so far, for {@link TargetLearner.adopt} elsewhere. */
  counts(): LearnedCounts {
    return { rows: this.#rows, keys: [...this.#counts].map(([key, counts]) => [key, [...counts]]) };
  }

  /** Takes what was learned from all rows in place of what was learned here. */
  adopt({ rows, keys }: LearnedCounts): void {
    this.#rows = rows;
    this.#counts = new Map(keys.map(([key, counts]) => [key, new Map(counts)]));
  }

  /** What the rows so far agree on. */
  table(): LearnedTable {
    const keys = [...this.#counts].toSorted(([a], [b]) => compareText(a, b));
    return {
      days: new Map(
        keys.flatMap(([key, counts]) => {
          const days = agreedDays(counts);
          return days === null ? [] : [[key, days] as const];
        }),
      ),
      conflicts: new Map(keys.filter(([, counts]) => counts.size > 0 && agreedDays(counts) === null)),
      unseen: keys.filter(([, counts]) => counts.size === 0).map(([key]) => key),
      rows: this.#rows,
    };
  }

  /** The target of a row by what was learned so far: the instant and the days; null when its key was not learned. */
  targetOf(row: Row): LearnedTargetOfRow | null {
    const days = agreedDays(this.#counts.get(this.#by(row.values) ?? ''));
    const from = this.#from.readLocal(row.values);
    if (days === null || typeof from !== 'number') return null;
    return { instantMs: localToInstant(this.#from.zone, from + days * dayMs), days };
  }
}

/** The one whole number of days that all rows of a key agree on, or null. */
function agreedDays(counts: ReadonlyMap<number, number> | undefined): number | null {
  const [first, ...others] = counts?.keys() ?? [];
  return first !== undefined && others.length === 0 && Number.isInteger(first) ? first : null;
}
