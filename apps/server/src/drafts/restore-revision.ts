import { diffDocuments } from '@rung/editing';
import { ok, type Result } from '@rung/kernel';
import { digested } from '../command-digest.ts';
import type { Problem } from '../problem.ts';
import type { Store } from '../store.ts';
import type { Written } from './append-revision.ts';
import { changeDraft } from './change-draft.ts';
import { readRevision } from './revision.ts';

/** An earlier revision that is wanted back. */
export interface RestoreCommand {
  readonly key: string;
  readonly baseRev: number;
  /** The revision to bring back. */
  readonly rev: number;
  readonly commandId: string;
  readonly author: string;
}

/** Brings an earlier revision back as a new one: nothing of what came in between is lost. */
export function restoreRevision(store: Store, asked: RestoreCommand): Promise<Result<Written, Problem>> {
  const { rev, ...command } = digested('drafts.restore', asked);
  const label = { what: 'restored', data: { rev } } as const;
  return changeDraft(store, { ...command, label }, async (draft, writer) => {
    const earlier = await readRevision(writer, { key: draft.key, rev });
    return earlier.ok
      ? ok({ document: earlier.value, patches: diffDocuments(draft.flow, earlier.value) })
      : earlier;
  });
}
