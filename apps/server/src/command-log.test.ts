import type { EditLabel, Patch } from '@rung/editing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from './storage/open-database.ts';
import { problemOf, signed, soundPolicy, startServer, type TestServer } from './testing/server.fake.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.stop());

const label: EditLabel = { what: 'flowChanged', data: {} };

function names(before: string, after: string): readonly Patch[] {
  return [{ path: ['name'], before, after }];
}

it('refuses whatever else is asked of a drawing under the id of a command that was carried out', async () => {
  const { drafts, policies } = server.client;
  const key = await soundPolicy(server);
  const command = { ...signed(), key, baseRev: 1, label, patches: names('Sound', 'Better') };
  const { commandId, author } = command;
  const first = await drafts.write.mutate(command);
  const others = [
    drafts.write.mutate({ ...command, patches: names('Sound', 'Worse') }),
    drafts.write.mutate({ ...command, baseRev: 2, patches: names('Better', 'Worse') }),
    drafts.restore.mutate({ commandId, author, key, baseRev: 2, rev: 1 }),
    policies.rename.mutate({ commandId, author, key, name: 'Worse' }),
    policies.create.mutate({ commandId, author, name: 'Worse', from: { kind: 'blank' } }),
  ];
  for (const other of others) expect(await problemOf(other)).toEqual({ code: 'commandReused', commandId });
  expect(await drafts.open.query({ key })).toMatchObject({ rev: 2, flow: { name: 'Better' } });
  expect(await drafts.write.mutate(command)).toEqual(first);
});

it('answers a repeated change as before under another author’s name, on another revision', async () => {
  const { drafts } = server.client;
  const key = await soundPolicy(server);
  const command = { ...signed(), key, baseRev: 1, label, patches: names('Sound', 'Better') };
  const first = await drafts.write.mutate(command);
  const next = { ...signed(), key, baseRev: 2, label, patches: names('Better', 'Best') };
  await drafts.write.mutate(next);
  expect(await drafts.write.mutate({ ...command, author: 'Ada Lovelace', baseRev: 3 })).toEqual(first);
});

it('tells a page what it missed that sends a command as it was before another page had it follow others', async () => {
  const { drafts } = server.client;
  const key = await soundPolicy(server);
  await drafts.write.mutate({ ...signed('Bea'), key, baseRev: 1, label, patches: names('Sound', 'Theirs') });
  const followed = { ...signed(), key, baseRev: 2, label, patches: names('Theirs', 'Mine') };
  await drafts.write.mutate(followed);
  const unfollowed = { ...followed, baseRev: 1, patches: names('Sound', 'Mine') };
  expect(await problemOf(drafts.write.mutate(unfollowed))).toMatchObject({
    code: 'conflict',
    rev: 3,
    changes: [{ rev: 2 }, { rev: 3, commandId: followed.commandId }],
  });
});

it('refuses another policy, and another version elsewhere, under a used id', async () => {
  const { policies, versions } = server.client;
  const creation = { ...signed(), name: 'First', from: { kind: 'blank' } } as const;
  const created = await policies.create.mutate(creation);
  const second = policies.create.mutate({ ...creation, name: 'Second' });
  expect(await problemOf(second)).toEqual({ code: 'commandReused', commandId: creation.commandId });
  expect(await policies.create.mutate(creation)).toEqual(created);

  const key = await soundPolicy(server);
  const target = { key, environment: 'staging', expectedSeq: 0 };
  const gate = { baseRev: 1, acknowledgedRev: 1, message: 'because' };
  const publishing = { ...signed(), ...target, ...gate };
  const published = await versions.publish.mutate(publishing);
  expect(await versions.publish.mutate(publishing)).toEqual(published);
  const { commandId } = publishing;
  const reused = { code: 'commandReused', commandId };
  expect(await problemOf(versions.publish.mutate({ ...publishing, message: 'another' }))).toEqual(reused);
  const point = { ...target, ...signed(), environment: 'production', version: 1 };
  expect(await problemOf(versions.point.mutate({ ...point, commandId }))).toEqual(reused);
  const pointed = await versions.point.mutate(point);
  const back = versions.point.mutate({ ...point, environment: 'staging' });
  expect(await problemOf(back)).toEqual({ code: 'commandReused', commandId: point.commandId });
  expect(await versions.point.mutate(point)).toEqual(pointed);
});

it('answers what an older release carried out by the id alone', async () => {
  const { drafts } = server.client;
  const key = await soundPolicy(server);
  const command = { ...signed(), key, baseRev: 1, label, patches: names('Sound', 'Better') };
  const first = await drafts.write.mutate(command);
  const db = await openDatabase(server.file);
  await db.updateTable('command').set({ digest: null }).where('id', '=', command.commandId).execute();
  await db.destroy();
  expect(await drafts.write.mutate({ ...command, patches: names('Sound', 'Worse') })).toEqual(first);
});
