import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditLabel, Json, Patch } from '@rung/editing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPostgres } from '../testing/postgres.fake.ts';
import { ask } from '../testing/raw-request.fake.ts';
import { examples, problemOf, startServer, type TestServer } from '../testing/server.fake.ts';
import type { Database } from './tables.ts';

let db: Database;
let onPostgres: TestServer;
let onSqlite: TestServer;

/** PostgreSQL in a process is compiled when it starts, for which a busy machine takes minutes. */
const patienceMs = 300_000;

beforeAll(async () => {
  db = await openPostgres();
  onPostgres = await startServer({ db });
  onSqlite = await startServer();
}, patienceMs);

afterAll(() => Promise.all([onPostgres.stop(), onSqlite.stop()]));

const label: EditLabel = { what: 'flowChanged', data: {} };
const describes = (after: Json, before: Json): readonly Patch[] => [{ path: ['description'], before, after }];

/** What a team does in its first week: every service, with what it refuses. Gives all the answers. */
async function firstWeek({ client, url }: TestServer): Promise<readonly unknown[]> {
  const said: unknown[] = [];
  const hear = async (answer: Promise<unknown>): Promise<void> => void said.push(await answer);
  let commands = 0;
  const by = (author: string) => {
    commands += 1;
    return { author, commandId: `week-${commands}-command` };
  };
  const key = 'care';
  const create = {
    ...by('Ada'),
    key,
    name: 'Été — 支援 👩‍👩‍👧‍👦',
    from: { kind: 'template', id: 'small-team' },
  } as const;
  await hear(client.policies.create.mutate(create));
  await hear(client.policies.create.mutate(create));
  await hear(problemOf(client.policies.create.mutate({ ...create, ...by('Bo') })));
  const told = (await client.drafts.open.query({ key })).flow.description ?? null;
  const first = { ...by('Ada'), key, baseRev: 1, label, patches: describes('\u0000 is no end', told) };
  await hear(client.drafts.write.mutate(first));
  await hear(client.drafts.write.mutate(first));
  await hear(problemOf(client.drafts.write.mutate({ ...first, ...by('Bo') })));
  for (let rev = 2; rev <= 24; rev += 1) {
    const before = rev === 2 ? '\u0000 is no end' : `rev ${rev - 1}`;
    const patches = describes(`rev ${rev}`, before);
    await client.drafts.write.mutate({ ...by('Bo'), key, baseRev: rev, label, patches });
  }
  await hear(client.drafts.name.mutate({ key, rev: 20, name: 'Before the holidays' }));
  await hear(client.drafts.history.query({ key, limit: 10 }));
  await hear(client.drafts.changesSince.query({ key, rev: 21 }));
  await hear(client.drafts.at.query({ key, rev: 17 }));
  await hear(client.drafts.restore.mutate({ ...by('Ada'), key, baseRev: 25, rev: 2 }));
  const gate = { key, environment: 'staging', baseRev: 26, acknowledgedRev: 26, expectedSeq: 0 };
  await hear(problemOf(client.versions.publish.mutate({ ...gate, ...by('Ada'), message: '' })));
  const publish = { ...gate, ...by('Ada'), message: 'The first one' };
  await hear(client.versions.publish.mutate(publish));
  await hear(client.versions.publish.mutate(publish));
  await hear(problemOf(client.versions.publish.mutate({ ...publish, ...by('Bo') })));
  const { flow } = await client.drafts.open.query({ key });
  const [tier = ''] = Object.keys(flow.tiers);
  const patches = [{ path: ['tiers', tier, 'name'], before: flow.tiers[tier]?.name ?? null, after: 'Front' }];
  await hear(client.drafts.write.mutate({ ...by('Bo'), key, baseRev: 26, label, patches }));
  const second = { ...gate, ...by('Bo'), baseRev: 27, acknowledgedRev: 27, expectedSeq: 1, message: 'Names' };
  await hear(client.versions.publish.mutate(second));
  const point = { key, environment: 'production', expectedSeq: 0, version: 2 };
  await hear(client.versions.point.mutate({ ...point, ...by('Ada') }));
  await hear(problemOf(client.versions.point.mutate({ ...point, ...by('Bo'), version: 1 })));
  await hear(client.versions.point.mutate({ ...point, ...by('Bo'), version: 1, expectedSeq: 1 }));
  await hear(client.versions.list.query({ key }));
  await hear(client.versions.flow.query({ key, version: 1 }));
  const text = readFileSync(join(examples, 'authority-ladder', 'flow.json'), 'utf8');
  await hear(client.policies.import.mutate({ ...by('Ada'), text }));
  await hear(client.drafts.replace.mutate({ ...by('Ada'), key, baseRev: 27, text }));
  await hear(client.policies.rename.mutate({ ...by('Ada'), key, name: 'Care' }));
  await hear(client.policies.archive.mutate({ key, archived: true }));
  await hear(client.policies.export.query({ key }));
  await hear(client.policies.list.query());
  for (const environment of ['staging', 'production', 'nowhere']) {
    const { status, headers, body } = await ask(`${url}/rt/v1/env/${environment}/policies/${key}`);
    const again = await ask(`${url}/rt/v1/env/${environment}/policies/${key}`, {
      headers: { 'if-none-match': String(headers.etag) },
    });
    said.push([status, headers.etag, body.toString(), again.status]);
  }
  return said;
}

/** When something was done differs from run to run; that it was told does not. */
function withoutTimes(answers: readonly unknown[]): readonly unknown[] {
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
  return JSON.parse(JSON.stringify(answers), (_, value) =>
    typeof value === 'string' && instant.test(value) ? 'an instant' : value,
  );
}

it(
  'answers on PostgreSQL as it does on SQLite',
  async () => {
    const [there, here] = [await firstWeek(onPostgres), await firstWeek(onSqlite)];
    expect(there.length).toBeGreaterThan(30);
    expect(withoutTimes(there)).toEqual(withoutTimes(here));
  },
  patienceMs,
);

it('lets nobody change or delete there what was published', async () => {
  for (const table of ['version', 'pointer'] as const) {
    const change = sql`update ${sql.table(table)} set author = 'nobody'`.execute(db);
    await expect(change).rejects.toThrow(`${table} is append-only`);
    await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow('is append-only');
  }
});
