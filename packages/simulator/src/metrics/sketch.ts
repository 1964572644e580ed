/** Values below this are kept apart; above, each doubling is cut into half as many classes of one width: three digits and more. */
const exactBelow = 2048;
const half = exactBelow / 2;
const halfBits = 10;
const wordBits = 32;

/**
 * How often values were added, by classes that are at most a thousandth of their values wide: an HDR histogram. Takes whole
 * numbers ≥ 0 up to 2^53, in memory that grows with the largest only. Mutable.
 */
export class Sketch {
  #counts = new Float64Array(2 * exactBelow);
  #n = 0;

  /** Adds a value so many times. */
  add(value: number, count = 1): void {
    const place = placeOf(value);
    if (place >= this.#counts.length) this.#grow(place);
    // Within the length by now.
    this.#counts[place] = (this.#counts[place] ?? 0) + count;
    this.#n += count;
  }

  /** The largest value of the class up to which at least the share `q` (0..1) of all values lie; 0 without any. */
  quantile(q: number): number {
    // Less a hair, so that a product which floating point made too large asks for no more values than it should.
    const wanted = Math.max(1, Math.ceil(q * this.#n * (1 - Number.EPSILON)));
    let sum = 0;
    for (const [place, count] of this.#counts.entries()) {
      sum += count;
      if (sum >= wanted) return leastOf(place + 1) - 1;
    }
    return 0;
  }

  /** The classes to which something was added, each by its least value, and their counts. */
  pairs(): readonly (readonly [number, number])[] {
    const pairs: [number, number][] = [];
    for (const [place, count] of this.#counts.entries()) if (count > 0) pairs.push([leastOf(place), count]);
    return pairs;
  }

  #grow(place: number): void {
    const counts = new Float64Array(Math.max(place + 1, 2 * this.#counts.length));
    counts.set(this.#counts);
    this.#counts = counts;
  }
}

/** The class of a value. */
function placeOf(value: number): number {
  if (value < exactBelow) return value;
  const high = Math.floor(value / 2 ** wordBits);
  const bits = high === 0 ? wordBits - Math.clz32(value) : 2 * wordBits - Math.clz32(high);
  const doublings = bits - halfBits - 1;
  return doublings * half + Math.floor(value / 2 ** doublings);
}

/** The least value of a class. */
function leastOf(place: number): number {
  if (place < exactBelow) return place;
  const doublings = Math.floor(place / half) - 1;
  return (place - doublings * half) * 2 ** doublings;
}
