import { ok, type Result } from '@rung/kernel';
import { readDraft } from '../drafts/draft.ts';
import type { Problem } from '../problem.ts';
import type { Store } from '../store.ts';

/** A drawing as a file. */
export interface ExportedFlow {
  readonly fileName: string;
  readonly text: string;
}

/**
 * Writes the latest revision of a policy's drawing as the file that can be imported elsewhere. One that a newer program
 * wrote is given byte for byte as it is stored.
 */
export async function exportPolicy(store: Store, key: string): Promise<Result<ExportedFlow, Problem>> {
  const fileName = `${key}.flow.json`;
  const draft = await readDraft(store, store.db, key);
  if (draft.ok) return ok({ fileName, text: `${JSON.stringify(draft.value.flow, null, 2)}\n` });
  if (draft.error.code !== 'newerFormat') return draft;
  const { document: text } = await store.db
    .selectFrom('draft')
    .select('document')
    .where('policy', '=', key)
    .executeTakeFirstOrThrow();
  return ok({ fileName, text });
}
