import type { Patch } from './patch.ts';
import type { Sides } from './sides.ts';

type SideName = keyof Sides;

/** Patches of two sides, joined step by step into what belongs together (disjoint sets). */
export class Islands {
  readonly #number: Readonly<Record<SideName, ReadonlyMap<Patch, number>>>;
  readonly #parents: number[];

  constructor({ mine, theirs }: Sides) {
    this.#number = {
      mine: new Map(mine.map((patch, i) => [patch, i])),
      theirs: new Map(theirs.map((patch, i) => [patch, mine.length + i])),
    };
    this.#parents = Array.from({ length: mine.length + theirs.length }, (_, i) => i);
  }

  /** The number of the island that a patch of one side lies on. */
  of(side: SideName, patch: Patch): number {
    return this.#root(this.#number[side].get(patch) ?? -1);
  }

  /** Makes one island of those that two patches lie on. */
  join([a, b]: readonly [Patch, Patch], [sideOfA, sideOfB]: readonly [SideName, SideName]): void {
    this.#parents[this.of(sideOfA, a)] = this.of(sideOfB, b);
  }

  #root(start: number): number {
    let at = start;
    for (let up = this.#parents[at]; up !== undefined && up !== at; up = this.#parents[at]) {
      // Halves the way for the next who asks.
      this.#parents[at] = this.#parents[up] ?? up;
      at = up;
    }
    return at;
  }
}
