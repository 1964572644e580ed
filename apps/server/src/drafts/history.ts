import type { EditLabel, Patch } from '@rung/editing';
import { err, ok, type Result } from '@rung/kernel';
import { authorOf } from '../author.ts';
import type { ChangeRow, HistoryRow } from '../history-rows.ts';
import type { Problem } from '../problem.ts';
import type { Reader } from '../storage/tables.ts';

/** As much of patches as one answer carries; who missed more opens the draft again. */
const maxPatchText = 5 * 1024 * 1024;

/** A page of a draft's history. */
export interface HistoryPage {
  /** The latest first. */
  readonly changes: readonly HistoryRow[];
  /** Whether there are earlier ones. */
  readonly more: boolean;
}

/** Reads a page of a draft's history: the changes before a revision, or the latest. */
export async function readHistory(
  reader: Reader,
  { key, before, limit }: { readonly key: string; readonly before: number | null; readonly limit: number },
): Promise<Result<HistoryPage, Problem>> {
  let query = reader
    .selectFrom('draftChange')
    .select(['rev', 'label', 'author', 'authorKind', 'at', 'checkpoint'])
    .where('policy', '=', key)
    .orderBy('rev', 'desc')
    .limit(limit + 1);
  if (before !== null) query = query.where('rev', '<', before);
  const rows = await query.execute();
  if (rows.length === 0 && (await latestRev(reader, key)) === null)
    return err({ code: 'policyUnknown', key });
  return ok({ changes: rows.slice(0, limit).map(historyRow), more: rows.length > limit });
}

/** The changes that followed a revision, oldest first; null when not all of them are kept, or they are too many. */
export async function readChangesSince(
  reader: Reader,
  { key, rev, latest }: { readonly key: string; readonly rev: number; readonly latest: number },
): Promise<readonly ChangeRow[] | null> {
  const rows = await reader
    .selectFrom('draftChange')
    .select(['rev', 'label', 'author', 'authorKind', 'at', 'checkpoint', 'commandId', 'patches'])
    .where('policy', '=', key)
    .where('rev', '>', rev)
    .orderBy('rev')
    .execute();
  const size = rows.reduce((sum, { patches }) => sum + patches.length, 0);
  if (rows.length !== latest - rev || size > maxPatchText) return null;
  return rows.map((row) => ({
    ...historyRow(row),
    commandId: row.commandId,
    patches: patchesFrom(row.patches),
  }));
}

/** What was missed since a revision. */
export interface MissedChanges {
  /** The latest revision. */
  readonly rev: number;
  /** Oldest first; null when they are no longer kept, so that the draft must be opened again. */
  readonly changes: readonly ChangeRow[] | null;
}

/** Reads what was changed since a revision. */
export async function readMissedChanges(
  reader: Reader,
  { key, rev }: { readonly key: string; readonly rev: number },
): Promise<Result<MissedChanges, Problem>> {
  const latest = await latestRev(reader, key);
  if (latest === null) return err({ code: 'policyUnknown', key });
  return ok({ rev: latest, changes: await readChangesSince(reader, { key, rev, latest }) });
}

async function latestRev(reader: Reader, key: string): Promise<number | null> {
  const draft = await reader.selectFrom('draft').select('rev').where('policy', '=', key).executeTakeFirst();
  return draft?.rev ?? null;
}

/** Patches as they were stored, which were read as such before. */
export function patchesFrom(text: string): readonly Patch[] {
  return JSON.parse(text);
}

type HistoryColumns = {
  readonly rev: number;
  readonly label: string;
  readonly author: string;
  readonly authorKind: 'unverified';
  readonly at: string;
  readonly checkpoint: string | null;
};

/** A row of the history as it was stored. */
export function historyRow({ rev, label, at, checkpoint, ...row }: HistoryColumns): HistoryRow {
  return { rev, label: labelFrom(label), author: authorOf(row), at, checkpoint };
}

/** A label as it was stored, which was read as such before. */
function labelFrom(text: string): EditLabel {
  return JSON.parse(text);
}
