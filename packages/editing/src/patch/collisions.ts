import { deletedNode, edgeTold, placedNode } from './flow-places.ts';
import { same } from './json-value.ts';
import { mergeOrders } from './merge-order.ts';
import type { Patch } from './patch.ts';
import { comesOrGoes, entryKey, isOrder, isPresence, keysOf, placeKey } from './place.ts';

/** A patch of each side that cannot both hold. */
export interface Collision {
  readonly mine: Patch;
  readonly theirs: Patch;
}

/** One side's patches, found by what the other may collide with. */
interface Side {
  readonly byPlace: PatchIndex;
  readonly deletedNodes: PatchIndex;
  /** Patches that let an edge leave by another port, by that port. */
  readonly byNewPort: PatchIndex;
  /** Patches that put a key into an object, by each place that was cleared in the same object. */
  readonly byCleared: PatchIndex;
}

type PatchIndex = ReadonlyMap<string, readonly Patch[]>;

/**
 * The pairs of two changes of one document that cannot both hold: one place with different values; a place inside one
 * that the other removed or replaced; an edge to or from a node that the other deleted; two edges from one port; an order
 * changed twice differently; one key of an object exchanged for two different ones. What is the same on both sides does
 * not collide, nor does the position of a node that one side deleted.
 */
export function collisions(mine: readonly Patch[], theirs: readonly Patch[]): readonly Collision[] {
  const [my, their] = [sideOf(mine), sideOf(theirs)];
  const found = new Map<Patch, Set<Patch>>(mine.map((patch) => [patch, new Set()]));
  for (const patch of mine) {
    for (const other of samePlace(patch, my, their)) found.get(patch)?.add(other);
    for (const other of around(patch, my, their)) found.get(patch)?.add(other);
    for (const other of deletedEnds(patch, their)) found.get(patch)?.add(other);
    for (const other of samePort(patch, their)) found.get(patch)?.add(other);
  }
  for (const patch of theirs) {
    for (const other of around(patch, their, my)) found.get(other)?.add(patch);
    for (const other of deletedEnds(patch, my)) found.get(other)?.add(patch);
  }
  for (const [patch, other] of rivals(my, their)) found.get(patch)?.add(other);
  return [...found].flatMap(([patch, others]) =>
    [...others].map((other) => ({ mine: patch, theirs: other })),
  );
}

function sideOf(patches: readonly Patch[]): Side {
  const cleared = index(patches, (patch) => (patch.after === undefined ? exchangedIn(patch) : []));
  return {
    byPlace: index(patches, ({ path }) => [placeKey(path)]),
    deletedNodes: index(patches, (patch) => deletedNode(patch) ?? []),
    byNewPort: index(patches, (patch) => edgeTold(patch, 'after')?.port ?? []),
    byCleared: index(patches, (patch) => {
      const parents = patch.before === undefined ? exchangedIn(patch) : [];
      return parents.flatMap((parent) => cleared.get(parent) ?? []).map(({ path }) => placeKey(path));
    }),
  };
}

/** Patches by what they say of themselves. */
export function index(
  patches: readonly Patch[],
  keysOfPatch: (patch: Patch) => string | readonly string[],
): PatchIndex {
  const found = new Map<string, Patch[]>();
  for (const patch of patches) {
    for (const key of [keysOfPatch(patch)].flat()) {
      const group = found.get(key);
      if (group === undefined) found.set(key, [patch]);
      else group.push(patch);
    }
  }
  return found;
}

/**
 * The object inside a part whose keys come and go with a patch: they may stand for each other, as the percent and the
 * time of a threshold do.
 */
export function exchangedIn(patch: Patch): readonly string[] {
  const isKey = entryKey(patch.path.at(-1) ?? '') === null && !isOrder(patch);
  return patch.path.length > 3 && isKey && comesOrGoes(patch) ? [placeKey(patch.path.slice(0, -1))] : [];
}

/** The other side's patch of the same place, where it says something else. */
function* samePlace(patch: Patch, my: Side, their: Side): Generator<Patch> {
  if (isMoot(patch, my, their)) return;
  for (const other of their.byPlace.get(placeKey(patch.path)) ?? []) {
    if (!canBothHold(patch, other)) yield other;
  }
}

/** How deep the position of a node lies: `layout`, and the node. */
const positionDepth = 2;

/** The other side's patches of places around this one. */
function* around(patch: Patch, my: Side, their: Side): Generator<Patch> {
  const end = isMoot(patch, my, their) ? positionDepth : patch.path.length;
  for (let length = 0; length < end; length += 1) {
    const place = placeKey(patch.path.slice(0, length));
    const own = my.byPlace.get(place) ?? [];
    for (const other of their.byPlace.get(place) ?? []) {
      // What only holds the places inside it is no matter, unless one side holds them in an object, the other in a list.
      if (!isPresence(other) || own.some((mine) => !isSamePatch(mine, other))) yield other;
    }
  }
}

/** The position of a node that one side alone deleted matters to neither. */
function isMoot(patch: Patch, my: Side, their: Side): boolean {
  const node = placedNode(patch);
  return node !== null && my.deletedNodes.has(node) !== their.deletedNodes.has(node);
}

/** Whether two patches of one place get along. */
function canBothHold(a: Patch, b: Patch): boolean {
  if (isSamePatch(a, b)) return true;
  if (!isOrder(a)) return false;
  const [mine, theirs] = [keysOf(a.after), keysOf(b.after)];
  return same(a.before, b.before) && !mergeOrders({ base: keysOf(a.before), mine, theirs }).contested;
}

/** Whether two patches change one place alike. */
export function isSamePatch(a: Patch, b: Patch): boolean {
  return same(a.path, b.path) && same(a.before, b.before) && same(a.after, b.after);
}

/** Deletions of the nodes that an edge now leads from or to. */
function* deletedEnds(patch: Patch, their: Side): Generator<Patch> {
  for (const end of edgeTold(patch, 'after')?.ends ?? []) yield* their.deletedNodes.get(end) ?? [];
}

/** Other edges that now leave by the port of this one. */
function* samePort(patch: Patch, their: Side): Generator<Patch> {
  const told = edgeTold(patch, 'after');
  for (const other of their.byNewPort.get(told?.port ?? '') ?? []) {
    if (edgeTold(other, 'after')?.edge !== told?.edge) yield other;
  }
}

/** Pairs of different keys that came for one that both sides took away. */
function* rivals(my: Side, their: Side): Generator<readonly [Patch, Patch]> {
  for (const [cleared, comers] of my.byCleared) {
    for (const patch of comers) {
      for (const other of their.byCleared.get(cleared) ?? []) {
        if (!same(other.path, patch.path)) yield [patch, other];
      }
    }
  }
}
