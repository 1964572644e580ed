import { err, isJsonObject, ok, type Result } from '@rung/kernel';
import { applyPatches } from './apply-patches.ts';
import { deletedNode, edgeOf, edgeTold, placedNode } from './flow-places.ts';
import { invertPatches } from './invert-patches.ts';
import { entriesBy, entryName, isList, keysBy, partKeys, partOf, same } from './json-value.ts';
import { mergeOrders } from './merge-order.ts';
import { type Json, type Patch, type PatchRefusal, patchOf } from './patch.ts';
import {
  entryKey,
  entrySegment,
  holdsParts,
  isInside,
  isOrder,
  isPresence,
  keysOf,
  orderSegment,
  placeKey,
} from './place.ts';

/**
 * The change that takes an earlier one back in the document as it is now, for `applyPatches`. Only the places of that
 * change are touched; what others put into the same lists stays. Refused as `changedMeanwhile` where one of the places
 * holds something else by now, and as `endGone`, `portTaken` or `stillConnected` where an edge would not fit any more:
 * then nothing is to be changed.
 */
export function undoPatches(
  document: Json,
  patches: readonly Patch[],
): Result<readonly Patch[], PatchRefusal> {
  const inverse = invertPatches(patches);
  const values = [
    ...inverse.filter((patch) => !isOrder(patch) && !isHolder(patch) && !isMoot(document, patch, inverse)),
    ...positionsOfDeleted(document, inverse),
  ];
  const orders = ordersNow(document, inverse);
  if (!orders.ok) return orders;
  const inside = [...values, ...orders.value];
  const undo = [...inside, ...presences(document, inverse, inside)];
  const applied = applyPatches(document, undo);
  if (!applied.ok) return applied;
  const misfit = looseEdge(applied.value, undo);
  return misfit === null ? ok(undo) : err(misfit);
}

/** The position of a node that is deleted, by the undo or since the change, is nothing to bring back. */
function isMoot(document: Json, patch: Patch, inverse: readonly Patch[]): boolean {
  const node = placedNode(patch);
  if (node === null) return false;
  const place = ['nodes', node];
  const own = inverse.find(
    (other) => !isHolder(other) && (same(other.path, place) || isInside(place, other.path)),
  );
  return own === undefined ? valueAt(document, place) === undefined : own.after === undefined;
}

/** Wherever a node has moved since, its position goes with it. */
function positionsOfDeleted(document: Json, inverse: readonly Patch[]): readonly Patch[] {
  const isReplaced = inverse.some((patch) => patch.path.join() === 'layout' && !isHolder(patch));
  return inverse.flatMap((patch) => {
    const node = deletedNode(patch);
    if (node === null || isReplaced) return [];
    const position = valueAt(document, ['layout', node]);
    return position === undefined ? [] : [patchOf(['layout', node], position, undefined)];
  });
}

/** What the orders become when others have changed the lists since. */
function ordersNow(document: Json, inverse: readonly Patch[]): Result<readonly Patch[], PatchRefusal> {
  const orders: Patch[] = [];
  for (const { path, before, after } of inverse.filter(isOrder)) {
    const present = keysAt(document, path.slice(0, -1));
    if (present === null) return err({ code: 'changedMeanwhile', path: path.slice(0, -1) });
    const merged = mergeOrders({ base: keysOf(before), mine: keysOf(after), theirs: present });
    if (merged.contested) return err({ code: 'changedMeanwhile', path });
    if (!same(present, merged.keys)) orders.push(patchOf(path, present, merged.keys));
  }
  return ok(orders);
}

/** The keys of the list at a place; none where there is nothing, null where there is something else. */
function keysAt(document: Json, path: readonly string[]): readonly string[] | null {
  const list = valueAt(document, path) ?? [];
  const name = isList(list) ? entryName(list) : null;
  return isList(list) && name !== null ? keysBy(list, name) : null;
}

/** Whether a patch only puts or takes away what holds parts. */
function isHolder(patch: Patch): boolean {
  return holdsParts(patch.path) && isPresence(patch);
}

/** What holds parts comes back with the first of them, and goes with the last. */
function presences(document: Json, inverse: readonly Patch[], inside: readonly Patch[]): readonly Patch[] {
  const own: Patch[] = [];
  for (const patch of inverse.filter(isHolder).sort((a, b) => b.path.length - a.path.length)) {
    const held = valueAt(document, patch.path);
    const isNeeded =
      patch.after === undefined ? isEmptied(held, patch.path, [...inside, ...own]) : held === undefined;
    if (isNeeded) own.push(patch);
  }
  return [...own, ...missingHolders(document, own, inside)];
}

/** What holds parts that come back, where somebody else took it away. */
function missingHolders(document: Json, own: readonly Patch[], inside: readonly Patch[]): readonly Patch[] {
  const done = new Set(own.map(({ path }) => placeKey(path)));
  return inside.flatMap(({ path }) =>
    [1, 2].flatMap((length) => {
      const holder = path.slice(0, length);
      if (path.length <= length || !holdsParts(holder) || done.has(placeKey(holder))) return [];
      done.add(placeKey(holder));
      const isOfList = entryKey(path[length] ?? '') !== null || path[length] === orderSegment;
      return valueAt(document, holder) === undefined ? [patchOf(holder, undefined, isOfList ? [] : {})] : [];
    }),
  );
}

/** Whether nothing is left at a place once the patches inside it are carried out. */
function isEmptied(held: Json | undefined, path: readonly string[], inside: readonly Patch[]): boolean {
  const gone = new Set(
    inside
      .filter((patch) => patch.after === undefined && patch.path.length === path.length + 1)
      .filter((patch) => isInside(patch.path, path))
      .map((patch) => patch.path.at(-1)),
  );
  return segmentsOf(held).every((segment) => gone.has(segment));
}

function segmentsOf(held: Json | undefined): readonly string[] {
  if (isList(held)) return (keysBy(held, entryName(held) ?? 'id') ?? []).map(entrySegment);
  return isJsonObject(held) ? partKeys(held) : [];
}

/** What a document holds at a place. */
function valueAt(document: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((held, segment) => {
    if (!isList(held)) return isJsonObject(held) ? partOf(held, segment) : undefined;
    const name = entryName(held);
    return name === null ? undefined : entriesBy(held, name).get(entryKey(segment) ?? '');
  }, document);
}

/** The first edge that an undo would leave without an end, or make the second of a port. */
function looseEdge(document: Json, undo: readonly Patch[]): PatchRefusal | null {
  const touched = new Set(
    undo.flatMap((patch) => (edgeTold(patch, 'after')?.ends.length ? (patch.path[1] ?? []) : [])),
  );
  const deleted = new Set(undo.flatMap((patch) => deletedNode(patch) ?? []));
  if (touched.size === 0 && deleted.size === 0) return null;
  const [nodes, edges] = [valueAt(document, ['nodes']), valueAt(document, ['edges'])];
  const told = isJsonObject(edges) ? partKeys(edges).map((id) => edgeOf(id, partOf(edges, id))) : [];
  const ports = Map.groupBy(told, ({ port }) => port);
  for (const { edge, ends, port } of told) {
    const path = ['edges', edge];
    if (ends.some((end) => deleted.has(end))) return { code: 'stillConnected', path };
    if (!touched.has(edge)) continue;
    if (ends.some((end) => valueAt(nodes ?? {}, [end]) === undefined)) return { code: 'endGone', path };
    if (port !== null && (ports.get(port)?.length ?? 0) > 1) return { code: 'portTaken', path };
  }
  return null;
}
