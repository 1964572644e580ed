import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../storage/open-database.ts';
import type { Database } from '../storage/tables.ts';
import { problemOf, signed, startServer, type TestServer } from '../testing/server.fake.ts';

let server: TestServer;
let db: Database;
let key: string;

beforeAll(async () => {
  server = await startServer();
  db = await openDatabase(server.file);
});

afterAll(async () => {
  await db.destroy();
  await server.stop();
});

/** As a newer program would write it: spaces of its own, parts and kinds that are not known here. */
const text = `{"format": "rung/flow@7", "id":"x","name":"Night shift",
  "tiers":{"first":{"name":"First line","level":1},"odd":7},
  "nodes":{"a":{"kind":"trigger","title":"A ticket comes in","config":{}},"b":{"kind":"oracle"},"c":{"kind":"tier"}},
  "edges":[], "oracles":{"o":{}}}`;
const newer = { code: 'newerFormat', format: 'rung/flow@7', newest: 'rung/flow@1' };

/** A policy whose second revision a newer program wrote. */
beforeEach(async () => {
  const from = { kind: 'blank' } as const;
  ({ key } = await server.client.policies.create.mutate({ ...signed(), name: 'Night shift', from }));
  const latest = { document: text, rev: 2, savedAt: '2027-01-02T03:04:05.000Z' };
  await db.updateTable('draft').set(latest).where('policy', '=', key).execute();
});

const digest = (stored: string): string => createHash('sha256').update(stored).digest('hex');

async function storedText(): Promise<string> {
  const row = await db.selectFrom('draft').selectAll().where('policy', '=', key).executeTakeFirstOrThrow();
  expect(row.rev).toBe(2);
  return row.document;
}

it('tells what can be told of a drawing that a newer program wrote', async () => {
  const { client } = server;
  expect(await problemOf(client.drafts.open.query({ key }))).toEqual(newer);
  expect(await problemOf(client.drafts.at.query({ key, rev: 2 }))).toEqual(newer);
  expect(await client.drafts.glance.query({ key })).toEqual({
    key,
    name: 'Night shift',
    format: 'rung/flow@7',
    newest: 'rung/flow@1',
    rev: 2,
    savedAt: '2027-01-02T03:04:05.000Z',
    archivedAt: null,
    steps: [
      { title: 'A ticket comes in', kind: 'trigger' },
      { title: null, kind: null },
      { title: null, kind: 'tier' },
    ],
    tiers: ['First line'],
  });
  expect((await client.drafts.at.query({ key, rev: 1 })).format).toBe('rung/flow@1');
});

it('lists it among the others, and judges nothing of it', async () => {
  const rows = await server.client.policies.list.query();
  expect(rows.find((row) => row.key === key)).toMatchObject({ findings: null, changed: true, latest: null });
});

it('gives it out as it is stored, to the byte', async () => {
  const exported = await server.client.policies.export.query({ key });
  expect(exported.fileName).toBe(`${key}.flow.json`);
  expect(digest(exported.text)).toBe(digest(text));
});

it('lets nothing write over it', async () => {
  const { policies, drafts, versions } = server.client;
  const change = { ...signed(), key, baseRev: 2 };
  const label = { what: 'flowChanged', data: {} } as const;
  const file = '{"format":"rung/flow@1","id":"x","name":"X","tiers":{},"nodes":{},"edges":{}}';
  const gate = { key, baseRev: 2, acknowledgedRev: null };
  const pointer = { environment: 'staging', expectedSeq: 0, message: 'out' };
  const refused = [
    () => drafts.write.mutate({ ...change, label, patches: [{ path: ['description'], after: 'x' }] }),
    () => drafts.restore.mutate({ ...change, ...signed(), rev: 1 }),
    () => drafts.replace.mutate({ ...change, ...signed(), text: file }),
    () => policies.previewImport.mutate({ text: file, replace: key }),
    () => policies.rename.mutate({ ...signed(), key, name: 'Day shift' }),
    () => policies.create.mutate({ ...signed(), name: 'Copy', from: { kind: 'copy', of: key } }),
    () => versions.gate.query(gate),
    () => versions.publish.mutate({ ...signed(), ...gate, ...pointer }),
  ];
  for (const call of refused) expect(await problemOf(call())).toEqual(newer);
  expect(await storedText()).toBe(text);
  // Whoever puts it away changes nothing of the drawing.
  await policies.archive.mutate({ key, archived: true });
  expect(await storedText()).toBe(text);
});
