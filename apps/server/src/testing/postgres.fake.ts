import { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, Kysely, PGliteDialect, sql } from 'kysely';
import type { DialectTraits } from '../storage/dialect-traits.ts';
import { migrate } from '../storage/migrate.ts';
import type { Database, Tables } from '../storage/tables.ts';

/** What PostgreSQL says in its own way. */
const postgresTraits: DialectTraits = {
  tableEnd: sql``,
  bytes: sql`bytea`,
  appendOnly: (table) => [
    sql`create function ${sql.id(`${table}_kept`)}() returns trigger language plpgsql as
      ${sql.lit(`begin raise exception '${table} is append-only'; end`)}`,
    sql`create trigger ${sql.id(`${table}_append_only`)} before update or delete on ${sql.table(table)}
      for each row execute function ${sql.id(`${table}_kept`)}()`,
  ],
};

/** An empty PostgreSQL of its own, in this process and in memory, brought up to date. */
export async function openPostgres(): Promise<Database> {
  const db = new Kysely<Tables>({
    dialect: new PGliteDialect({ pglite: new PGlite() }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  await migrate(db, postgresTraits);
  return db;
}
