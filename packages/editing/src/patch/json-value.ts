import { isJsonObject, type JsonObject } from '@rung/kernel';
import type { Json } from './patch.ts';

/** What an object holds under a key of its own; undefined counts as nothing. */
export function partOf(object: JsonObject, key: string): Json | undefined {
  // Whatever JSON holds is JSON.
  return Object.hasOwn(object, key) ? (object[key] as Json | undefined) : undefined;
}

/** The keys under which an object holds something. */
export function partKeys(object: JsonObject): readonly string[] {
  return Object.keys(object).filter((key) => object[key] !== undefined);
}

/** Whether two values are the same JSON; the order of keys says nothing. What is one object is not looked into. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isList(a)) {
    return isList(b) && a.length === b.length && a.every((item, i) => same(item, b[i]));
  }
  return isJsonObject(a) && isJsonObject(b) && sameObjects(a, b);
}

function sameObjects(a: JsonObject, b: JsonObject): boolean {
  const keys = partKeys(a);
  return keys.length === partKeys(b).length && keys.every((key) => same(partOf(a, key), partOf(b, key)));
}

/** Whether a value is a list; `Array.isArray` does not know lists that are read only. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** By what the entries of a list are told apart. */
export type EntryName = 'id' | 'name';

/** The keys of a list by `id` or by `name`; null where an entry has none, or two have the same. */
export function keysBy(list: readonly Json[], name: EntryName): readonly string[] | null {
  const keys: string[] = [];
  for (const entry of list) {
    const key = isJsonObject(entry) ? partOf(entry, name) : undefined;
    if (typeof key !== 'string') return null;
    keys.push(key);
  }
  return new Set(keys).size === keys.length ? keys : null;
}

/** The entries of a list by their keys, in its order. */
export function entriesBy(list: readonly Json[], name: EntryName): ReadonlyMap<string, Json> {
  const keys = keysBy(list, name) ?? [];
  return new Map(list.flatMap((entry, i) => (keys[i] === undefined ? [] : [[keys[i], entry] as const])));
}

/** By what the entries of one list, or of two alike, are told apart; null where they are not. Without entries, by either. */
export function entryName(list: readonly Json[], other: readonly Json[] = []): EntryName | null {
  const [a, b] = [ownName(list), ownName(other)];
  if (list.length === 0) return b;
  return other.length === 0 || a === b ? a : null;
}

function ownName(list: readonly Json[]): EntryName | null {
  if (keysBy(list, 'id') !== null) return 'id';
  return keysBy(list, 'name') === null ? null : 'name';
}
