import { ok, type Result } from '@rung/kernel';
import { carry } from './carry.ts';
import { type Conflict, conflictsOf } from './conflicts.ts';
import type { Patch, PatchRefusal } from './patch.ts';
import type { Sides } from './sides.ts';

/** A change that follows another now, and what of it could not. */
export interface Rebased {
  /** To be applied after theirs. */
  readonly patches: readonly Patch[];
  /** What is in neither until somebody chooses; see {@link resolveConflicts}. */
  readonly conflicts: readonly Conflict[];
}

/**
 * My change of a document, rewritten to be applied after their change of the same document. What collides is set apart
 * by step or part. In whichever order two changes are brought together, the document and the conflicts are the same.
 * Several changes in a row go in as one ({@link squash}); refused only when the two do not begin with one document.
 */
export function rebase(mine: readonly Patch[], theirs: readonly Patch[]): Result<Rebased, PatchRefusal> {
  const conflicts = conflictsOf({ mine, theirs });
  const patches = settle({ mine, theirs }, conflicts, () => 'theirs');
  return patches.ok ? ok({ patches: patches.value, conflicts }) : patches;
}

/**
 * My change of a document, to be applied after theirs, with every conflict settled: `mine` does at that step what I did
 * and undoes what they did there, `theirs` leaves it as they did. Takes the place of the patches of {@link rebase}.
 */
export function resolveConflicts(
  { mine, theirs }: Sides,
  choose: (conflict: Conflict) => 'mine' | 'theirs',
): Result<readonly Patch[], PatchRefusal> {
  return settle({ mine, theirs }, conflictsOf({ mine, theirs }), choose);
}

function settle(
  sides: Sides,
  conflicts: readonly Conflict[],
  choose: (conflict: Conflict) => 'mine' | 'theirs',
): Result<readonly Patch[], PatchRefusal> {
  const lost = conflicts.filter((conflict) => choose(conflict) === 'theirs');
  const won = conflicts.filter((conflict) => !lost.includes(conflict));
  return carry({
    ...sides,
    apart: new Set(lost.flatMap(({ mine }) => mine)),
    undone: new Set(won.flatMap(({ theirs }) => theirs)),
  });
}
