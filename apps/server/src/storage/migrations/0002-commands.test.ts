import { CamelCasePlugin, Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { openSqlite } from '../node-sqlite.ts';
import { EmbeddedDialect, sqliteTraits } from '../sqlite-dialect.ts';
import type { Tables } from '../tables.ts';
import { firstTables } from './0001-first-tables.ts';
import { commands } from './0002-commands.ts';

it('remembers the commands that were carried out before there was a place for them', async () => {
  const options = {
    dialect: new EmbeddedDialect(openSqlite(':memory:')),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  };
  const [db, bare] = [new Kysely<Tables>(options), new Kysely<unknown>(options)];
  await firstTables(bare, sqliteTraits);
  const at = '2026-01-01T00:00:00.000Z';
  const signed = { author: 'Ada', authorKind: 'unverified', at } as const;
  await db.insertInto('policy').values({ key: 'p', name: 'P', createdAt: at, archivedAt: null }).execute();
  const change = { ...signed, policy: 'p', label: '{}', patches: '[]', inverse: '[]' };
  for (const rev of [1, 2]) {
    await db
      .insertInto('draftChange')
      .values({ ...change, rev, commandId: `change-${rev}` })
      .execute();
  }
  const bytes = new Uint8Array([1]);
  const version = {
    ...signed,
    policy: 'p',
    number: 1,
    digest: 'd',
    semanticDigest: 's',
    rev: 2,
    message: 'm',
  };
  await db
    .insertInto('version')
    .values({ ...version, flow: bytes, bytes })
    .execute();
  const pointer = { ...signed, policy: 'p', environment: 'staging', version: 1 };
  // The second has the id of a change, which nothing forbade.
  for (const [seq, commandId] of [
    [1, 'pointer-1'],
    [2, 'change-2'],
  ] as const) {
    await db
      .insertInto('pointer')
      .values({ ...pointer, seq, commandId })
      .execute();
  }
  await commands(bare, sqliteTraits);
  const none = { environment: null, seq: null, version: null };
  expect(await db.selectFrom('command').selectAll().orderBy('id').execute()).toEqual([
    { id: 'change-1', policy: 'p', at, rev: 1, ...none },
    { id: 'change-2', policy: 'p', at, rev: 2, ...none },
    { id: 'pointer-1', policy: 'p', at, rev: null, environment: 'staging', seq: 1, version: 1 },
  ]);
  await db.destroy();
});
