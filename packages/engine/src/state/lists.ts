import type { Count } from './state.ts';

/** An empty list, shared. */
export const none: readonly never[] = [];

/**
 * The list with one more item at its end. Written out, because a spread with something behind it takes twice as long and
 * keeps room for sixteen items more, in every list of every state.
 */
export function withLast<T>(list: readonly T[] | undefined, item: T): readonly T[] {
  if (list === undefined || list.length === 0) return [item];
  const { length } = list;
  const longer = new Array<T>(length + 1);
  // Every place is filled from the list before anybody sees it; a place of a list is never missing.
  for (let place = 0; place < length; place += 1) longer[place] = list[place] as T;
  longer[length] = item;
  return longer;
}

/**
 * A list that is being made, with one more item: begun with room for that one, because most lists of a step stay at one
 * item or none, and the first `push` to an empty list makes room for seventeen.
 */
export function grown<T>(list: T[] | null, item: T): T[] {
  if (list === null) return [item];
  list.push(item);
  return list;
}

/** The list with the item at its end, or the list itself if it holds it. */
export function withItem<T>(list: readonly T[] | undefined, item: T): readonly T[] {
  return list?.includes(item) === true ? list : withLast(list, item);
}

/** The list without the item; the list itself if it does not hold it. */
export function withoutItem<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : list;
}

/** How often an id was counted. Lists of pairs, because any text may be an id. */
export function countOf(counts: readonly Count[] | undefined, id: string): number {
  return counts?.find((count) => count[0] === id)?.[1] ?? 0;
}

/** The counts with one id's count set; it stands at their end. */
export function withCount(counts: readonly Count[] | undefined, id: string, count: number): readonly Count[] {
  const isNew = counts?.every((other) => other[0] !== id) ?? true;
  return withLast(isNew ? counts : counts?.filter((other) => other[0] !== id), [id, count]);
}
