import { err, ok, type Result } from '@rung/kernel';
import type { HistoryRow } from '../history-rows.ts';
import type { Problem } from '../problem.ts';
import type { Reader } from '../storage/tables.ts';
import { type StepVersion, versionsOfStep } from '../versions/step-versions.ts';
import { readDocument } from './document-text.ts';
import { historyRow, patchesFrom } from './history.ts';
import { readRevision } from './revision.ts';
import { touchesBackFrom } from './touched-step.ts';

/** A page of what became of one step. */
export interface StepHistoryPage {
  /** Changes of the draft that touched it, the latest first. */
  readonly changes: readonly HistoryRow[];
  /** Versions that it was changed by, the latest first, as far back as the changes. */
  readonly versions: readonly StepVersion[];
  /** Whether there are earlier ones. */
  readonly more: boolean;
}

/** Which page is asked for. */
export interface StepHistoryAsked {
  readonly key: string;
  readonly node: string;
  /** The page ends before this revision; null: at the latest. */
  readonly before: number | null;
  readonly limit: number;
}

/** Reads what became of one step: the changes of the draft that touched it or where it leads, and its versions. */
export async function readStepHistory(
  reader: Reader,
  { key, node, before, limit }: StepHistoryAsked,
): Promise<Result<StepHistoryPage, Problem>> {
  const draft = await reader
    .selectFrom('draft')
    .select('document')
    .where('policy', '=', key)
    .executeTakeFirst();
  if (draft === undefined) return err({ code: 'policyUnknown', key });
  const latest = readDocument(draft.document);
  if (!latest.ok) return latest;
  const touches = touchesBackFrom(latest.value, node);
  const touched: HistoryRow[] = [];
  for await (const { patches, ...row } of changesOf(reader, key)) {
    const isTouched = touches(patches) || (row.rev === 1 && (await isInFirst(reader, { key, node })));
    if (isTouched && (before === null || row.rev < before)) touched.push(row);
    if (touched.length > limit) break;
  }
  const changes = touched.slice(0, limit);
  const more = touched.length > limit;
  const from = more ? (changes.at(-1)?.rev ?? 1) : 1;
  return ok({ changes, versions: await versionsOfStep(reader, { key, node, from, before }), more });
}

/** As many changes as are read at once. */
const batch = 100;

/** The changes of a draft with their patches, the latest first. */
async function* changesOf(reader: Reader, key: string) {
  for (let before: number | null = null; ; ) {
    let query = reader
      .selectFrom('draftChange')
      .select(['rev', 'label', 'author', 'authorKind', 'at', 'checkpoint', 'patches'])
      .where('policy', '=', key)
      .orderBy('rev', 'desc')
      .limit(batch);
    if (before !== null) query = query.where('rev', '<', before);
    const rows = await query.execute();
    for (const row of rows) yield { ...historyRow(row), patches: patchesFrom(row.patches) };
    const last = rows.at(-1);
    if (last === undefined || rows.length < batch) return;
    before = last.rev;
  }
}

/** Whether a step was there from the beginning, which no patch tells. */
async function isInFirst(
  reader: Reader,
  { key, node }: { readonly key: string; readonly node: string },
): Promise<boolean> {
  const first = await readRevision(reader, { key, rev: 1 });
  return first.ok && Object.hasOwn(first.value.nodes, node);
}
