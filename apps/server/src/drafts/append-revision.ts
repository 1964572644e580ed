import type { EditLabel, Patch } from '@rung/editing';
import { authorColumns } from '../author.ts';
import { forgetCommands, logCommand } from '../command-log.ts';
import { CollisionError } from '../storage/in-transaction.ts';
import type { Writer } from '../storage/tables.ts';
import type { Store } from '../store.ts';
import type { WrittenFlow } from './document-text.ts';

/** How many of a draft's latest changes are kept. */
const keptChanges = 1_000;
/** Every so many revisions the whole drawing is kept as well: no more changes than this lead to any revision. */
const snapshotEvery = 100;
/** Of the revisions whose changes are no longer kept, every so many are. */
const oldSnapshotEvery = 1_000;

/** A revision to come. */
export interface NewRevision {
  readonly key: string;
  readonly rev: number;
  readonly commandId: string;
  /** Of what the command asked for. */
  readonly digest: string;
  readonly label: EditLabel;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
  readonly author: string;
  readonly written: WrittenFlow;
}

/** What a write answers, the first time and whenever it is repeated. */
export interface Written {
  readonly rev: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * Stores a draft's next revision with what made it. To be called in the transaction that read the revision before; the
 * policy's row exists.
 */
export async function appendRevision(store: Store, writer: Writer, revision: NewRevision): Promise<Written> {
  const { key, rev, written, label, patches, inverse } = revision;
  const at = store.now();
  await storeLatest(writer, { policy: key, rev, document: written.text, savedAt: at });
  await writer.updateTable('policy').set({ name: written.flow.name }).where('key', '=', key).execute();
  await writer
    .insertInto('draftChange')
    .values({
      policy: key,
      rev,
      commandId: revision.commandId,
      label: JSON.stringify(label),
      patches: JSON.stringify(patches),
      inverse: JSON.stringify(inverse),
      ...authorColumns(revision.author),
      at,
      checkpoint: null,
    })
    .execute();
  const { commandId: id, digest } = revision;
  await logCommand(writer, { id, policy: key, at, rev, digest });
  if (rev === 1 || rev % snapshotEvery === 0) {
    await writer.insertInto('draftSnapshot').values({ policy: key, rev, document: written.text }).execute();
    await compact(writer, key, rev - keptChanges);
    await forgetCommands(writer, { policy: key, upTo: rev - keptChanges, now: at });
  }
  return { rev, at };
}

async function storeLatest(
  writer: Writer,
  row: { readonly policy: string; readonly rev: number; readonly document: string; readonly savedAt: string },
): Promise<void> {
  if (row.rev === 1) {
    await writer.insertInto('draft').values(row).execute();
    return;
  }
  const { policy, ...latest } = row;
  const { numUpdatedRows } = await writer
    .updateTable('draft')
    .set(latest)
    .where('policy', '=', policy)
    .where('rev', '=', row.rev - 1)
    .executeTakeFirst();
  // The transaction read that revision: where nothing is locked by reading, others may have written since.
  if (numUpdatedRows !== 1n)
    throw new CollisionError(`revision ${row.rev - 1} of ${policy} is not the latest`);
}

/** Drops the changes up to a revision, save those that have a name, and most snapshots before it; the snapshot at it is where the kept ones begin. */
async function compact(writer: Writer, key: string, upTo: number): Promise<void> {
  if (upTo < snapshotEvery) return;
  await writer
    .deleteFrom('draftChange')
    .where('policy', '=', key)
    .where('rev', '<=', upTo)
    .where('checkpoint', 'is', null)
    .execute();
  // One step back is enough: those before it were thinned out when the last hundred revisions were written.
  const passed = upTo - snapshotEvery;
  if (passed % oldSnapshotEvery === 0) return;
  const named = writer
    .selectFrom('draftChange')
    .select('rev')
    .where('policy', '=', key)
    .where('checkpoint', 'is not', null);
  await writer
    .deleteFrom('draftSnapshot')
    .where('policy', '=', key)
    .where('rev', '=', passed)
    .where('rev', 'not in', named)
    .execute();
}
