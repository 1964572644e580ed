import { compareText } from '@rung/kernel';
import { Distribution, type DistributionSnapshot } from './distribution.ts';

/** A tally as it is stored or sent to another worker: plain JSON. */
export interface TallySnapshot {
  readonly counts: readonly (readonly [series: string, slice: string, count: number])[];
  readonly values: readonly (readonly [series: string, slice: string, values: DistributionSnapshot])[];
}

/** The slice of a series that holds everything. */
export const everything = '';

/** A count to add to. */
export interface Count {
  value: number;
}

/** The counts of one series: of everything, and by slice. Mutable. */
export class Counter {
  readonly #counts = new Map<string, Count>();
  readonly #whole: Count = { value: 0 };

  /** Adds to the count of everything. */
  add(by = 1): void {
    this.#whole.value += by;
  }

  /** Adds to the count of a slice only. */
  addTo(slice: string, by = 1): void {
    this.of(slice).value += by;
  }

  /** Adds to the count of everything and to that of a slice. */
  addBoth(slice: string): void {
    this.#whole.value += 1;
    this.of(slice).value += 1;
  }

  /** The count of a slice, begun if nothing was added to it: for who adds to it again and again. */
  of(slice: string): Count {
    if (slice === everything) return this.#whole;
    const found = this.#counts.get(slice);
    if (found !== undefined) return found;
    const begun = { value: 0 };
    this.#counts.set(slice, begun);
    return begun;
  }

  /** A count, 0 if nothing was added. */
  total(slice: string): number {
    return slice === everything ? this.#whole.value : (this.#counts.get(slice)?.value ?? 0);
  }

  /** The slices to which something was added. */
  slices(): readonly string[] {
    return [...this.#counts.keys()];
  }

  /** All counts; that of everything is among them if it is not 0. */
  entries(): readonly (readonly [slice: string, count: number])[] {
    const slices = [...this.#counts].map(([slice, { value }]) => [slice, value] as const);
    return this.#whole.value === 0 ? slices : [[everything, this.#whole.value], ...slices];
  }
}

/** The distributions of one series: of everything, and by slice. Mutable. */
export class Values {
  readonly #distributions = new Map<string, Distribution>();
  #whole: Distribution | null = null;

  /** Adds a whole number ≥ 0. */
  add(value: number, slice: string = everything): void {
    this.of(slice).add(value);
  }

  /** The distribution of a slice, begun if nothing was added to it. */
  of(slice: string): Distribution {
    if (slice === everything && this.#whole !== null) return this.#whole;
    const found = this.#distributions.get(slice);
    if (found !== undefined) return found;
    const begun = new Distribution();
    this.#distributions.set(slice, begun);
    if (slice === everything) this.#whole = begun;
    return begun;
  }

  /** The same to read; empty if nothing was added. */
  found(slice: string): Distribution {
    return this.#distributions.get(slice) ?? new Distribution();
  }

  entries(): readonly (readonly [slice: string, values: Distribution])[] {
    return [...this.#distributions];
  }
}

/**
 * Counts and distributions by series and slice. A series is one of our names, a slice is data of tickets (a topic, a reason).
 * Who counts asks for its series once and then adds to them. Two tallies merge by addition, so tickets may be spread over
 * workers in any way and the sum stays the same.
 */
export class Tally {
  readonly #counters = new Map<string, Counter>();
  readonly #values = new Map<string, Values>();

  /** Reads back what {@link Tally.snapshot} gave. */
  static from(snapshot: TallySnapshot): Tally {
    const tally = new Tally();
    for (const [series, slice, count] of snapshot.counts) tally.counter(series).addTo(slice, count);
    for (const [series, slice, values] of snapshot.values)
      tally.valuesOf(series).of(slice).merge(Distribution.from(values));
    return tally;
  }

  /** The counts of a series, to add to. */
  counter(series: string): Counter {
    const found = this.#counters.get(series) ?? new Counter();
    this.#counters.set(series, found);
    return found;
  }

  /** The distributions of a series, to add to. */
  valuesOf(series: string): Values {
    const found = this.#values.get(series) ?? new Values();
    this.#values.set(series, found);
    return found;
  }

  /** A count, 0 if nothing was added. */
  total(series: string, slice: string = everything): number {
    return this.#counters.get(series)?.total(slice) ?? 0;
  }

  /** A distribution, empty if nothing was added. Read only. */
  values(series: string, slice: string = everything): Distribution {
    return this.#values.get(series)?.found(slice) ?? new Distribution();
  }

  /** The slices of a series, sorted, without {@link everything}. */
  slices(series: string): readonly string[] {
    const values = this.#values.get(series)?.entries() ?? [];
    const keys = new Set([
      ...(this.#counters.get(series)?.slices() ?? []),
      ...values.map(([slice]) => slice),
    ]);
    keys.delete(everything);
    return [...keys].toSorted();
  }

  /** Adds all of another tally, which is left as it was. */
  merge(other: Tally): void {
    for (const [series, counter] of other.#counters) {
      const own = this.counter(series);
      for (const [slice, count] of counter.entries()) own.addTo(slice, count);
    }
    for (const [series, values] of other.#values) {
      const own = this.valuesOf(series);
      for (const [slice, distribution] of values.entries()) own.of(slice).merge(distribution);
    }
  }

  snapshot(): TallySnapshot {
    return {
      counts: inOrder(this.#counters),
      values: inOrder(this.#values).map(
        ([series, slice, values]) => [series, slice, values.snapshot()] as const,
      ),
    };
  }
}

interface Slices<T> {
  readonly entries: () => readonly (readonly [slice: string, value: T])[];
}

function inOrder<T>(series: ReadonlyMap<string, Slices<T>>): readonly (readonly [string, string, T])[] {
  return [...series]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([name, slices]) =>
      slices
        .entries()
        .toSorted(([a], [b]) => compareText(a, b))
        .map(([slice, value]) => [name, slice, value] as const),
    );
}
