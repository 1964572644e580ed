import type { Kysely } from 'kysely';

/** What each command asked for, so that another one under its id is told from it; of those carried out before, nothing is known. */
export async function commandDigests({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('command').addColumn('digest', 'text').execute();
}
