import { applyPatches, diffDocuments, type Json, type Patch, squash } from '@rung/editing';
import { err, ok, type Result } from '@rung/kernel';

/** Changes that should follow each other do not. */
export class MisfitError extends Error {
  override readonly name = 'MisfitError';
}

/** Several changes in a row as one. */
export function squashAll(changes: readonly (readonly Patch[])[]): readonly Patch[] {
  return changes.reduce<readonly Patch[]>((all, next) => {
    const both = squash(all, next);
    if (!both.ok) throw new MisfitError(both.error.code);
    return both.value;
  }, []);
}

/** The document after changes in a row. */
export function appliedAll<T extends Json>(
  document: T,
  changes: readonly (readonly Patch[])[],
): Result<T, string> {
  let present: Json = document;
  for (const patches of changes) {
    const applied = applyPatches(present, patches);
    if (!applied.ok) return err(`${applied.error.code} at ${applied.error.path.join('/')}`);
    present = applied.value;
  }
  // Patches are made by comparing documents of the same type.
  return ok(present as T);
}

/** A document with the content of `wanted` that shares with `present` whatever is the same in both. */
export function sharing<T extends Json>(present: T, wanted: T): T {
  const result = appliedAll(present, [diffDocuments(present, wanted)]);
  return result.ok ? result.value : wanted;
}
