import { err, ok, type Result } from '@rung/kernel';
import { type Author, authorColumns, authorOf } from '../author.ts';
import type { Digested } from '../command-digest.ts';
import { firstAnswer, logCommand } from '../command-log.ts';
import type { Problem } from '../problem.ts';
import type { Reader, Writer } from '../storage/tables.ts';

/** Which version of a policy an environment gives. */
export interface EnvironmentPointer {
  readonly environment: string;
  readonly policy: string;
  /** Counts the pointers of this policy in this environment. */
  readonly seq: number;
  readonly version: number;
  readonly author: Author;
  /** Since when; ISO 8601, UTC. */
  readonly at: string;
}

/** What every environment gives of one policy, or of all (null): the environments in their order. */
export async function readPointers(
  reader: Reader,
  key: string | null,
): Promise<readonly EnvironmentPointer[]> {
  let query = reader
    .selectFrom('pointer')
    .innerJoin(
      (inner) =>
        inner
          .selectFrom('pointer')
          .select(({ fn }) => ['environment', 'policy', fn.max('seq').as('seq')])
          .groupBy(['environment', 'policy'])
          .as('last'),
      (join) =>
        join
          .onRef('last.environment', '=', 'pointer.environment')
          .onRef('last.policy', '=', 'pointer.policy')
          .onRef('last.seq', '=', 'pointer.seq'),
    )
    .innerJoin('environment', 'environment.id', 'pointer.environment')
    .select([
      'pointer.environment',
      'pointer.policy',
      'pointer.seq',
      'pointer.version',
      'pointer.author',
      'pointer.authorKind',
      'pointer.at',
    ])
    .orderBy('environment.place')
    .orderBy('pointer.policy');
  if (key !== null) query = query.where('pointer.policy', '=', key);
  return (await query.execute()).map(pointerOf);
}

/** All that an environment has given of a policy, the latest first. */
export async function readPointerHistory(
  reader: Reader,
  key: string,
): Promise<readonly EnvironmentPointer[]> {
  const rows = await reader
    .selectFrom('pointer')
    .select(['environment', 'policy', 'seq', 'version', 'author', 'authorKind', 'at'])
    .where('policy', '=', key)
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .execute();
  return rows.map(pointerOf);
}

type PointerColumns = Omit<EnvironmentPointer, 'author'> & {
  readonly author: string;
  readonly authorKind: 'unverified';
};

function pointerOf({ author, authorKind, ...row }: PointerColumns): EnvironmentPointer {
  return { ...row, author: authorOf({ author, authorKind }) };
}

/** A pointer that is asked for. */
export interface PointerCommand {
  readonly key: string;
  readonly environment: string;
  /** The `seq` that whoever asks has seen; 0 where the environment has no version yet. */
  readonly expectedSeq: number;
  readonly commandId: string;
  /** A display name. */
  readonly author: string;
}

/** A pointer that was set. */
export interface Pointed {
  readonly environment: string;
  readonly seq: number;
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What a command was answered when it was first carried out; null when it was not. */
export function firstPointer(
  reader: Reader,
  command: Digested<PointerCommand>,
): Promise<Result<Pointed | null, Problem>> {
  return firstAnswer(reader, command, ({ policy, environment, seq, version, at }) =>
    policy === command.key && environment !== null && seq !== null && version !== null
      ? { environment, seq, version, at }
      : null,
  );
}

/** Makes sure that an environment gives what whoever asks has seen. */
export async function checkSeq(
  reader: Reader,
  { key, environment, expectedSeq }: PointerCommand,
): Promise<Result<null, Problem>> {
  const known = await reader
    .selectFrom('environment')
    .select('id')
    .where('id', '=', environment)
    .executeTakeFirst();
  if (known === undefined) return err({ code: 'environmentUnknown', environment });
  const last = await reader
    .selectFrom('pointer')
    .select(['seq', 'version'])
    .where('environment', '=', environment)
    .where('policy', '=', key)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const seq = last?.seq ?? 0;
  if (seq === expectedSeq) return ok(null);
  return err({ code: 'pointerMoved', environment, seq, version: last?.version ?? null });
}

/** Appends a pointer whose `seq` was checked in the same transaction. */
export async function appendPointer(
  writer: Writer,
  { key, environment, expectedSeq, commandId, author, digest }: Digested<PointerCommand>,
  to: { readonly version: number; readonly at: string },
): Promise<Pointed> {
  const pointed = { environment, seq: expectedSeq + 1, ...to };
  await writer
    .insertInto('pointer')
    .values({ ...pointed, policy: key, commandId, ...authorColumns(author) })
    .execute();
  await logCommand(writer, { id: commandId, policy: key, digest, ...pointed });
  return pointed;
}
