import { err, ok, type Result } from '@rung/kernel';
import type { Problem } from '../problem.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import type { Store } from '../store.ts';

/**
 * Puts a policy away, or brings it back. An archived policy cannot be changed or published; what environments give of
 * it they go on giving. Whoever asks again gets the same answer.
 */
export async function archivePolicy(
  store: Store,
  { key, archived }: { readonly key: string; readonly archived: boolean },
): Promise<Result<{ readonly archivedAt: string | null }, Problem>> {
  return inTransaction(store.db, async (writer) => {
    const policy = await writer
      .selectFrom('policy')
      .select('archivedAt')
      .where('key', '=', key)
      .executeTakeFirst();
    if (policy === undefined) return err({ code: 'policyUnknown', key });
    if ((policy.archivedAt !== null) === archived) return ok(policy);
    const archivedAt = archived ? store.now() : null;
    await writer.updateTable('policy').set({ archivedAt }).where('key', '=', key).execute();
    return ok({ archivedAt });
  });
}
