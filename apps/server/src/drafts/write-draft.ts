import { applyPatches, type Patch } from '@rung/editing';
import { err, ok, type Result } from '@rung/kernel';
import { digested } from '../command-digest.ts';
import type { Problem } from '../problem.ts';
import type { Store } from '../store.ts';
import type { Written } from './append-revision.ts';
import { changeDraft, type DraftCommand } from './change-draft.ts';

/**
 * Applies patches to a draft as its next revision. A repeated command gets its first answer; one that rests on an older
 * revision than the latest gets `conflict` with the changes since, and nothing is written.
 */
export function writeDraft(
  store: Store,
  asked: DraftCommand & { readonly baseRev: number; readonly patches: readonly Patch[] },
): Promise<Result<Written, Problem>> {
  // Repeated, it may rest on what others did meanwhile.
  const { patches, ...command } = digested('drafts.write', asked, ['baseRev']);
  return changeDraft(store, command, ({ flow }) => {
    const applied = applyPatches(flow, patches);
    return applied.ok
      ? ok({ document: applied.value, patches })
      : err({ code: 'patchesUnfit', reason: applied.error.code, path: applied.error.path });
  });
}
