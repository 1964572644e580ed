import type { ComputedColumn } from '../map/replay-map.ts';

/** Reads a column of a row: the file's own, or one that the map computes. Null when there is nothing. */
export type ColumnReader = (values: readonly (string | null)[]) => string | null;

/** The value of a computed column for a text of the column it is made from. */
export function computeColumn(column: ComputedColumn): (text: string) => string | null {
  const byValue = column.values ?? new Map<string, string>();
  // Longest first, so that " 12nd" is not taken for " 2nd".
  const bySuffix = longestFirst(column.suffixes);
  const byPrefix = longestFirst(column.prefixes);
  return (text) =>
    byValue.get(text) ??
    bySuffix.find(([suffix]) => text.endsWith(suffix))?.[1] ??
    byPrefix.find(([prefix]) => text.startsWith(prefix))?.[1] ??
    column.otherwise ??
    null;
}

function longestFirst(
  table: ReadonlyMap<string, string> | undefined,
): readonly (readonly [string, string])[] {
  return [...(table ?? [])].toSorted(([a], [b]) => b.length - a.length);
}
