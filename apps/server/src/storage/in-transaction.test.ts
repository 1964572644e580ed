import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditLabel } from '@rung/editing';
import { err, ok } from '@rung/kernel';
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digested } from '../command-digest.ts';
import { changeDraft } from '../drafts/change-draft.ts';
import { readDraft } from '../drafts/draft.ts';
import { writeDraft } from '../drafts/write-draft.ts';
import { createPolicy } from '../policies/create-policy.ts';
import { createStore, type Store } from '../store.ts';
import { signed } from '../testing/server.fake.ts';
import { type PointCommand, pointTo } from '../versions/point.ts';
import { CollisionError, inTransaction, isCollision } from './in-transaction.ts';
import { openSqlite } from './node-sqlite.ts';
import { openDatabase } from './open-database.ts';
import type { Tables } from './tables.ts';

const label: EditLabel = { what: 'flowChanged', data: {} };
const key = 'raced';

let folder = '';
let stores: readonly Store[] = [];

/**
 * A store whose transactions lock nothing when they begin, as those of a database with many writers: what another writes
 * between its reading and its writing it finds out when it writes.
 */
async function lockless(file: string): Promise<Store> {
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: openSqlite(file) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return createStore({ db, rehearse: async () => err({ code: 'busy' }) });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rung-collision-'));
  const file = join(folder, 'rung.db');
  await (await openDatabase(file)).destroy();
  stores = [await lockless(file), await lockless(file)];
  const [ada] = both();
  await createPolicy(ada, { ...signed(), key, name: 'Raced', from: { kind: 'blank' } });
});

afterEach(async () => {
  for (const { db } of stores) await db.destroy();
  rmSync(folder, { recursive: true });
});

function both(): readonly [Store, Store] {
  const [ada, ben] = stores;
  if (ada === undefined || ben === undefined) throw new Error('there are two');
  return [ada, ben];
}

/** A store in which something is done once by others, behind the first reading. */
function overtakenBy(store: Store, others: () => Promise<void>): Store {
  let isFirst = true;
  return {
    ...store,
    db: store.db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        if (isFirst) {
          isFirst = false;
          await others();
        }
        return result;
      },
    }),
  };
}

const describes = (after: string) => [{ path: ['description'], after }];

/** Writes through one store, and through the other between its reading and its first writing. */
async function writeAcross(
  mine: { readonly commandId: string; readonly author: string },
  theirs: { readonly commandId: string; readonly author: string },
) {
  const [ada, ben] = both();
  let rounds = 0;
  // What makes a repeated command the same is what it asks for.
  const asked = digested('drafts.write', { ...mine, key, baseRev: 1, label, patches: describes('theirs') }, [
    'baseRev',
  ]);
  const written = await changeDraft(ada, asked, async ({ flow }) => {
    rounds += 1;
    if (rounds === 1) {
      const first = { ...theirs, key, baseRev: 1, label, patches: describes('theirs') };
      expect(await writeDraft(ben, first)).toMatchObject({ ok: true, value: { rev: 2 } });
    }
    return ok({ document: { ...flow, description: 'mine' }, patches: describes('mine') });
  });
  const draft = await readDraft(ben, ben.db, key);
  return { written, draft: draft.ok ? draft.value : null };
}

it('tells who wrote second that somebody else was first, and loses neither', async () => {
  const theirs = signed('Ben');
  const { written, draft } = await writeAcross(signed('Ada'), theirs);
  expect(written).toMatchObject({
    ok: false,
    error: { code: 'conflict', rev: 2, changes: [{ commandId: theirs.commandId, author: { name: 'Ben' } }] },
  });
  expect(draft).toMatchObject({ rev: 2, flow: { description: 'theirs' } });
});

it('answers a command that arrives twice at once as the one that was carried out', async () => {
  const command = signed();
  const { written, draft } = await writeAcross(command, command);
  expect(written).toMatchObject({ ok: true, value: { rev: 2 } });
  expect(draft).toMatchObject({ rev: 2, flow: { description: 'theirs' } });
});

it('makes one policy of a key that two ask for at once, and of a creation that arrives twice', async () => {
  const [ada, ben] = both();
  const first = { ...signed(), key: 'wanted', name: 'Wanted', from: { kind: 'copy', of: key } } as const;
  const overtaken = () =>
    overtakenBy(ada, async () => {
      expect(await createPolicy(ben, first)).toMatchObject({ ok: true, value: { key: 'wanted' } });
    });
  expect(await createPolicy(overtaken(), { ...first, ...signed() })).toEqual({
    ok: false,
    error: { code: 'keyTaken', key: 'wanted' },
  });
  expect(await createPolicy(overtaken(), first)).toMatchObject({
    ok: true,
    value: { key: 'wanted', rev: 1 },
  });
  expect(await ben.db.selectFrom('policy').select('key').orderBy('key').execute()).toEqual([
    { key },
    { key: 'wanted' },
  ]);
});

it('sets one pointer where two ask for it at once, and tells the second what is there', async () => {
  const [ada, ben] = both();
  const version = {
    policy: key,
    digest: 'd',
    semanticDigest: 's',
    rev: 1,
    flow: new Uint8Array([1]),
    bytes: new Uint8Array([1]),
    message: 'm',
    author: 'A',
    authorKind: 'unverified',
    at: ada.now(),
  } as const;
  for (const number of [1, 2])
    await ada.db
      .insertInto('version')
      .values({ ...version, number })
      .execute();
  const point = (number: number): PointCommand => ({
    ...signed(),
    key,
    environment: 'production',
    expectedSeq: 0,
    version: number,
  });
  const slow = overtakenBy(ada, async () => {
    expect(await pointTo(ben, point(1))).toMatchObject({ ok: true, value: { seq: 1, version: 1 } });
  });
  expect(await pointTo(slow, point(2))).toEqual({
    ok: false,
    error: { code: 'pointerMoved', environment: 'production', seq: 1, version: 1 },
  });
  expect(await ben.db.selectFrom('pointer').select(['seq', 'version']).execute()).toEqual([
    { seq: 1, version: 1 },
  ]);
});

it('knows a row that another has inserted by what databases say of it, and nothing else', async () => {
  const [{ db }] = both();
  const policy = { key, name: 'Twice', createdAt: '', archivedAt: null };
  const twice = await db
    .insertInto('policy')
    .values(policy)
    .execute()
    .catch((cause: unknown) => cause);
  expect(isCollision(twice)).toBe(true);
  expect(isCollision(Object.assign(new Error('could not serialize access'), { code: '40001' }))).toBe(true);
  const orphan = { policy: 'nobody', rev: 1, document: '{}', savedAt: '' };
  const wrong = await db
    .insertInto('draft')
    .values(orphan)
    .execute()
    .catch((cause: unknown) => cause);
  expect(wrong).toBeInstanceOf(Error);
  expect(isCollision(wrong)).toBe(false);
  expect(isCollision(new Error('full'))).toBe(false);
});

it('does not go on for ever where it never comes to an end, and not at all after another failure', async () => {
  const [{ db }] = both();
  let rounds = 0;
  const collide = inTransaction(db, async () => {
    rounds += 1;
    throw new CollisionError('again');
  });
  await expect(collide).rejects.toThrow('again');
  expect(rounds).toBe(20);
  const fail = inTransaction(db, async () => {
    rounds += 1;
    throw new Error('a fault');
  });
  await expect(fail).rejects.toThrow('a fault');
  expect(rounds).toBe(21);
});
