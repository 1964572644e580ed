import type { Flow } from '@rung/flow';
import { err, ok, type Result } from '@rung/kernel';
import type { Problem } from '../problem.ts';
import type { Reader } from '../storage/tables.ts';
import type { Store } from '../store.ts';
import { readDocument } from './document-text.ts';

/** The latest revision of a policy's drawing. */
export interface Draft {
  readonly key: string;
  readonly rev: number;
  readonly flow: Flow;
  readonly savedAt: string;
  /** Null unless the policy was put away. */
  readonly archivedAt: string | null;
}

/** Finds the latest revision of a policy's drawing, by the open database or inside a transaction. */
export async function readDraft(store: Store, reader: Reader, key: string): Promise<Result<Draft, Problem>> {
  const head = await reader
    .selectFrom('draft')
    .innerJoin('policy', 'policy.key', 'draft.policy')
    .select(['draft.rev', 'draft.savedAt', 'policy.archivedAt'])
    .where('draft.policy', '=', key)
    .executeTakeFirst();
  if (head === undefined) return err({ code: 'policyUnknown', key });
  const revision = { key, rev: head.rev };
  // Outside a transaction the drawing may be a later revision than the row above, so both are read again together.
  const known = store.flows.get(revision);
  if (known !== undefined) return ok({ key, flow: known, ...head });
  const { document, ...row } = await reader
    .selectFrom('draft')
    .innerJoin('policy', 'policy.key', 'draft.policy')
    .select(['draft.rev', 'draft.savedAt', 'draft.document', 'policy.archivedAt'])
    .where('draft.policy', '=', key)
    .executeTakeFirstOrThrow();
  const flow = readDocument(document);
  return flow.ok ? ok({ key, flow: store.flows.keep({ key, rev: row.rev }, flow.value), ...row }) : flow;
}

/** The same of a policy that may be changed: an archived one is taken out of the archive first. */
export async function readOpenDraft(
  store: Store,
  reader: Reader,
  key: string,
): Promise<Result<Draft, Problem>> {
  const draft = await readDraft(store, reader, key);
  return draft.ok && draft.value.archivedAt !== null ? err({ code: 'policyArchived', key }) : draft;
}
