import { setImmediate } from 'node:timers/promises';
import type { EditLabel, Patch } from '@rung/editing';
import { err, ok } from '@rung/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPolicy } from '../policies/create-policy.ts';
import { renamePolicy } from '../policies/rename-policy.ts';
import { openDatabase } from '../storage/open-database.ts';
import { createStore } from '../store.ts';
import { problemOf, signed, startServer, type TestServer } from '../testing/server.fake.ts';
import { writeDraft } from './write-draft.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.stop());

const label: EditLabel = { what: 'flowChanged', data: {} };

/** A new blank policy. */
async function blank(name = 'Blank'): Promise<string> {
  const { key } = await server.client.policies.create.mutate({ ...signed(), name, from: { kind: 'blank' } });
  return key;
}

function describes(after: string, before?: string): readonly Patch[] {
  return [before === undefined ? { path: ['description'], after } : { path: ['description'], before, after }];
}

/** Writes descriptions one after another, each the number of its revision. */
async function writeMany(key: string, from: number, to: number): Promise<void> {
  for (let rev = from; rev <= to; rev += 1) {
    const patches = describes(String(rev), rev === 2 ? undefined : String(rev - 1));
    await server.client.drafts.write.mutate({ ...signed(), key, baseRev: rev - 1, label, patches });
  }
}

it('opens what was written', async () => {
  const key = await blank('Été, 2nd flow!');
  expect(key).toBe('ete-2nd-flow');
  const written = await server.client.drafts.write.mutate({
    ...signed(),
    key,
    baseRev: 1,
    label,
    patches: describes('for the evenings'),
  });
  const draft = await server.client.drafts.open.query({ key });
  expect(draft).toMatchObject({ key, rev: 2, savedAt: written.at, archivedAt: null });
  expect(draft.flow).toEqual({
    format: 'rung/flow@1',
    id: key,
    name: 'Été, 2nd flow!',
    description: 'for the evenings',
    tiers: {},
    nodes: {},
    edges: {},
  });
});

it('answers a repeated command as the first time, and carries it out once', async () => {
  const key = await blank();
  const command = { ...signed(), key, baseRev: 1, label, patches: describes('a') };
  const first = await server.client.drafts.write.mutate(command);
  expect(await server.client.drafts.write.mutate(command)).toEqual(first);
  const both = await Promise.all([
    server.client.drafts.write.mutate({
      ...command,
      commandId: 'twice-at-once',
      baseRev: 2,
      patches: describes('b', 'a'),
    }),
    server.client.drafts.write.mutate({
      ...command,
      commandId: 'twice-at-once',
      baseRev: 2,
      patches: describes('b', 'a'),
    }),
  ]);
  expect(both[0]).toEqual(both[1]);
  expect((await server.client.drafts.open.query({ key })).rev).toBe(3);
  const creation = { ...signed(), name: 'Once', from: { kind: 'blank' } } as const;
  const created = await server.client.policies.create.mutate(creation);
  expect(await server.client.policies.create.mutate(creation)).toEqual(created);
});

it('refuses a command id that was used for another policy', async () => {
  const [one, two] = [await blank(), await blank()];
  const command = { ...signed(), baseRev: 1, label, patches: describes('a') };
  await server.client.drafts.write.mutate({ ...command, key: one });
  expect(await problemOf(server.client.drafts.write.mutate({ ...command, key: two }))).toEqual({
    code: 'commandReused',
    commandId: command.commandId,
  });
});

it('answers a write on an older revision with what was missed, and writes nothing', async () => {
  const key = await blank();
  const theirs = { ...signed('Bea'), key, baseRev: 1, label, patches: describes('theirs') };
  await server.client.drafts.write.mutate(theirs);
  const mine = { ...signed(), key, baseRev: 1, label, patches: describes('mine') };
  const problem = await problemOf(server.client.drafts.write.mutate(mine));
  expect(problem).toMatchObject({
    code: 'conflict',
    rev: 2,
    changes: [
      {
        rev: 2,
        commandId: theirs.commandId,
        label,
        patches: theirs.patches,
        author: { name: 'Bea', kind: 'unverified' },
      },
    ],
  });
  expect(await server.client.drafts.changesSince.query({ key, rev: 1 })).toEqual({
    rev: 2,
    changes: problem.code === 'conflict' ? problem.changes : [],
  });
  expect((await server.client.drafts.open.query({ key })).flow.description).toBe('theirs');
  const ahead = await problemOf(server.client.drafts.write.mutate({ ...mine, baseRev: 9 }));
  expect(ahead).toEqual({ code: 'conflict', rev: 2, changes: null });
});

it('refuses patches that do not fit, and what they would make that is no flow, or another policy', async () => {
  const key = await blank();
  const write = (patches: readonly Patch[]) =>
    problemOf(server.client.drafts.write.mutate({ ...signed(), key, baseRev: 1, label, patches }));
  expect(await write(describes('b', 'a'))).toEqual({
    code: 'patchesUnfit',
    reason: 'changedMeanwhile',
    path: ['description'],
  });
  expect(await write([{ path: ['colour'], after: 'red' }])).toMatchObject({
    code: 'documentInvalid',
    diagnostics: [{ code: 'FLW-06', path: '/colour' }],
  });
  expect(await write([{ path: ['id'], before: key, after: 'other' }])).toEqual({
    code: 'keyFixed',
    key,
    id: 'other',
  });
  expect(await write([{ path: ['layout'], after: { gone: { x: 2 ** 60, y: 0 } } }])).toMatchObject({
    code: 'documentInvalid',
    diagnostics: [{ code: 'FLW-02', path: '/layout/gone/x' }],
  });
  expect((await server.client.drafts.open.query({ key })).rev).toBe(1);
});

it('stores a drawing that does not compile', async () => {
  const key = await blank();
  const node = { kind: 'tier', config: { tier: 'nobody' } };
  const patches = [{ path: ['nodes', 'lost'], after: node }];
  await server.client.drafts.write.mutate({ ...signed(), key, baseRev: 1, label, patches });
  expect((await server.client.drafts.open.query({ key })).flow.nodes).toEqual({ lost: node });
});

it('tells the history page by page, and gives back every revision of it', async () => {
  const key = await blank();
  await writeMany(key, 2, 7);
  const first = await server.client.drafts.history.query({ key, limit: 3 });
  expect(first.changes.map(({ rev }) => rev)).toEqual([7, 6, 5]);
  expect(first.more).toBe(true);
  const rest = await server.client.drafts.history.query({ key, before: 5, limit: 10 });
  expect(rest.changes.map(({ rev }) => rev)).toEqual([4, 3, 2, 1]);
  expect(rest.more).toBe(false);
  const descriptions = [];
  for (const rev of [1, 2, 5, 7]) {
    descriptions.push((await server.client.drafts.at.query({ key, rev })).description);
  }
  expect(descriptions).toEqual([undefined, '2', '5', '7']);
  expect(await problemOf(server.client.drafts.at.query({ key, rev: 8 }))).toEqual({
    code: 'revisionUnknown',
    rev: 8,
  });
});

it('brings a revision back as a new one', async () => {
  const key = await blank();
  await writeMany(key, 2, 4);
  const restored = await server.client.drafts.restore.mutate({ ...signed(), key, baseRev: 4, rev: 2 });
  expect(restored.rev).toBe(5);
  expect((await server.client.drafts.open.query({ key })).flow.description).toBe('2');
  const { changes } = await server.client.drafts.changesSince.query({ key, rev: 4 });
  expect(changes).toMatchObject([
    { label: { what: 'restored', data: { rev: 2 } }, patches: describes('2', '4') },
  ]);
  expect((await server.client.drafts.at.query({ key, rev: 4 })).description).toBe('4');
});

it('keeps the latest thousand changes and, of what was before, a revision in a thousand', async () => {
  const creation = { ...signed(), name: 'Long lived', from: { kind: 'blank' } } as const;
  const created = await server.client.policies.create.mutate(creation);
  const { key } = created;
  const naming = { ...signed(), key, name: 'Its second name' };
  const named = await server.client.policies.rename.mutate(naming);
  // Beside the server, which has nothing to do meanwhile: over HTTP so many take their time.
  const db = await openDatabase(server.file);
  const store = await createStore({ db, rehearse: async () => err({ code: 'busy' }) });
  for (let rev = 3; rev <= 2_250; rev += 1) {
    const patches = describes(String(rev), rev === 3 ? undefined : String(rev - 1));
    const written = await writeDraft(store, { ...signed(), key, baseRev: rev - 1, label, patches });
    expect(written.ok).toBe(true);
    // Connections to the server come of age meanwhile: whoever has them hears of it.
    if (rev % 50 === 0) await setImmediate();
  }
  // Commands whose changes are long gone are answered as they were, and not carried out again.
  expect(await createPolicy(store, creation)).toEqual(ok(created));
  expect(await renamePolicy(store, naming)).toEqual(ok(named));
  expect((await server.client.drafts.open.query({ key })).rev).toBe(2_250);
  const log = () =>
    db.selectFrom('command').select('rev').where('policy', '=', key).where('rev', '<=', 1_200).execute();
  expect(await log()).toHaveLength(1_200);
  const { changes } = await server.client.drafts.history.query({ key, before: 1_202, limit: 10 });
  expect(changes.map(({ rev }) => rev)).toEqual([1_201]);
  for (const rev of [1, 1_000, 1_200, 1_201, 1_777, 2_250]) {
    const { description } = await server.client.drafts.at.query({ key, rev });
    expect(description).toBe(rev === 1 ? undefined : String(rev));
  }
  expect(await problemOf(server.client.drafts.at.query({ key, rev: 1_150 }))).toEqual({
    code: 'revisionDropped',
    rev: 1_150,
    kept: [1, 1_000, 1_200],
  });
  expect(await server.client.drafts.changesSince.query({ key, rev: 900 })).toEqual({
    rev: 2_250,
    changes: null,
  });
  // Half a year later nobody asks again.
  const later = { ...store, now: () => new Date(Date.now() + 181 * 86_400_000).toISOString() };
  for (let rev = 2_251; rev <= 2_300; rev += 1) {
    const patches = describes(String(rev), String(rev - 1));
    await writeDraft(later, { ...signed(), key, baseRev: rev - 1, label, patches });
  }
  expect(await log()).toEqual([]);
  await db.destroy();
});

it('says which policy it does not know', async () => {
  for (const key of ['nobody', 'Blank']) {
    const calls = [
      server.client.drafts.open.query({ key }),
      server.client.drafts.history.query({ key }),
      server.client.drafts.changesSince.query({ key, rev: 1 }),
      server.client.drafts.at.query({ key, rev: 1 }),
      server.client.versions.list.query({ key }),
      server.client.policies.export.query({ key }),
    ];
    for (const call of calls) expect(await problemOf(call)).toEqual({ code: 'policyUnknown', key });
  }
});

it('keeps a revision that was given a name, in the history and whole, however many follow', async () => {
  const key = await blank('Named');
  await writeMany(key, 2, 103);
  await server.client.drafts.name.mutate({ key, rev: 102, name: 'Before the holidays' });
  await server.client.drafts.name.mutate({ key, rev: 100, name: 'A round one' });
  await server.client.drafts.name.mutate({ key, rev: 102, name: 'Before Christmas' });
  await writeMany(key, 104, 1200);
  const { changes } = await server.client.drafts.history.query({ key, before: 201 });
  expect(changes.map(({ rev, checkpoint }) => [rev, checkpoint])).toEqual([
    [102, 'Before Christmas'],
    [100, 'A round one'],
  ]);
  for (const rev of [100, 102]) {
    expect(await server.client.drafts.at.query({ key, rev })).toMatchObject({ description: String(rev) });
  }
  const between = await problemOf(server.client.drafts.at.query({ key, rev: 103 }));
  expect(between).toMatchObject({ code: 'revisionDropped' });
  // Whoever missed that much opens the draft again, as without names.
  expect((await server.client.drafts.changesSince.query({ key, rev: 99 })).changes).toBeNull();
});

it('gives no name to a revision that there is not', async () => {
  const key = await blank('Nameless');
  const refused = await problemOf(server.client.drafts.name.mutate({ key, rev: 7, name: 'Seven' }));
  expect(refused).toEqual({ code: 'revisionUnknown', rev: 7 });
  await expect(server.client.drafts.name.mutate({ key, rev: 1, name: '   ' })).rejects.toThrow();
});
