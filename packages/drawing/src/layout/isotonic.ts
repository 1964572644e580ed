/** What a place would like to be, and how much it matters. */
export interface Wish {
  readonly value: number;
  readonly weight: number;
}

/** How the wishes of places that must stand together become one. */
export interface Settle {
  /** The wishes of one place in the order in which {@link joined} and {@link value} want them; a list of its own. */
  readonly ordered: (wishes: readonly Wish[]) => Wish[];
  /** The wishes of two neighbours; may take the list of the one that is before for it. */
  readonly joined: (before: Wish[], after: Wish[]) => Wish[];
  readonly value: (wishes: readonly Wish[]) => number;
}

interface Block {
  readonly count: number;
  readonly wishes: Wish[];
  readonly value: number;
}

/** Least squares: spreads things evenly. */
export const mean: Settle = {
  ordered: (wishes) => [...wishes],
  joined: (before, after) => {
    for (const wish of after) before.push(wish);
    return before;
  },
  value: (wishes) => {
    let sum = 0;
    let weight = 0;
    for (const wish of wishes) {
      sum += wish.value * wish.weight;
      weight += wish.weight;
    }
    return weight === 0 ? 0 : sum / weight;
  },
};

/** Least absolute deviations: fulfils some wishes exactly, so that lines run straight. */
export const median: Settle = {
  ordered: (wishes) => wishes.toSorted((a, b) => a.value - b.value),
  // Neighbours are joined one by one, mostly a few wishes with very many: sorting all again each time takes most of a layout.
  joined: (before, after) => {
    const [many, few] = before.length >= after.length ? [before, after] : [after, before];
    // Among equals, those of the place before come first.
    const isBefore: Place = many === before ? (a, b) => a <= b : (a, b) => a < b;
    for (const wish of few) many.splice(placeIn(many, wish.value, isBefore), 0, wish);
    return many;
  },
  value: (wishes) => {
    let whole = 0;
    for (const { weight } of wishes) whole += weight;
    const half = whole / 2;
    let passed = 0;
    for (const { value, weight } of wishes) {
      passed += weight;
      if (passed >= half) return value;
    }
    return wishes.at(-1)?.value ?? 0;
  },
};

type Place = (value: number, inserted: number) => boolean;

/** Where in a sorted list a value belongs. */
function placeIn(sorted: readonly Wish[], value: number, isBefore: Place): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(sorted[middle]?.value ?? 0, value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Values that never fall from one place to the next and lie as close to the wishes as that allows (pool adjacent
 * violators): neighbours whose values would fall are joined and get one value.
 */
export function rising(places: readonly (readonly Wish[])[], settle: Settle): readonly number[] {
  const blocks: Block[] = [];
  for (const wishes of places) {
    const own = settle.ordered(wishes);
    let block: Block = { count: 1, wishes: own, value: settle.value(own) };
    for (
      let before = blocks.at(-1);
      before !== undefined && before.value > block.value;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      const all = settle.joined(before.wishes, block.wishes);
      block = { count: before.count + block.count, wishes: all, value: settle.value(all) };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ count, value }) => new Array<number>(count).fill(value));
}
