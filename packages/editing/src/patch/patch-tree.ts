import { err, ok, type Result } from '@rung/kernel';
import { invertPatch } from './invert-patches.ts';
import type { Patch, PatchRefusal } from './patch.ts';
import { isPresence } from './place.ts';

/** A change by its places: the patch of a place, and the places inside it. */
export interface PatchTree {
  readonly patch?: Patch;
  readonly inner: ReadonlyMap<string, PatchTree>;
}

interface GrowingTree {
  patch?: Patch;
  readonly inner: Map<string, GrowingTree>;
}

/** Arranges a change by its places; refuses what is not one change. */
export function patchTree(patches: readonly Patch[]): Result<PatchTree, PatchRefusal> {
  const root: GrowingTree = { inner: new Map() };
  for (const patch of patches) {
    const path = [...walk(root, patch.path)];
    const place = path.at(-1) ?? root;
    const isCovered = path.some((tree) => tree !== place && isWhole(tree));
    const covers = place.inner.size > 0 && !isPresence(patch);
    if (isCovered || covers || place.patch !== undefined)
      return err({ code: 'overlapping', path: patch.path });
    place.patch = patch;
  }
  return ok(root);
}

/** The trees from the root to a place, made where there are none yet. */
function* walk(root: GrowingTree, path: readonly string[]): Generator<GrowingTree> {
  let tree = root;
  yield tree;
  for (const segment of path) {
    const inner = tree.inner.get(segment) ?? { inner: new Map() };
    tree.inner.set(segment, inner);
    tree = inner;
    yield tree;
  }
}

/** Whether a place changes as a whole, not only inside. */
function isWhole({ patch }: PatchTree): boolean {
  return patch !== undefined && !isPresence(patch);
}

/** The patches of a tree, each place before those inside it. */
export function patchesOf({ patch, inner }: PatchTree): readonly Patch[] {
  return [...(patch === undefined ? [] : [patch]), ...[...inner.values()].flatMap(patchesOf)];
}

/** The change that undoes a tree's. */
export function invertTree({ patch, inner }: PatchTree): PatchTree {
  return {
    ...(patch === undefined ? {} : { patch: invertPatch(patch) }),
    inner: new Map([...inner].map(([segment, tree]) => [segment, invertTree(tree)])),
  };
}
