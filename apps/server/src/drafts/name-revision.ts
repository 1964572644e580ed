import { err, ok, type Result } from '@rung/kernel';
import type { Problem } from '../problem.ts';
import type { Store } from '../store.ts';
import { writeDocument } from './document-text.ts';
import { readRevision } from './revision.ts';

/** A revision that people want to find again, and by which name. */
export interface RevisionName {
  readonly key: string;
  readonly rev: number;
  readonly name: string;
}

/**
 * Gives a revision a name, or another one, and keeps it whole from then on: it stays in the history, and can be brought
 * back, however many follow. Doing it again changes nothing.
 */
export function nameRevision(store: Store, { key, rev, name }: RevisionName): Promise<Result<null, Problem>> {
  return store.db.transaction().execute(async (writer) => {
    const flow = await readRevision(writer, { key, rev });
    if (!flow.ok) return flow;
    const written = writeDocument(flow.value);
    if (!written.ok) return written;
    const { numUpdatedRows } = await writer
      .updateTable('draftChange')
      .set({ checkpoint: name })
      .where('policy', '=', key)
      .where('rev', '=', rev)
      .executeTakeFirst();
    // Of the oldest only the drawing is kept, not what made it: there is no entry that could have a name.
    if (numUpdatedRows === 0n) return err({ code: 'revisionUnknown', rev });
    await writer
      .insertInto('draftSnapshot')
      .values({ policy: key, rev, document: written.value.text })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return ok(null);
  });
}
