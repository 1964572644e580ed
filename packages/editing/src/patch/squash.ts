import { compareText, ok, type Result } from '@rung/kernel';
import { applyTree } from './apply-patches.ts';
import { diffPlace } from './diff-documents.ts';
import type { Json, Patch, PatchRefusal } from './patch.ts';
import { invertTree, type PatchTree, patchesOf, patchTree } from './patch-tree.ts';
import { isPresence, keysOf, orderSegment } from './place.ts';

/** A place that two changes in a row touched. */
interface Twice {
  readonly path: readonly string[];
  readonly first: PatchTree;
  readonly then: PatchTree;
}

type Squashed = Result<readonly Patch[], PatchRefusal>;

/**
 * Two changes in a row as one: what was written and taken back is in neither. Refused when the second does not begin
 * where the first ends, as far as their own values tell.
 */
export function squash(
  first: readonly Patch[],
  then: readonly Patch[],
): Result<readonly Patch[], PatchRefusal> {
  const [a, b] = [patchTree(first), patchTree(then)];
  if (!a.ok) return a;
  if (!b.ok) return b;
  return compose({ path: [], first: a.value, then: b.value });
}

function compose({ path, first, then }: Twice): Squashed {
  const between = valueBetween({ path, first, then });
  if (between === null) return composeInside({ path, first, then });
  if (!between.ok) return between;
  const before = applyTree({ path, value: between.value, tree: invertTree(first) });
  if (!before.ok) return before;
  const after = applyTree({ path, value: between.value, tree: then });
  return after.ok ? ok(diffPlace({ path, before: before.value, after: after.value })) : after;
}

/** What stood at a place after the first change and before the second; null where neither tells. */
function valueBetween({ path, first, then }: Twice): Result<Json | undefined, PatchRefusal> | null {
  if (first.patch !== undefined) {
    return isLeftEmpty(first.patch)
      ? ok(undefined)
      : applyTree({ path, value: first.patch.before, tree: first });
  }
  // A list without entries may be filled with entries that are told apart by something else.
  const order = first.inner.get(orderSegment)?.patch;
  if (order !== undefined && keysOf(order.after).length === 0) return ok([]);
  return then.patch === undefined || isLeftEmpty(then.patch) ? null : ok(then.patch.before);
}

/** Whether a patch takes away what its places inside have emptied. */
function isLeftEmpty(patch: Patch): boolean {
  return isPresence(patch) && patch.after === undefined;
}

function composeInside({ path, first, then }: Twice): Squashed {
  const patches: Patch[] = then.patch === undefined ? [] : [then.patch];
  for (const segment of [...new Set([...first.inner.keys(), ...then.inner.keys()])].sort(compareText)) {
    const [a, b] = [first.inner.get(segment), then.inner.get(segment)];
    const inner =
      a && b
        ? compose({ path: [...path, segment], first: a, then: b })
        : ok([a, b].flatMap((tree) => (tree === undefined ? [] : patchesOf(tree))));
    if (!inner.ok) return inner;
    patches.push(...inner.value);
  }
  return ok(patches);
}
