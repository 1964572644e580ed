/** Random choices that depend on nothing but a seed: the same on every machine. Mutable. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  readonly between: (min: number, max: number) => number;
  /** True with a probability of 0..1. */
  readonly chance: (probability: number) => boolean;
  /** One of some items; undefined of none. */
  readonly pick: <T>(items: readonly T[]) => T | undefined;
}

const twoTo32 = 4_294_967_296;

/** A generator (mulberry32: 32-bit integer steps only) seeded by a whole number. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / twoTo32;
  };
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    between,
    chance: (probability) => next() < probability,
    pick: (items) => (items.length === 0 ? undefined : items[between(0, items.length - 1)]),
  };
}
