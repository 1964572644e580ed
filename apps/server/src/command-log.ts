import { err, ok, type Result } from '@rung/kernel';
import type { Digested } from './command-digest.ts';
import type { Problem } from './problem.ts';
import type { CommandTable, Reader, Writer } from './storage/tables.ts';

/** How long what a command came to is remembered beyond the change that it made: longer than a client is put away and used again. */
const keptDays = 180;

/** Remembers what a command came to, in the transaction that carries it out. */
export async function logCommand(
  writer: Writer,
  done: Digested<Pick<CommandTable, 'id' | 'policy' | 'at'>> & Partial<CommandTable>,
): Promise<void> {
  await writer
    .insertInto('command')
    .values({ rev: null, environment: null, seq: null, version: null, ...done })
    .execute();
}

/**
 * What a command came to when it was first carried out, as `answerOf` reads it; null when it was not. Another command under
 * its id is refused: it would be lost.
 */
export async function firstAnswer<T>(
  reader: Reader,
  { commandId, digest }: Digested<{ readonly commandId: string }>,
  answerOf: (done: CommandTable) => T | null,
): Promise<Result<T | null, Problem>> {
  const done = await reader.selectFrom('command').selectAll().where('id', '=', commandId).executeTakeFirst();
  if (done === undefined) return ok(null);
  const isSame = done.digest === null || done.digest === digest;
  const answer = isSame ? answerOf(done) : null;
  return answer === null ? err({ code: 'commandReused', commandId }) : ok(answer);
}

/** Forgets old commands among those whose changes of a draft are dropped. */
export async function forgetCommands(
  writer: Writer,
  { policy, upTo, now }: { readonly policy: string; readonly upTo: number; readonly now: string },
): Promise<void> {
  const before = new Date(Date.parse(now) - keptDays * 86_400_000).toISOString();
  await writer
    .deleteFrom('command')
    .where('policy', '=', policy)
    .where('rev', '<=', upTo)
    .where('at', '<', before)
    .execute();
}
