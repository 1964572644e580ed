import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { openSqlite } from './node-sqlite.ts';
import { openDatabase } from './open-database.ts';
import { sqliteTraits } from './sqlite-dialect.ts';
import type { Database } from './tables.ts';

let folder = '';
let db: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rung-storage-'));
  db = await openDatabase(join(folder, 'new', 'folder', 'rung.db'));
});

afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const policy = { key: 'p', name: 'P', createdAt: '2026-01-01T00:00:00.000Z', archivedAt: null };
const version = {
  policy: 'p',
  number: 1,
  digest: 'd',
  semanticDigest: 's',
  rev: 1,
  flow: new Uint8Array([0, 255, 10]),
  bytes: new Uint8Array([1]),
  message: 'm',
  author: 'A',
  authorKind: 'unverified',
  at: policy.createdAt,
} as const;

async function schemaOf(database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{
    sql: string;
  }>`select sql from sqlite_schema where sql is not null order by name`.execute(database);
  return rows.map((row) => row.sql);
}

it('makes strict tables from nothing, and changes nothing when it is asked again', async () => {
  const before = await schemaOf(db);
  await migrate(db, sqliteTraits);
  expect(await schemaOf(db)).toEqual(before);
  const tables = before.filter((text) => /^create table "(?!kysely_)/i.test(text));
  expect(tables).toHaveLength(8);
  for (const table of tables) expect(table).toMatch(/strict$/i);
  expect(await db.selectFrom('environment').select('id').orderBy('place').execute()).toEqual([
    { id: 'staging' },
    { id: 'production' },
  ]);
});

it('is opened by two and again later', async () => {
  const file = join(folder, 'shared.db');
  const both = [await openDatabase(file), await openDatabase(file)];
  for (const each of both) {
    expect(await schemaOf(each)).toEqual(await schemaOf(db));
    await each.destroy();
  }
  const again = await openDatabase(file);
  expect(await schemaOf(again)).toEqual(await schemaOf(db));
  await again.destroy();
});

it('writes ahead and waits for the disk', async () => {
  const { rows: journal } = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db);
  const { rows: synchronous } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
  expect([journal, synchronous]).toEqual([[{ journalMode: 'wal' }], [{ synchronous: 2 }]]);
});

it('keeps bytes as they are', async () => {
  await db.insertInto('policy').values(policy).execute();
  await db.insertInto('version').values(version).execute();
  const row = await db.selectFrom('version').select('flow').executeTakeFirstOrThrow();
  expect(Buffer.from(row.flow)).toEqual(Buffer.from([0, 255, 10]));
});

it('changes and deletes no version', async () => {
  await db.insertInto('policy').values(policy).execute();
  await db.insertInto('version').values(version).execute();
  await expect(db.updateTable('version').set({ message: 'x' }).execute()).rejects.toThrow('append-only');
  await expect(db.deleteFrom('version').execute()).rejects.toThrow('append-only');
  expect(await db.selectFrom('version').select('message').execute()).toEqual([{ message: 'm' }]);
});

it('refuses what SQLite would store as something else', () => {
  const database = openSqlite(join(folder, 'raw.db'));
  const insert = database.prepare('select ? as value');
  for (const value of [
    undefined,
    new Date(0),
    {},
    [],
    true,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Symbol('x'),
  ]) {
    expect(() => insert.all([value])).toThrow(TypeError);
  }
  for (const value of [null, 'text', 1, 1.5]) {
    expect(insert.all([value])).toMatchObject([{ value }]);
  }
  database.close();
});

it('takes back all of a transaction that fails', async () => {
  const failed = db.transaction().execute(async (writer) => {
    await writer.insertInto('policy').values(policy).execute();
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(await db.selectFrom('policy').selectAll().execute()).toEqual([]);
});
