import { compareText } from '@rung/kernel';
import { same } from './json-value.ts';

/** The keys of one list as they were, and as each of two sides left them. */
export interface Orders {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
  /** Whose order holds where both changed it; theirs unless said otherwise. */
  readonly prefer?: 'mine' | 'theirs';
}

/** A merged order. `contested`: both sides moved what both kept, and not to the same places. */
export interface MergedOrder {
  readonly keys: readonly string[];
  readonly contested: boolean;
}

/**
 * One order out of two. What both kept stands as the side that moved it left it; what one side removed is gone; what
 * one side added follows what it followed there. Where both added at one place, the run whose first key sorts first
 * comes first: whichever side asks, the answer is the same.
 */
export function mergeOrders({ base, mine, theirs, prefer = 'theirs' }: Orders): MergedOrder {
  const left = new Set(theirs);
  const both = new Set(mine.filter((key) => left.has(key)));
  const kept = (keys: readonly string[]): readonly string[] => keys.filter((key) => both.has(key));
  const [keptBefore, keptByMe, keptByThem] = [kept(base), kept(mine), kept(theirs)];
  const isContested =
    !same(keptByMe, keptByThem) && !same(keptByMe, keptBefore) && !same(keptByThem, keptBefore);
  const isMine = isContested ? prefer === 'mine' : same(keptByThem, keptBefore);
  const old = new Set(base);
  const [myRuns, theirRuns] = [runs(mine, both, old), runs(theirs, both, old)];
  const after = (anchor: string | null): readonly string[] =>
    [myRuns.get(anchor) ?? [], theirRuns.get(anchor) ?? []]
      .sort(([a = ''], [b = '']) => compareText(a, b))
      .flat();
  const anchors = isMine ? keptByMe : keptByThem;
  return {
    keys: [...after(null), ...anchors.flatMap((key) => [key, ...after(key)])],
    contested: isContested,
  };
}

/** What one side added, by the key of both that it follows; null before all. What the other side removed is left out. */
function runs(
  keys: readonly string[],
  both: ReadonlySet<string>,
  base: ReadonlySet<string>,
): ReadonlyMap<string | null, readonly string[]> {
  let run: string[] = [];
  const found = new Map<string | null, string[]>([[null, run]]);
  for (const key of keys) {
    if (both.has(key)) {
      run = [];
      found.set(key, run);
    } else if (!base.has(key)) run.push(key);
  }
  return found;
}

/** The keys of one list before and after one side changed it. */
export interface OrderChange {
  readonly base: readonly string[];
  readonly after: readonly string[];
}

/** An order `without` some of what entered, and with some of what left `back` near its old place. */
export function reviseOrder(
  { base, after }: OrderChange,
  { without, back }: { readonly without: ReadonlySet<string>; readonly back: ReadonlySet<string> },
): readonly string[] {
  const keys = after.filter((key) => !without.has(key));
  base.forEach((key, i) => {
    if (!back.has(key)) return;
    const before = base.slice(0, i).findLast((other) => keys.includes(other));
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
  });
  return keys;
}
