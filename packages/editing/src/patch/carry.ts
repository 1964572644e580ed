import type { Result } from '@rung/kernel';
import { index, isSamePatch } from './collisions.ts';
import { deletedNode, placedNode } from './flow-places.ts';
import { invertPatches } from './invert-patches.ts';
import { mergedLists, orderSteps } from './merged-lists.ts';
import type { Patch, PatchRefusal } from './patch.ts';
import { isInside, isOrder, isPresence, placeKey } from './place.ts';
import type { Settled, Sides } from './sides.ts';
import { squash } from './squash.ts';

/** Of mine what is still to be done, of theirs what is to be undone. */
interface Work {
  readonly kept: ReadonlySet<Patch>;
  readonly undone: ReadonlySet<Patch>;
}

/**
 * Mine, to be applied after theirs. INVARIANT: nothing of mine that counts collides with anything of theirs that is not
 * undone.
 */
export function carry(settled: Settled): Result<readonly Patch[], PatchRefusal> {
  const { mine, theirs, apart, undone } = settled;
  const counted: Work = { kept: without(mine, apart), undone };
  const work = withoutTwins(settled, withFilledParts(settled, withoutMootPositions(settled, counted)));
  const lists = mergedLists(settled);
  const orders = [...lists.values()].map((list) => orderSteps(list, settled, work.undone));
  const isPlain = ({ path }: Patch): boolean => !lists.has(placeKey(path));
  const undo = invertPatches(theirs.filter((patch) => work.undone.has(patch) && isPlain(patch)));
  const redo = mine.filter((patch) => work.kept.has(patch) && isPlain(patch));
  return squash(
    [...undo, ...orders.flatMap((steps) => steps.undo)],
    [...redo, ...orders.flatMap((steps) => steps.redo)],
  );
}

/** A node that one side deletes has no position, wherever the other puts it. */
function withoutMootPositions({ theirs }: Sides, { kept, undone }: Work): Work {
  const standing = theirs.filter((patch) => !undone.has(patch));
  const [goneByMe, goneByThem] = [deletedNodes(kept), deletedNodes(standing)];
  const isOf = (patch: Patch, deleted: ReadonlySet<string>): boolean => deleted.has(placedNode(patch) ?? '');
  return {
    kept: new Set([...kept].filter((patch) => isOf(patch, goneByMe) || !isOf(patch, goneByThem))),
    undone: new Set([
      ...undone,
      ...standing.filter((patch) => isOf(patch, goneByMe) && !isOf(patch, goneByThem)),
    ]),
  };
}

function deletedNodes(patches: Iterable<Patch>): ReadonlySet<string> {
  return new Set([...patches].flatMap((patch) => deletedNode(patch) ?? []));
}

/** What held the parts that one side removed stays, or comes back, where something is left inside. */
function withFilledParts({ mine, theirs }: Sides, { kept, undone }: Work): Work {
  const heldBack = mine.filter((patch) => !kept.has(patch));
  const standing = theirs.filter((patch) => !undone.has(patch));
  const comesBack = ({ before }: Patch): boolean => before !== undefined;
  const isFilled = (around: Patch, others: Iterable<Patch>, restored: Iterable<Patch>): boolean =>
    isPresence(around) &&
    around.after === undefined &&
    [
      ...[...others].filter((patch) => patch.after !== undefined && !isOrder(patch)),
      ...[...restored].filter(comesBack),
    ].some(({ path }) => isInside(path, around.path));
  return {
    kept: new Set([...kept].filter((patch) => !isFilled(patch, standing, heldBack))),
    undone: new Set([...undone, ...standing.filter((patch) => isFilled(patch, kept, undone))]),
  };
}

/** What both sides did alike is done, and stays so. */
function withoutTwins({ theirs }: Sides, { kept, undone }: Work): Work {
  const byPlace = index(theirs, ({ path }) => placeKey(path));
  const twins = [...kept].flatMap((patch) =>
    (byPlace.get(placeKey(patch.path)) ?? [])
      .filter((other) => isSamePatch(patch, other))
      .map((other) => [patch, other]),
  );
  return {
    kept: without(kept, new Set(twins.map(([patch]) => patch))),
    undone: without(undone, new Set(twins.map(([, other]) => other))),
  };
}

function without(patches: Iterable<Patch>, those: ReadonlySet<Patch | undefined>): ReadonlySet<Patch> {
  return new Set([...patches].filter((patch) => !those.has(patch)));
}
