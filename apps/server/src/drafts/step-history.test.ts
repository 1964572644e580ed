import type { EditLabel, Patch } from '@rung/editing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemOf, signed, startServer, type TestServer } from '../testing/server.fake.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.stop());

const label: EditLabel = { what: 'nodeRenamed', data: {} };

async function make(): Promise<string> {
  const from = { kind: 'template', id: 'small-team' } as const;
  const { key } = await server.client.policies.create.mutate({ ...signed(), name: 'Steps', from });
  return key;
}

/** The steps that a policy of the template begins with, two of which are renamed below. */
async function stepsOf(key: string): Promise<readonly [string, string]> {
  const { flow } = await server.client.drafts.open.query({ key });
  const [one = '', other = ''] = Object.keys(flow.nodes);
  return [one, other];
}

async function write(key: string, author: string, patches: readonly Patch[]): Promise<number> {
  const { rev: baseRev } = await server.client.drafts.open.query({ key });
  return (await server.client.drafts.write.mutate({ ...signed(author), key, baseRev, label, patches })).rev;
}

/** Gives a step another title. */
async function rename(key: string, node: string, title: string): Promise<number> {
  const { flow } = await server.client.drafts.open.query({ key });
  const before = flow.nodes[node]?.title;
  const path = ['nodes', node, 'title'];
  return write(key, 'Bo', [before === undefined ? { path, after: title } : { path, before, after: title }]);
}

async function publish(key: string, expectedSeq: number): Promise<void> {
  const { rev } = await server.client.drafts.open.query({ key });
  await server.client.versions.publish.mutate({
    ...signed('Grace'),
    key,
    environment: 'staging',
    expectedSeq,
    baseRev: rev,
    acknowledgedRev: rev,
    message: `At ${rev}`,
  });
}

it('tells what became of one step, and nothing of the others', async () => {
  const key = await make();
  const [one, other] = await stepsOf(key);
  const mine = await rename(key, one, 'Mine');
  await rename(key, other, 'Not mine');
  const { flow } = await server.client.drafts.open.query({ key });
  const before = flow.layout?.[one] ?? null;
  const moved = await write(key, 'Ada', [
    { path: ['layout', one], before, after: { x: 1, y: 1, pinned: true } },
  ]);
  const page = await server.client.drafts.stepHistory.query({ key, node: one });
  expect(page.changes).toMatchObject([
    { rev: mine, author: { name: 'Bo' }, label },
    { rev: 1, label: { what: 'flowReplaced' } },
  ]);
  expect(page.more).toBe(false);
  expect(moved).toBeGreaterThan(mine);
});

it('tells which versions a step was changed by', async () => {
  const key = await make();
  const [one, other] = await stepsOf(key);
  await publish(key, 0);
  const first = await rename(key, one, 'First');
  await publish(key, 1);
  await rename(key, other, 'Not mine');
  await publish(key, 2);
  await rename(key, one, 'Not published');
  const { versions } = await server.client.drafts.stepHistory.query({ key, node: one });
  expect(versions).toMatchObject([
    { number: 2, rev: first, how: 'changed', message: `At ${first}`, author: { name: 'Grace' } },
    { number: 1, rev: 1, how: 'added' },
  ]);
  const nobody = await server.client.drafts.stepHistory.query({ key, node: 'nobody' });
  expect(nobody).toEqual({ changes: [], versions: [], more: false });
});

it('pages without telling anything twice or leaving anything out', async () => {
  const key = await make();
  const [one] = await stepsOf(key);
  for (let round = 0; round < 4; round += 1) {
    await rename(key, one, `Round ${round}`);
    await publish(key, round);
  }
  const revs: number[] = [];
  const versions: number[] = [];
  for (let before: number | null = null; ; ) {
    const page = await server.client.drafts.stepHistory.query({ key, node: one, before, limit: 2 });
    revs.push(...page.changes.map(({ rev }) => rev));
    versions.push(...page.versions.map(({ number }) => number));
    if (!page.more) break;
    before = page.changes.at(-1)?.rev ?? null;
  }
  expect(revs).toEqual([5, 4, 3, 2, 1]);
  expect(versions).toEqual([4, 3, 2, 1]);
});

it('says which policy it does not know', async () => {
  const asked = server.client.drafts.stepHistory.query({ key: 'nobody', node: 'one' });
  expect(await problemOf(asked)).toEqual({ code: 'policyUnknown', key: 'nobody' });
});
