import type { Kysely } from 'kysely';
import type { DialectTraits } from '../dialect-traits.ts';

/** What this migration knows of the tables. */
type Known = {
  readonly command: {
    readonly id: string;
    readonly policy: string;
    readonly at: string;
    readonly rev: number | null;
    readonly environment: string | null;
    readonly seq: number | null;
    readonly version: number | null;
  };
  readonly draftChange: Readonly<Record<'commandId' | 'policy' | 'at', string>> & { readonly rev: number };
  readonly pointer: Readonly<Record<'commandId' | 'policy' | 'at' | 'environment', string>> &
    Readonly<Record<'seq' | 'version', number>>;
};

/**
 * What each command came to, apart from the changes: those are dropped after a while, and a command of a client that was
 * away for long would be carried out again.
 */
export async function commands(db: Kysely<unknown>, { tableEnd }: DialectTraits): Promise<void> {
  await db.schema
    .createTable('command')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('policy', 'text', (column) => column.notNull().references('policy.key'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('rev', 'integer')
    .addColumn('environment', 'text')
    .addColumn('seq', 'integer')
    .addColumn('version', 'integer')
    .modifyEnd(tableEnd)
    .execute();
  await db.schema.createIndex('command_by_revision').on('command').columns(['policy', 'rev']).execute();
  const known = db.withTables<Known>();
  await known
    .insertInto('command')
    .columns(['id', 'policy', 'at', 'rev'])
    .expression((from) => from.selectFrom('draftChange').select(['commandId', 'policy', 'at', 'rev']))
    .execute();
  await known
    .insertInto('command')
    .columns(['id', 'policy', 'at', 'environment', 'seq', 'version'])
    .expression((from) =>
      from
        .selectFrom('pointer')
        .select(['commandId', 'policy', 'at', 'environment', 'seq', 'version'])
        .where('commandId', 'not in', from.selectFrom('draftChange').select('commandId')),
    )
    .execute();
}
