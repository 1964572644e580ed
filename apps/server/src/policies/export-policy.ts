import { ok, type Result } from '@rung/kernel';
import { readDraft } from '../drafts/draft.ts';
import type { Problem } from '../problem.ts';
import type { Store } from '../store.ts';

/** A drawing as a file. */
export interface ExportedFlow {
  readonly fileName: string;
  readonly text: string;
}

/** Writes the latest revision of a policy's drawing as the file that can be imported elsewhere. */
export async function exportPolicy(store: Store, key: string): Promise<Result<ExportedFlow, Problem>> {
  const draft = await readDraft(store, store.db, key);
  if (!draft.ok) return draft;
  return ok({ fileName: `${key}.flow.json`, text: `${JSON.stringify(draft.value.flow, null, 2)}\n` });
}
