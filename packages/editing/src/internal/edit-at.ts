import { isJsonObject, keysOfPointer } from '@rung/kernel';

/** What becomes of the value at a place; `undefined` takes the key away, or the entry out of its list. */
export type ChangeValue = (value: unknown) => unknown;

/**
 * The same data with the value at a JSON pointer changed. Whatever lies beside the way to it is the same object as before,
 * and keys keep their order; a pointer that leads nowhere changes nothing.
 */
export function changedAt<T>(data: T, pointer: string, change: ChangeValue): T {
  const keys = keysOfPointer(pointer);
  // The caller changes a value to another of the same type, so the whole keeps its type.
  return keys === null ? data : (changed(data, keys, change) as T);
}

function changed(value: unknown, [key, ...rest]: readonly string[], change: ChangeValue): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return changedEntry(value, [key, ...rest], change);
  if (!isJsonObject(value) || !Object.hasOwn(value, key)) return value;
  const before = value[key];
  const after = changed(before, rest, change);
  if (after === before) return value;
  if (after !== undefined) return { ...value, [key]: after };
  const { [key]: _, ...others } = value;
  return others;
}

function changedEntry(
  list: readonly unknown[],
  [key = '', ...rest]: readonly string[],
  change: ChangeValue,
): readonly unknown[] {
  const index = Number(key);
  if (!Number.isInteger(index) || index < 0 || index >= list.length) return list;
  const after = changed(list[index], rest, change);
  if (after === list[index]) return list;
  return after === undefined ? list.toSpliced(index, 1) : list.with(index, after);
}

/** The same object with a key called otherwise, in the same place. */
export function withKey<V>(
  record: Readonly<Record<string, V>>,
  key: string,
  wanted: string,
): Readonly<Record<string, V>> {
  return Object.fromEntries(
    Object.entries(record).map(([own, value]) => [own === key ? wanted : own, value]),
  );
}

/** The same object without some keys; itself if it has none of them. */
export function withoutKeys<V>(
  record: Readonly<Record<string, V>>,
  keys: ReadonlySet<string>,
): Readonly<Record<string, V>> {
  const kept = Object.entries(record).filter(([key]) => !keys.has(key));
  return kept.length === Object.keys(record).length ? record : Object.fromEntries(kept);
}
