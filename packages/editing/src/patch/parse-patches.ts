import { err, isJsonObject, ok, plainJsonProblem, type Result } from '@rung/kernel';
import { isList, same } from './json-value.ts';
import { type Json, type Patch, patchOf } from './patch.ts';
import { patchTree } from './patch-tree.ts';
import { isOrder, keysOf } from './place.ts';

/** How much one change may hold before it is refused. */
export interface PatchLimits {
  readonly patches: number;
  /** Segments of a path. */
  readonly pathLength: number;
  /** Nesting inside a value. */
  readonly depth: number;
  /** Values of any kind in all patches together, the segments of paths among them. */
  readonly values: number;
}

/** Far beyond the largest flow that can be opened: even its import is one change. */
export const patchLimits: PatchLimits = {
  patches: 100_000,
  pathLength: 64,
  depth: 64,
  values: 2_000_000,
};

/**
 * Why a value is no change, and where. `notPatches`: not a list of patches, each with a path of texts and something before
 * or after. `notJson`: something in it is not plain JSON, or half a surrogate pair. `unsafeKey`: the key `__proto__`, in a
 * path or a value. `tooMany`, `tooDeep`, `tooLarge`: beyond the limits. `badOrder`: an order that is not two lists of
 * different texts. `overlapping`: one place twice, or one inside another.
 */
export interface PatchesProblem {
  readonly code:
    | 'notPatches'
    | 'notJson'
    | 'unsafeKey'
    | 'tooMany'
    | 'tooDeep'
    | 'tooLarge'
    | 'badOrder'
    | 'overlapping';
  readonly at: readonly (string | number)[];
}

const problemCodes = {
  notJson: 'notJson',
  loneSurrogate: 'notJson',
  unsafeKey: 'unsafeKey',
  tooDeep: 'tooDeep',
  tooLarge: 'tooLarge',
} as const;

/** The containers around a value: the list of patches and the patch. */
const depthAround = 2;

/** A change from outside. Whether it fits a document, and leaves one that is a flow, is not asked here. */
export function parsePatches(
  value: unknown,
  limits: PatchLimits = patchLimits,
): Result<readonly Patch[], PatchesProblem> {
  if (!Array.isArray(value)) return err({ code: 'notPatches', at: [] });
  if (value.length > limits.patches) return err({ code: 'tooMany', at: [] });
  const problem = plainJsonProblem(value, { depth: limits.depth + depthAround, values: limits.values });
  if (problem !== null) return err({ code: problemCodes[problem.problem], at: problem.path });
  const patches: Patch[] = [];
  for (const [i, item] of value.entries()) {
    const patch = parsePatch(item, limits);
    if (!patch.ok) return err({ code: patch.error, at: [i] });
    patches.push(patch.value);
  }
  const tree = patchTree(patches);
  return tree.ok ? ok(patches) : err({ code: 'overlapping', at: tree.error.path });
}

function parsePatch(value: unknown, { pathLength }: PatchLimits): Result<Patch, PatchesProblem['code']> {
  if (!isJsonObject(value) || !isPatchShape(value)) return err('notPatches');
  const { path, before, after } = value;
  if (path.length > pathLength) return err('tooDeep');
  if (path.includes('__proto__')) return err('unsafeKey');
  const patch = patchOf(path, before, after);
  return isOrder(patch) && !isOrderChange(patch) ? err('badOrder') : ok(patch);
}

/** What is a patch by its shape. That its values are JSON has been checked before. */
function isPatchShape(value: object): value is Patch {
  if (!('path' in value) || !Array.isArray(value.path)) return false;
  const hasValue = Object.hasOwn(value, 'before') || Object.hasOwn(value, 'after');
  return (
    hasValue &&
    value.path.every((segment) => typeof segment === 'string') &&
    Object.keys(value).every((key) => key === 'path' || key === 'before' || key === 'after')
  );
}

function isOrderChange({ before, after }: Patch): boolean {
  return [before, after].every((keys) => isList(keys) && areKeys(keys));
}

function areKeys(keys: readonly Json[]): boolean {
  return same(keysOf(keys), keys) && new Set(keys).size === keys.length;
}
