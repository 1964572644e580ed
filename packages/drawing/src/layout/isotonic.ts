/** What a place would like to be, and how much it matters. */
export interface Wish {
  readonly value: number;
  readonly weight: number;
}

interface Block {
  readonly count: number;
  readonly wishes: readonly Wish[];
  readonly value: number;
}

/** How the wishes of places that must stand together become one. */
export type Settle = (wishes: readonly Wish[]) => number;

/** Least squares: spreads things evenly. */
export const mean: Settle = (wishes) => {
  let sum = 0;
  let weight = 0;
  for (const wish of wishes) {
    sum += wish.value * wish.weight;
    weight += wish.weight;
  }
  return weight === 0 ? 0 : sum / weight;
};

/** Least absolute deviations: fulfils some wishes exactly, so that lines run straight. */
export const median: Settle = (wishes) => {
  const sorted = wishes.toSorted((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { value, weight } of sorted) {
    passed += weight;
    if (passed >= half) return value;
  }
  return sorted.at(-1)?.value ?? 0;
};

/**
 * Values that never fall from one place to the next and lie as close to the wishes as that allows (pool adjacent
 * violators): neighbours whose values would fall are joined and get one value.
 */
export function rising(places: readonly (readonly Wish[])[], settle: Settle): readonly number[] {
  const blocks: Block[] = [];
  for (const wishes of places) {
    let block: Block = { count: 1, wishes, value: settle(wishes) };
    for (
      let before = blocks.at(-1);
      before !== undefined && before.value > block.value;
      before = blocks.at(-1)
    ) {
      blocks.pop();
      const all = [...before.wishes, ...block.wishes];
      block = { count: before.count + block.count, wishes: all, value: settle(all) };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ count, value }) => new Array<number>(count).fill(value));
}
