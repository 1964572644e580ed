import { err, ok, type Result } from '@rung/kernel';
import { type Digested, digested } from '../command-digest.ts';
import { onlyOnce } from '../only-once.ts';
import type { Problem } from '../problem.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import type { Writer } from '../storage/tables.ts';
import type { Store } from '../store.ts';
import { appendPointer, checkSeq, firstPointer, type Pointed, type PointerCommand } from './pointers.ts';

/** A version that an environment is to give. */
export interface PointCommand extends PointerCommand {
  readonly version: number;
}

/**
 * Lets an environment give a version that was published before: a newer one that was tried elsewhere (promoted), or an
 * older one (rolled back to). Nothing of an archived policy is moved.
 */
export async function pointTo(store: Store, asked: PointCommand): Promise<Result<Pointed, Problem>> {
  const command = digested('versions.point', asked);
  const pointed = await inTransaction(store.db, async (writer) =>
    onlyOnce(await firstPointer(writer, command), () => pointIn(store, writer, command)),
  );
  const { environment, key: policy } = command;
  if (pointed.ok) await store.shelf.refresh(store.db, { environment, policy });
  return pointed;
}

async function pointIn(
  store: Store,
  writer: Writer,
  command: Digested<PointCommand>,
): Promise<Result<Pointed, Problem>> {
  const { key, version } = command;
  const policy = await writer
    .selectFrom('policy')
    .select('archivedAt')
    .where('key', '=', key)
    .executeTakeFirst();
  if (policy === undefined) return err({ code: 'policyUnknown', key });
  if (policy.archivedAt !== null) return err({ code: 'policyArchived', key });
  const known = await writer
    .selectFrom('version')
    .select('number')
    .where('policy', '=', key)
    .where('number', '=', version)
    .executeTakeFirst();
  if (known === undefined) return err({ code: 'versionUnknown', version });
  const seq = await checkSeq(writer, command);
  return seq.ok ? ok(await appendPointer(writer, command, { version, at: store.now() })) : seq;
}
