import { applyPatches, type Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { err, isJsonObject, isName, nameRule, ok, own, type Result } from '@rung/kernel';
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
    if (!applied.ok)
      return err({ code: 'patchesUnfit', reason: applied.error.code, path: applied.error.path });
    if (!isNamed(applied.value, flow))
      return err({ code: 'badInput', issues: [{ path: '/patches', message: nameRule }] });
    return ok({ document: applied.value, patches });
  });
}

/** Whether a drawing has a name, or the one that it has had; what is no text, its schema refuses. */
function isNamed(document: unknown, { name: before }: Flow): boolean {
  const name = isJsonObject(document) ? own(document, 'name') : null;
  return typeof name !== 'string' || name === before || isName(name);
}
