import { compareText } from '@rung/kernel';
import { Distribution, type DistributionSnapshot } from './distribution.ts';

/** A tally as it is stored or sent to another worker: plain JSON. */
export interface TallySnapshot {
  readonly counts: readonly (readonly [series: string, slice: string, count: number])[];
  readonly values: readonly (readonly [series: string, slice: string, values: DistributionSnapshot])[];
}

/** The slice of a series that holds everything. */
export const everything = '';

/**
 * Counts and distributions by series and slice. A series is one of our names, a slice is data of tickets (a topic, a reason).
 * Two tallies merge by addition, so tickets may be spread over workers in any way and the sum stays the same.
 */
export class Tally {
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #values = new Map<string, Map<string, Distribution>>();

  /** Reads back what {@link Tally.snapshot} gave. */
  static from(snapshot: TallySnapshot): Tally {
    const tally = new Tally();
    for (const [series, slice, count] of snapshot.counts) tally.count(series, slice, count);
    for (const [series, slice, values] of snapshot.values) {
      tally.#distribution(series, slice).merge(Distribution.from(values));
    }
    return tally;
  }

  /** Adds to a count. */
  count(series: string, slice: string = everything, by = 1): void {
    const slices = this.#counts.get(series);
    if (slices === undefined) this.#counts.set(series, new Map([[slice, by]]));
    else slices.set(slice, (slices.get(slice) ?? 0) + by);
  }

  /** Adds a whole number ≥ 0 to a distribution. */
  observe(series: string, value: number, slice: string = everything): void {
    this.#distribution(series, slice).add(value);
  }

  /** A count, 0 if nothing was added. */
  total(series: string, slice: string = everything): number {
    return this.#counts.get(series)?.get(slice) ?? 0;
  }

  /** A distribution, empty if nothing was added. Read only. */
  values(series: string, slice: string = everything): Distribution {
    return this.#values.get(series)?.get(slice) ?? new Distribution();
  }

  /** The slices of a series, sorted, without {@link everything}. */
  slices(series: string): readonly string[] {
    const keys = new Set([
      ...(this.#counts.get(series)?.keys() ?? []),
      ...(this.#values.get(series)?.keys() ?? []),
    ]);
    keys.delete(everything);
    return [...keys].toSorted();
  }

  /** Adds all of another tally, which is left as it was. */
  merge(other: Tally): void {
    for (const [series, slices] of other.#counts) {
      for (const [slice, count] of slices) this.count(series, slice, count);
    }
    for (const [series, slices] of other.#values) {
      for (const [slice, values] of slices) this.#distribution(series, slice).merge(values);
    }
  }

  snapshot(): TallySnapshot {
    return {
      counts: entries(this.#counts),
      values: entries(this.#values).map(
        ([series, slice, values]) => [series, slice, values.snapshot()] as const,
      ),
    };
  }

  #distribution(series: string, slice: string): Distribution {
    const slices = this.#values.get(series) ?? new Map<string, Distribution>();
    const found = slices.get(slice);
    if (found !== undefined) return found;
    const added = new Distribution();
    this.#values.set(series, slices.set(slice, added));
    return added;
  }
}

function entries<T>(
  series: ReadonlyMap<string, ReadonlyMap<string, T>>,
): readonly (readonly [string, string, T])[] {
  return [...series.keys()].toSorted().flatMap((name) => {
    const slices = series.get(name) ?? new Map<string, T>();
    return [...slices]
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([slice, value]) => [name, slice, value] as const);
  });
}
