import { Sketch } from './sketch.ts';

/** Up to this many values are kept as they are, so that small samples are reported exactly. */
const exactUpTo = 512;

/** A distribution as it is stored or sent to another worker: plain JSON, sorted by value. */
export interface DistributionSnapshot {
  readonly n: number;
  /** The sum in two parts, so that it stays a whole number: `thousands * 1000 + rest`. */
  readonly sum: { readonly thousands: number; readonly rest: number };
  readonly max: number;
  /** Value and number of times, exact while few, else to three significant digits. */
  readonly values: readonly (readonly [number, number])[];
}

/** Mean, median and 90th percentile of `n` values; null when there are none. Median and p90 are within 0.1 % once n > 512. */
export interface DistributionReport {
  readonly n: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  readonly max: number | null;
}

/**
 * A distribution of whole numbers ≥ 0 that takes bounded memory and merges: the same values give the same report whatever
 * their order and however they were spread over shards. Few values are kept as they are, many in a sketch.
 */
export class Distribution {
  #exact: number[] = [];
  #sketch: Sketch | null = null;
  #n = 0;
  #thousands = 0;
  #rest = 0;
  #max = 0;

  /** Reads back what {@link Distribution.snapshot} gave. */
  static from(snapshot: DistributionSnapshot): Distribution {
    const distribution = new Distribution();
    distribution.#absorb(snapshot);
    return distribution;
  }

  /** Adds a value; fractions and negative values are cut to the nearest whole number ≥ 0. */
  add(value: number): void {
    const whole = Math.max(0, Math.round(value));
    this.#record(whole, 1);
    this.#n += 1;
    this.#thousands += Math.floor(whole / 1000);
    this.#rest += whole % 1000;
    this.#max = Math.max(this.#max, whole);
  }

  /** Adds all values of another distribution, which is left as it was. */
  merge(other: Distribution): void {
    this.#absorb(other.snapshot());
  }

  /** How many values were added. */
  get n(): number {
    return this.#n;
  }

  /** The exact sum of all values. */
  get sum(): number {
    return this.#thousands * 1000 + this.#rest;
  }

  report(): DistributionReport {
    if (this.#n === 0) return { n: 0, mean: null, median: null, p90: null, max: null };
    return {
      n: this.#n,
      mean: this.sum / this.#n,
      median: this.quantile(0.5),
      p90: this.quantile(0.9),
      max: this.#max,
    };
  }

  /** The smallest value that at least the share `q` (0..1) of all values does not exceed; null without values. */
  quantile(q: number): number | null {
    if (this.#n === 0) return null;
    if (this.#sketch !== null) return Math.min(this.#max, this.#sketch.quantile(q));
    const sorted = this.#exact.toSorted((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? null;
  }

  /** How many values are at most `limit`, to three significant digits of the limit once there are many. */
  countAtMost(limit: number): number {
    return this.#pairs().reduce((sum, [value, count]) => (value <= limit ? sum + count : sum), 0);
  }

  snapshot(): DistributionSnapshot {
    return {
      n: this.#n,
      sum: { thousands: this.#thousands, rest: this.#rest },
      max: this.#max,
      values: this.#pairs(),
    };
  }

  #absorb(snapshot: DistributionSnapshot): void {
    for (const [value, count] of snapshot.values) this.#record(value, count);
    this.#n += snapshot.n;
    this.#thousands += snapshot.sum.thousands;
    this.#rest += snapshot.sum.rest;
    this.#max = Math.max(this.#max, snapshot.max);
  }

  #record(value: number, count: number): void {
    if (this.#sketch === null && this.#exact.length + count > exactUpTo) this.#spill();
    if (this.#sketch === null) for (let i = 0; i < count; i += 1) this.#exact.push(value);
    else this.#sketch.add(value, count);
  }

  #spill(): void {
    const sketch = new Sketch();
    for (const value of this.#exact) sketch.add(value);
    this.#sketch = sketch;
    this.#exact = [];
  }

  #pairs(): readonly (readonly [number, number])[] {
    return this.#sketch?.pairs() ?? countEqual(this.#exact);
  }
}

function countEqual(values: readonly number[]): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const value of values.toSorted((a, b) => a - b)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}
