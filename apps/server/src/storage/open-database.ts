import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { CamelCasePlugin, Kysely } from 'kysely';
import { migrate } from './migrate.ts';
import { openSqlite } from './node-sqlite.ts';
import { EmbeddedDialect, sqliteTraits } from './sqlite-dialect.ts';
import type { Database, Tables } from './tables.ts';

/**
 * Opens the database file, making it and its folder where there is none, and brings it up to date. Whoever opens it
 * closes it with `destroy()`.
 */
export async function openDatabase(file: string): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true });
  const db = new Kysely<Tables>({
    dialect: new EmbeddedDialect(openSqlite(file)),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  try {
    await migrate(db, sqliteTraits);
  } catch (cause) {
    await db.destroy();
    throw cause;
  }
  return db;
}
