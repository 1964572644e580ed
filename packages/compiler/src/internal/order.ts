import { compareText } from '@rung/kernel';

/** The entries of a part sorted by key, so that nothing depends on the order in which keys were written. */
export function sortedEntries<V>(record: Readonly<Record<string, V>> | undefined): readonly [string, V][] {
  return Object.entries(record ?? {}).sort(([a], [b]) => compareText(a, b));
}

/** A part as a map in key order; safe for any key. */
export function sortedMap<V>(record: Readonly<Record<string, V>> | undefined): ReadonlyMap<string, V> {
  return new Map(sortedEntries(record));
}

/** An object with the entries of a map under a function, keys sorted. */
export function mapValues<V, W>(
  map: ReadonlyMap<string, V>,
  change: (value: V, key: string) => W,
): Record<string, W> {
  const entries = [...map].sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)]));
}

/** The distinct texts, sorted. */
export function distinct(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}
