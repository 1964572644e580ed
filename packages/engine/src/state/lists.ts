import type { Count } from './state.ts';

/** An empty list, shared. */
export const none: readonly never[] = [];

/**
 * The list with one more item at its end. Written out, because a spread with something behind it takes twice as long and
 * keeps room for sixteen items more, in every list of every state.
 */
export function withLast<T>(list: readonly T[] | undefined, item: T): readonly T[] {
  return list === undefined || list.length === 0 ? [item] : longer(list, item);
}

function longer<T>(list: readonly T[], item: T): T[] {
  const { length } = list;
  const copy = new Array<T>(length + 1);
  // Every place is filled from the list before anybody sees it; a place of a list is never missing.
  for (let place = 0; place < length; place += 1) copy[place] = list[place] as T;
  copy[length] = item;
  return copy;
}

/** How long a list that is being made is copied for every item more: a `push` would make room for sixteen items behind it. */
const shortList = 8;

/** A list that is being made, with one more item. Most lists of a step stay at an item or two, or none. */
export function grown<T>(list: T[] | null, item: T): T[] {
  if (list === null) return [item];
  if (list.length < shortList) return longer(list, item);
  list.push(item);
  return list;
}

/** Whether an id is in a list; compared one by one, as `includes` is a call to the runtime. */
export function hasId(list: readonly string[], id: string): boolean {
  for (const other of list) if (other === id) return true;
  return false;
}

/** The same of a position. */
export function hasPosition(list: readonly number[], position: number): boolean {
  for (const other of list) if (other === position) return true;
  return false;
}

/** The list with the item at its end, or the list itself if it holds it. */
export function withItem<T>(list: readonly T[] | undefined, item: T): readonly T[] {
  return list?.includes(item) === true ? list : withLast(list, item);
}

/** The list without the item; the list itself if it does not hold it. Written out: `filter` makes room for more than it keeps. */
export function withoutItem<T>(list: readonly T[], item: T): readonly T[] {
  const place = list.indexOf(item);
  if (place === -1) return list;
  const { length } = list;
  if (length === 1) return none;
  const others = new Array<T>(length - 1);
  // Every place is filled from the list before anybody sees it.
  for (let i = 0; i < length - 1; i += 1) others[i] = list[i < place ? i : i + 1] as T;
  return others;
}

/** How often an id was counted. Lists of pairs, because any text may be an id. */
export function countOf(counts: readonly Count[] | undefined, id: string): number {
  return pairOf(counts, id)?.[1] ?? 0;
}

function pairOf(counts: readonly Count[] | undefined, id: string): Count | undefined {
  for (const count of counts ?? none) if (count[0] === id) return count;
  return undefined;
}

/** The counts with one id's count set; it stands at their end. */
export function withCount(counts: readonly Count[] | undefined, id: string, count: number): readonly Count[] {
  return withPair(counts, pairOf(counts, id), [id, count]);
}

/** The counts with an id counted once more, as the last of them. */
export function countedOnce(counts: readonly Count[] | undefined, id: string): readonly Count[] {
  const before = pairOf(counts, id);
  return withPair(counts, before, [id, (before?.[1] ?? 0) + 1]);
}

function withPair(
  counts: readonly Count[] | undefined,
  before: Count | undefined,
  pair: Count,
): readonly Count[] {
  return withLast(before === undefined ? counts : withoutItem(counts ?? none, before), pair);
}
