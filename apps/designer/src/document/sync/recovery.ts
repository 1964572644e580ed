import { diffDocuments, invertPatches, type Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { appliedAll, squashAll } from './applied.ts';
import type { DraftChange } from './draft-server.ts';
import type { JournalRecord } from './journal.ts';
import type { Ground } from './unsent.ts';

/** What others did in a row. */
export interface Theirs {
  readonly patches: readonly Patch[];
  /** The revision that it led to. */
  readonly rev: number;
  readonly changes: readonly DraftChange[];
}

/** Changes in a row as one; null for none. */
export function theirsOf(changes: readonly DraftChange[]): Theirs | null {
  const rev = changes.at(-1)?.rev;
  if (rev === undefined) return null;
  return { patches: squashAll(changes.map(({ patches }) => patches)), rev, changes };
}

/** What was done where changes are no longer kept one by one: the difference, by nobody in particular. */
export function unknownChange(
  before: Flow,
  latest: { readonly rev: number; readonly flow: Flow },
): DraftChange {
  const patches = diffDocuments(before, latest.flow);
  return { rev: latest.rev, commandId: '', label: { what: 'flowChanged', data: {} }, patches, author: '' };
}

/**
 * The revision that a closed page's commands were made on, come back to from the present one by `changes`, which are all since
 * then. Null where that is no longer known, or the commands do not fit there.
 */
export function groundOf(
  { rev, commands }: JournalRecord,
  present: Ground,
  changes: readonly DraftChange[] | null,
): Ground | null {
  if (changes === null) return null;
  const seen = changes.filter((change) => change.rev <= present.rev);
  const way = invertPatches(squashAll(seen.map(({ patches }) => patches)));
  const before = appliedAll(present.base, [way]);
  if (!before.ok) return null;
  const fits = appliedAll(
    before.value,
    commands.map(({ patches }) => patches),
  ).ok;
  return fits ? { base: before.value, rev } : null;
}
