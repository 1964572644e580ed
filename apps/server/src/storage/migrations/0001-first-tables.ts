import type { Kysely } from 'kysely';
import type { DialectTraits } from '../dialect-traits.ts';

/** The first tables. Released migrations are never edited: what comes later is another one. */
export async function firstTables(db: Kysely<unknown>, traits: DialectTraits): Promise<void> {
  await policies(db, traits);
  await drafts(db, traits);
  await versions(db, traits);
  for (const table of ['version', 'pointer']) {
    for (const statement of traits.appendOnly(table)) await statement.execute(db);
  }
  // The types of all tables describe the newest schema; a migration speaks of its own.
  await db
    .withTables<{ environment: { id: string; place: number } }>()
    .insertInto('environment')
    .values([
      { id: 'staging', place: 1 },
      { id: 'production', place: 2 },
    ])
    .execute();
}

async function policies({ schema }: Kysely<unknown>, { tableEnd }: DialectTraits): Promise<void> {
  await schema
    .createTable('policy')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('archived_at', 'text')
    .modifyEnd(tableEnd)
    .execute();
  await schema
    .createTable('environment')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();
}

async function drafts({ schema }: Kysely<unknown>, { tableEnd }: DialectTraits): Promise<void> {
  await schema
    .createTable('draft')
    .addColumn('policy', 'text', (column) => column.primaryKey().notNull().references('policy.key'))
    .addColumn('rev', 'integer', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('saved_at', 'text', (column) => column.notNull())
    .modifyEnd(tableEnd)
    .execute();
  await schema
    .createTable('draft_change')
    .addColumn('policy', 'text', (column) => column.notNull().references('policy.key'))
    .addColumn('rev', 'integer', (column) => column.notNull())
    .addColumn('command_id', 'text', (column) => column.notNull().unique())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('patches', 'text', (column) => column.notNull())
    .addColumn('inverse', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('author_kind', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_change_key', ['policy', 'rev'])
    .modifyEnd(tableEnd)
    .execute();
  await schema
    .createTable('draft_snapshot')
    .addColumn('policy', 'text', (column) => column.notNull().references('policy.key'))
    .addColumn('rev', 'integer', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_snapshot_key', ['policy', 'rev'])
    .modifyEnd(tableEnd)
    .execute();
}

async function versions({ schema }: Kysely<unknown>, { tableEnd, bytes }: DialectTraits): Promise<void> {
  await schema
    .createTable('version')
    .addColumn('policy', 'text', (column) => column.notNull().references('policy.key'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('semantic_digest', 'text', (column) => column.notNull())
    .addColumn('rev', 'integer', (column) => column.notNull())
    .addColumn('flow', bytes, (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('author_kind', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('version_key', ['policy', 'number'])
    .modifyEnd(tableEnd)
    .execute();
  await schema.createIndex('version_by_digest').on('version').column('digest').execute();
  await schema
    .createTable('pointer')
    .addColumn('environment', 'text', (column) => column.notNull().references('environment.id'))
    .addColumn('policy', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('command_id', 'text', (column) => column.notNull().unique())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('author_kind', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('pointer_key', ['environment', 'policy', 'seq'])
    .addForeignKeyConstraint('pointer_version', ['policy', 'version'], 'version', ['policy', 'number'])
    .modifyEnd(tableEnd)
    .execute();
}
