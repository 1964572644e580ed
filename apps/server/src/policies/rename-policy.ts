import { ok, type Result } from '@rung/kernel';
import { digested } from '../command-digest.ts';
import type { Written } from '../drafts/append-revision.ts';
import { changeDraft } from '../drafts/change-draft.ts';
import type { Problem } from '../problem.ts';
import type { Store } from '../store.ts';

/** Gives a policy another name: a change of its drawing like any other, whatever revision it has. */
export function renamePolicy(
  store: Store,
  wanted: {
    readonly key: string;
    readonly name: string;
    readonly commandId: string;
    readonly author: string;
  },
): Promise<Result<Written, Problem>> {
  const { name: after } = wanted;
  const label = { what: 'flowRenamed', data: { to: after } } as const;
  return changeDraft(store, { ...digested('policies.rename', wanted), baseRev: null, label }, ({ flow }) =>
    ok({ document: { ...flow, name: after }, patches: [{ path: ['name'], before: flow.name, after }] }),
  );
}
