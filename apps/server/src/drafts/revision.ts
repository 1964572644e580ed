import { applyPatches, type Json, type Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { err, type Result } from '@rung/kernel';
import type { Problem } from '../problem.ts';
import type { Reader } from '../storage/tables.ts';
import { flowOf, readDocument } from './document-text.ts';
import { patchesFrom } from './history.ts';

/** Works out a draft as it was at a revision: the last whole drawing before it, and the changes since. */
export async function readRevision(
  reader: Reader,
  { key, rev }: { readonly key: string; readonly rev: number },
): Promise<Result<Flow, Problem>> {
  const draft = await reader
    .selectFrom('draft')
    .select(['rev', 'document'])
    .where('policy', '=', key)
    .executeTakeFirst();
  if (draft === undefined) return err({ code: 'policyUnknown', key });
  if (rev === draft.rev) return readDocument(draft.document);
  if (rev < 1 || rev > draft.rev) return err({ code: 'revisionUnknown', rev });
  const snapshot = await reader
    .selectFrom('draftSnapshot')
    .select(['rev', 'document'])
    .where('policy', '=', key)
    .where('rev', '<=', rev)
    .orderBy('rev', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const changes = await reader
    .selectFrom('draftChange')
    .select('patches')
    .where('policy', '=', key)
    .where('rev', '>', snapshot.rev)
    .where('rev', '<=', rev)
    .orderBy('rev')
    .execute();
  if (changes.length < rev - snapshot.rev) return err(await dropped(reader, { key, rev }));
  const patches = changes.map((change) => patchesFrom(change.patches));
  const flow = readDocument(snapshot.document);
  return flow.ok ? replayed(flow.value, patches) : flow;
}

function replayed(flow: Flow, changes: readonly (readonly Patch[])[]): Result<Flow, Problem> {
  const document = changes.reduce<Json>((before, patches) => {
    const applied = applyPatches(before, patches);
    if (applied.ok) return applied.value;
    throw new Error(`a stored change does not fit what it was made of: ${applied.error.path.join('/')}`);
  }, flow);
  return flowOf(document);
}

/** Says which revisions are kept of those whose changes are not. */
async function dropped(
  reader: Reader,
  { key, rev }: { readonly key: string; readonly rev: number },
): Promise<Problem> {
  const oldest = reader
    .selectFrom('draftChange')
    .select(({ fn }) => fn.min('rev').as('rev'))
    .where('policy', '=', key)
    .where('checkpoint', 'is', null);
  const kept = await reader
    .selectFrom('draftSnapshot')
    .select('rev')
    .where('policy', '=', key)
    .where('rev', '<', oldest)
    .orderBy('rev')
    .execute();
  return { code: 'revisionDropped', rev, kept: kept.map((row) => row.rev) };
}
