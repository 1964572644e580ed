import { err, isJsonObject, type JsonObject, ok, type Result } from '@rung/kernel';
import { entriesBy, entryName, isList, keysBy, partOf, same } from './json-value.ts';
import type { Json, Patch, PatchRefusal } from './patch.ts';
import { type PatchTree, patchTree } from './patch-tree.ts';
import { entryKey, isReservedKey, keysOf, orderSegment } from './place.ts';

/** A place and what is to change there. */
interface Target<T = Json | undefined> {
  readonly path: readonly string[];
  readonly value: T;
  readonly tree: PatchTree;
}

type Applied<T = Json | undefined> = Result<T, PatchRefusal>;

/**
 * Carries a change out: all of it, or nothing. Every patch must find what it says was there before, wherever it is
 * compared by content. Whatever is not touched stays the same object; the document itself is not changed.
 */
export function applyPatches(document: Json, patches: readonly Patch[]): Result<Json, PatchRefusal> {
  const tree = patchTree(patches);
  if (!tree.ok) return tree;
  const applied = applyTree({ path: [], value: document, tree: tree.value });
  if (!applied.ok) return applied;
  return applied.value === undefined ? err({ code: 'noSuchPlace', path: [] }) : ok(applied.value);
}

/** {@link applyPatches} at one place, which may be empty before or afterwards. */
export function applyTree({ path, value, tree }: Target): Applied {
  const { patch, inner } = tree;
  const refused = err({ code: 'changedMeanwhile', path } as const);
  if (patch === undefined) return inner.size === 0 ? ok(value) : applyInside({ path, value, tree });
  if (patch.after !== undefined || inner.size === 0) {
    if (!same(value, patch.before)) return refused;
    return inner.size === 0 ? ok(patch.after) : applyInside({ path, value: patch.after, tree });
  }
  // What held parts goes after them.
  const left = applyInside({ path, value, tree });
  if (!left.ok) return left;
  return same(left.value, patch.before) ? ok(undefined) : refused;
}

function applyInside({ path, value, tree }: Target): Applied {
  if (isList(value)) return applyToList({ path, value, tree });
  if (isJsonObject(value)) return applyToObject({ path, value, tree });
  return err({ code: 'noSuchPlace', path });
}

function applyToObject({ path, value, tree }: Target<JsonObject>): Applied {
  const changed = new Map<string, Json | undefined>();
  for (const [key, inner] of tree.inner) {
    const place = [...path, key];
    if (isReservedKey(key))
      return err({ code: key === '__proto__' ? 'unsafeKey' : 'noSuchPlace', path: place });
    const part = partOf(value, key);
    const applied = applyTree({ path: place, value: part, tree: inner });
    if (!applied.ok) return applied;
    if (applied.value !== part) changed.set(key, applied.value);
  }
  return ok(changed.size === 0 ? value : withParts(value, changed));
}

/** Written with entries: they define what assigning could take for a setter. */
function withParts(object: JsonObject, changed: ReadonlyMap<string, Json | undefined>): JsonObject {
  const parts = new Map(Object.entries(object));
  for (const [key, part] of changed) {
    if (part === undefined) parts.delete(key);
    else parts.set(key, part);
  }
  return Object.fromEntries(parts);
}

function applyToList({ path, value, tree }: Target<readonly Json[]>): Applied {
  const order = tree.inner.get(orderSegment)?.patch;
  const orderPath = [...path, orderSegment];
  const name = entryName(value.length === 0 ? entering(tree) : value);
  if (name === null) return err({ code: 'noSuchPlace', path });
  const entries = new Map(entriesBy(value, name));
  const present = [...entries.keys()];
  if (order !== undefined && !same(present, order.before))
    return err({ code: 'wrongOrder', path: orderPath });

  const replaced = applyToEntries({ path, value, tree }, entries);
  if (!replaced.ok) return replaced;
  const keys = order === undefined ? present : keysOf(order.after);
  const list = keys.flatMap((key) => entries.get(key) ?? []);
  // INVARIANT: the keys of a list are those that its entries say, so that every later place is found again.
  if (entries.size !== list.length || !same(keysBy(list, name), keys)) {
    return err({ code: 'wrongOrder', path: orderPath });
  }
  return ok(list.length === value.length && list.every((entry, i) => entry === value[i]) ? value : list);
}

/** What enters a list. */
function entering({ inner }: PatchTree): readonly Json[] {
  return [...inner].flatMap(([segment, { patch }]) => (segment === orderSegment ? [] : (patch?.after ?? [])));
}

/** Changes entries in place; null when done. */
function applyToEntries({ path, tree }: Target, entries: Map<string, Json>): Applied<null> {
  for (const [segment, inner] of tree.inner) {
    if (segment === orderSegment) continue;
    const key = entryKey(segment);
    if (key === null) return err({ code: 'noSuchPlace', path: [...path, segment] });
    const applied = applyTree({ path: [...path, segment], value: entries.get(key), tree: inner });
    if (!applied.ok) return applied;
    if (applied.value === undefined) entries.delete(key);
    else entries.set(key, applied.value);
  }
  return ok(null);
}
