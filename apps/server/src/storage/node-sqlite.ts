import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { BoundedCache } from '../bounded-cache.ts';

/** As many prepared statements as are kept: more than this server has, few enough that generated lists do no harm. */
const maxStatements = 200;

/** How long a writer waits for another process that is writing. */
const busyTimeoutMs = 10_000;

/**
 * Opens a database file in the way that survives a crash: write-ahead log, and each commit on the disk before it is
 * acknowledged.
 */
export function openSqlite(file: string): SqliteDatabase {
  const database = new DatabaseSync(file, {
    timeout: busyTimeoutMs,
    enableForeignKeyConstraints: true,
    defensive: true,
  });
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'trusted_schema = OFF']) {
    database.exec(`PRAGMA ${pragma}`);
  }
  const statements = new BoundedCache<SqliteStatement>({ entries: maxStatements });
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = statementOf(database.prepare(sql));
      statements.set(sql, statement);
      return statement;
    },
  };
}

function statementOf(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(bindable)),
    run: (parameters) => statement.run(...parameters.map(bindable)),
    iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
  };
}

/**
 * Lets through what SQLite stores as it is. Of anything else the driver would make something without a word: NULL of a
 * `Date` or of undefined, named parameters of an object.
 */
function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`a ${typeof value} cannot be stored: turn it into text, a number or bytes first`);
}
