import fc from 'fast-check';

/** The few questions that a generator of flows asks of chance. */
export interface Dice {
  /** A whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** True about one time in `n`. */
  readonly oneIn: (n: number) => boolean;
  /** As many of a list as chance likes, in its order. */
  readonly some: <T>(list: readonly T[]) => readonly T[];
}

/** Dice over fast-check's own chance, so that what they threw is replayed from a seed. */
export function dice(g: fc.GeneratorValue): Dice {
  const int = (min: number, max: number): number => g(fc.integer, { min, max });
  return {
    int,
    pick: (list) => {
      const picked = list[int(0, list.length - 1)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    oneIn: (n) => int(1, n) === n,
    some: (list) => list.filter(() => int(0, 1) === 1),
  };
}
