/** Whether a figure reached its bar; `informative` rows have none, `notMeasured` ones say why in `note`. */
export type Verdict = 'aim' | 'reached' | 'missed' | 'informative' | 'notMeasured';

/** One line of the report: a figure with its spread, and the bar it is held against. */
export interface BenchRow {
  /** Stable and unique: `decide/sparse/1000/generated-js`. */
  readonly id: string;
  /** What was measured, in words. */
  readonly what: string;
  /** What it was measured against in the same run; empty for a count, a time or a size. */
  readonly against: string;
  /** The bar that must be reached, as written in the table: `10x`, `<= 2048 B`. Empty where there is none. */
  readonly reach: string;
  /** The one that is wished for. */
  readonly aim: string;
  readonly median: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** `x` for a ratio, otherwise `/s`, `ms`, `us`, `B`, `MB`. */
  readonly unit: string;
  readonly verdict: Verdict;
  readonly note: string;
}

/** A figure from several rounds. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** A benchmark: gives its rows, and does its own warming up and checking of answers. */
export type Bench = () => Promise<readonly BenchRow[]>;
