import type { EditLabel, Json, Patch } from '@rung/editing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../testing/raw-request.fake.ts';
import { problemOf, signed, soundPolicy, startServer, type TestServer } from '../testing/server.fake.ts';
import type { GateReason } from './gate.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.stop());

const label: EditLabel = { what: 'flowChanged', data: {} };

/** Changes a draft; gives its new revision. */
async function change(key: string, patches: readonly Patch[]): Promise<number> {
  const { rev: baseRev } = await server.client.drafts.open.query({ key });
  const { rev } = await server.client.drafts.write.mutate({ ...signed(), key, baseRev, label, patches });
  return rev;
}

/** A patch that gives a tier another name, and so the flow another meaning. */
async function rename(key: string, after: string): Promise<number> {
  const { flow } = await server.client.drafts.open.query({ key });
  const [id = '', tier] = Object.entries(flow.tiers)[0] ?? [];
  return change(key, [{ path: ['tiers', id, 'name'], before: tier?.name ?? null, after }]);
}

function publishing(key: string, rev: number, expectedSeq = 0) {
  return {
    ...signed(),
    key,
    environment: 'staging',
    expectedSeq,
    baseRev: rev,
    acknowledgedRev: rev,
    message: 'because',
  };
}

async function reasonsOf(call: Promise<unknown>): Promise<readonly GateReason[]> {
  const problem = await problemOf(call);
  if (problem.code !== 'gateClosed') throw new Error(`another problem: ${problem.code}`);
  return problem.report.reasons;
}

it('publishes a draft as a version that an environment gives', async () => {
  const { client } = server;
  const key = await soundPolicy(server);
  const command = publishing(key, 1);
  const pointed = await client.versions.publish.mutate(command);
  expect(pointed).toMatchObject({ environment: 'staging', seq: 1, version: 1 });
  expect(await client.versions.publish.mutate(command)).toEqual(pointed);
  const { versions, environments, history } = await client.versions.list.query({ key });
  expect(versions).toMatchObject([
    { number: 1, rev: 1, message: 'because', author: { name: 'Ada', kind: 'unverified' }, at: pointed.at },
  ]);
  expect(environments).toMatchObject([
    { id: 'staging', now: { seq: 1, version: 1 } },
    { id: 'production', now: null },
  ]);
  expect(history).toHaveLength(1);
  const { flow } = await client.drafts.open.query({ key });
  expect(await client.versions.flow.query({ key, version: 1 })).toEqual(flow);
  const row = (await client.policies.list.query()).find((policy) => policy.key === key);
  expect(row).toMatchObject({ latest: { number: 1 }, changed: false, live: [{ environment: 'staging' }] });
});

it('publishes nothing that means what the newest version means', async () => {
  const { client } = server;
  const key = await soundPolicy(server);
  await client.versions.publish.mutate(publishing(key, 1));
  const moved = await change(key, [{ path: ['layout', 'nowhere'], after: { x: 1, y: 1 } }]);
  expect(await reasonsOf(client.versions.publish.mutate(publishing(key, moved, 1)))).toEqual(['unchanged']);
  const meant = await rename(key, 'Another team');
  expect((await client.versions.publish.mutate(publishing(key, meant, 1))).version).toBe(2);
});

it('promotes to another environment and rolls back', async () => {
  const { client } = server;
  const key = await soundPolicy(server);
  await client.versions.publish.mutate(publishing(key, 1));
  await client.versions.publish.mutate(publishing(key, await rename(key, 'B'), 1));
  const promote = { ...signed(), key, environment: 'production', expectedSeq: 0, version: 2 };
  const promoted = await client.versions.point.mutate(promote);
  expect(promoted).toMatchObject({ environment: 'production', seq: 1, version: 2 });
  expect(await client.versions.point.mutate(promote)).toEqual(promoted);
  const late = { ...promote, ...signed(), version: 1 };
  expect(await problemOf(client.versions.point.mutate(late))).toEqual({
    code: 'pointerMoved',
    environment: 'production',
    seq: 1,
    version: 2,
  });
  const back = await client.versions.point.mutate({ ...late, ...signed(), expectedSeq: 1 });
  expect(back).toMatchObject({ seq: 2, version: 1 });
  const { history } = await client.versions.list.query({ key });
  expect(history.map(({ environment, version }) => `${environment} ${version}`)).toEqual([
    'production 1',
    'production 2',
    'staging 2',
    'staging 1',
  ]);
});

it('is kept shut by errors, failing scenarios, warnings, and a message that is missing', async () => {
  const { client } = server;
  const key = await soundPolicy(server);
  const silent = { ...publishing(key, 1), acknowledgedRev: null, message: ' \n' };
  const warned = await rename(key, 'Changed after the tick');
  expect(await reasonsOf(client.versions.publish.mutate({ ...silent, baseRev: warned }))).toContain(
    'message',
  );

  const wrong = {
    format: 'rung/scenario@1',
    name: 'wrong',
    ticket: { id: 'T-1' },
    events: [],
    final: { tier: 'x' },
  };
  const unread = { format: 'rung/scenario@1', name: 'unread', ticket: 7 };
  const { flow } = await client.drafts.open.query({ key });
  const scenarios: Json = [...(flow.scenarios ?? []), wrong, unread];
  const failing = await change(key, [
    { path: ['scenarios'], before: flow.scenarios ?? [], after: scenarios },
  ]);
  const report = await client.versions.gate.query({
    key,
    baseRev: failing,
    acknowledgedRev: failing,
  });
  expect(report.reasons).toEqual(['scenarios']);
  expect(report.passedScenarios).toBe(flow.scenarios?.length);
  expect(report.failingScenarios.map(({ name }) => name)).toEqual(['wrong', 'unread']);
  expect(report.failingScenarios[1]?.diagnostics).not.toEqual([]);

  const broken = await change(key, [
    { path: ['nodes', 'lost'], after: { kind: 'tier', config: { tier: 'no' } } },
  ]);
  expect(await reasonsOf(client.versions.publish.mutate(publishing(key, broken)))).toEqual(['errors']);
  expect((await client.versions.list.query({ key })).versions).toEqual([]);
});

it('lets one of sixteen calls at once publish, which a runtime has at its next poll', async () => {
  const { client, url } = server;
  const key = await soundPolicy(server);
  const place = `${url}/rt/v1/env/staging/policies/${key}`;
  expect((await ask(place)).status).toBe(404);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 16 }, () => client.versions.publish.mutate(publishing(key, 1))),
  );
  const polled = await ask(place);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  const moved = { code: 'pointerMoved', environment: 'staging', seq: 1, version: 1 };
  expect(lost).toHaveLength(15);
  for (const reason of lost) expect(await problemOf(Promise.reject(reason))).toEqual(moved);
  const { versions, history } = await client.versions.list.query({ key });
  expect([versions.length, history.length]).toEqual([1, 1]);
  expect(polled.headers).toMatchObject({
    'rung-seq': '1',
    'rung-version': '1',
    etag: `"${versions[0]?.digest}"`,
  });
});

it('takes the tick of warnings for the very revision it was made for', async () => {
  const { client } = server;
  const key = await soundPolicy(server);
  // Text that shows itself the other way round is worth a warning.
  const rev = await rename(key, 'Front \u202Eenil');
  const gate = await client.versions.gate.query({ key, baseRev: rev, acknowledgedRev: null });
  expect(gate.diagnostics.map(({ severity }) => severity)).toContain('warning');
  expect(gate.reasons).toEqual(['warnings']);
  const ticked = { ...publishing(key, rev), acknowledgedRev: rev - 1 };
  expect(await reasonsOf(client.versions.publish.mutate(ticked))).toEqual(['warnings']);
  expect((await client.versions.publish.mutate({ ...ticked, acknowledgedRev: rev })).version).toBe(1);
});

it('answers with what was missed when the draft or the environment moved on', async () => {
  const { client } = server;
  const key = await soundPolicy(server);
  await rename(key, 'Moved on');
  expect(await client.versions.gate.query({ key, baseRev: 1, acknowledgedRev: 1 })).toMatchObject({
    rev: 2,
    reasons: expect.arrayContaining(['staleRevision']),
  });
  expect(await problemOf(client.versions.publish.mutate(publishing(key, 1)))).toMatchObject({
    code: 'conflict',
    rev: 2,
    changes: [{ rev: 2 }],
  });
  await client.versions.publish.mutate(publishing(key, 2));
  const rev = await rename(key, 'Moved again');
  expect(await problemOf(client.versions.publish.mutate(publishing(key, rev, 0)))).toEqual({
    code: 'pointerMoved',
    environment: 'staging',
    seq: 1,
    version: 1,
  });
});

it('knows its environments, versions and policies, and leaves an archived policy as it is', async () => {
  const { client } = server;
  const key = await soundPolicy(server);
  const command = publishing(key, 1);
  const elsewhere = client.versions.publish.mutate({ ...command, environment: 'moon' });
  expect(await problemOf(elsewhere)).toEqual({ code: 'environmentUnknown', environment: 'moon' });
  const nobody = client.versions.publish.mutate({ ...command, key: 'nobody' });
  expect(await problemOf(nobody)).toEqual({ code: 'policyUnknown', key: 'nobody' });
  const point = { ...signed(), key, environment: 'production', expectedSeq: 0, version: 3 };
  expect(await problemOf(client.versions.point.mutate(point))).toEqual({
    code: 'versionUnknown',
    version: 3,
  });
  await client.versions.publish.mutate(command);
  await client.policies.archive.mutate({ key, archived: true });
  const away = { code: 'policyArchived', key };
  expect(await problemOf(client.versions.publish.mutate({ ...command, ...signed() }))).toEqual(away);
  expect(await problemOf(client.versions.point.mutate({ ...point, version: 1 }))).toEqual(away);
});

it('tells how a policy stands: what is live, and whether its draft means something else', async () => {
  const { client } = server;
  const key = await soundPolicy(server);
  const standing = () => client.policies.standing.query({ key });
  expect(await standing()).toEqual({ latest: null, changed: true, live: [] });
  await client.versions.publish.mutate(publishing(key, 1));
  const live = [{ environment: 'staging', version: 1 }];
  expect(await standing()).toEqual({ latest: { number: 1 }, changed: false, live });
  const { flow } = await client.drafts.open.query({ key });
  const [id, before] = Object.entries(flow.layout ?? {})[0] ?? [];
  if (id === undefined || before === undefined) throw new Error('the template has no layout');
  const after = { ...before, x: before.x + 8 };
  const moved = await change(key, [{ path: ['layout', id], before: { ...before }, after }]);
  expect(await standing()).toMatchObject({ changed: false });
  const renamed = await rename(key, 'Another name');
  expect(renamed).toBe(moved + 1);
  expect(await standing()).toEqual({ latest: { number: 1 }, changed: true, live });
  await client.versions.publish.mutate(publishing(key, renamed, 1));
  expect(await standing()).toEqual({
    latest: { number: 2 },
    changed: false,
    live: [{ environment: 'staging', version: 2 }],
  });
  expect((await problemOf(client.policies.standing.query({ key: 'nobody' }))).code).toBe('policyUnknown');
});
