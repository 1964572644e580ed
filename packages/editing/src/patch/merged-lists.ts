import { same } from './json-value.ts';
import { mergeOrders, type OrderChange, type Orders, reviseOrder } from './merge-order.ts';
import { type Patch, patchOf } from './patch.ts';
import { entryKey, isInside, isOrder, isPresence, keysOf, placeKey } from './place.ts';
import type { Settled, Sides } from './sides.ts';

/** A list whose entries or order at least one side changed, while neither replaced it as a whole. */
export interface MergedList {
  readonly path: readonly string[];
  readonly mine?: Patch;
  readonly theirs?: Patch;
}

/** The lists to be merged, by the place of their order. */
export function mergedLists({ mine, theirs }: Sides): ReadonlyMap<string, MergedList> {
  const replaced = new Set(
    [...mine, ...theirs].filter((patch) => !isPresence(patch)).map(({ path }) => placeKey(path)),
  );
  const isReplaced = ({ path }: Patch): boolean =>
    path.some((_, length) => replaced.has(placeKey(path.slice(0, length))));
  const lists = new Map<string, MergedList>();
  for (const patch of mine) {
    if (isOrder(patch) && !isReplaced(patch))
      lists.set(placeKey(patch.path), { path: patch.path, mine: patch });
  }
  for (const patch of theirs) {
    if (!isOrder(patch) || isReplaced(patch)) continue;
    const key = placeKey(patch.path);
    lists.set(key, { ...lists.get(key), path: patch.path, theirs: patch });
  }
  return lists;
}

/** What becomes of an order after theirs: first what undoing some of theirs makes of it, then what mine does. */
export interface OrderSteps {
  readonly undo: readonly Patch[];
  readonly redo: readonly Patch[];
}

/** The order of a list after both sides, in two steps from the order after theirs. */
export function orderSteps(list: MergedList, settled: Settled, undone: ReadonlySet<Patch>): OrderSteps {
  const { path, mine, theirs } = list;
  const base = keysOf((mine ?? theirs)?.before);
  const present = theirs === undefined ? base : keysOf(theirs.after);
  const wanted = mine === undefined ? base : keysOf(mine.after);
  const between = revised({ base, after: present }, entriesOf(path, undone));
  const orders = {
    base,
    mine: revised({ base, after: wanted }, entriesOf(path, settled.apart)),
    theirs: revised({ base, after: present }, entriesOf(path, settled.undone)),
  };
  const isChosen = mergeOrders({ base, mine: wanted, theirs: present }).contested;
  const isMine = isChosen ? mine !== undefined && !settled.apart.has(mine) : sortsFirst(orders);
  const { keys } = mergeOrders({ ...orders, prefer: isMine ? 'mine' : 'theirs' });
  return {
    undo: same(present, between) ? [] : [patchOf(path, present, between)],
    redo: same(between, keys) ? [] : [patchOf(path, between, keys)],
  };
}

/** Whether mine sorts first: an order that nobody chose must be the same whichever side asks. */
function sortsFirst({ mine, theirs }: Pick<Orders, 'mine' | 'theirs'>): boolean {
  return placeKey(mine) < placeKey(theirs);
}

/** The patches of a list's entries as wholes. */
function entriesOf(order: readonly string[], patches: Iterable<Patch>): readonly Patch[] {
  const list = order.slice(0, -1);
  return [...patches].filter(({ path }) => path.length === order.length && isInside(path, list));
}

/** An order as it would be without some patches of its entries. */
function revised(change: OrderChange, withdrawn: readonly Patch[]): readonly string[] {
  const keys = (patches: readonly Patch[]): ReadonlySet<string> =>
    new Set(patches.flatMap(({ path }) => entryKey(path.at(-1) ?? '') ?? []));
  return reviseOrder(change, {
    without: keys(withdrawn.filter(({ before }) => before === undefined)),
    back: keys(withdrawn.filter(({ after }) => after === undefined)),
  });
}
