import type { Kysely } from 'kysely';

/** A name that people gave a revision, to find it again. */
export async function namedRevisions({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('draft_change').addColumn('checkpoint', 'text').execute();
}
