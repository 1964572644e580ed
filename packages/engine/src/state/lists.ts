import type { Count } from './state.ts';

/** An empty list, shared. */
export const none: readonly never[] = [];

/** The list with the item at its end, or the list itself if it holds it. */
export function withItem<T>(list: readonly T[] | undefined, item: T): readonly T[] {
  if (list === undefined) return [item];
  return list.includes(item) ? list : [...list, item];
}

/** The list without the item; the list itself if it does not hold it. */
export function withoutItem<T>(list: readonly T[], item: T): readonly T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : list;
}

/** How often an id was counted. Lists of pairs, because any text may be an id. */
export function countOf(counts: readonly Count[] | undefined, id: string): number {
  return counts?.find((count) => count[0] === id)?.[1] ?? 0;
}

/** The counts with one id's count set. */
export function withCount(counts: readonly Count[] | undefined, id: string, count: number): readonly Count[] {
  const others = (counts ?? none).filter((other) => other[0] !== id);
  return [...others, [id, count]];
}
