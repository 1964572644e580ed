import { expect, it } from 'vitest';
import { ManualClock } from '../jobs/manual-clock.fake.ts';
import { exampleFile, exampleScenarios } from '../rehearsal/examples.fake.ts';
import {
  refusalOf,
  rehearsalServer,
  rehearsalServerOfFile,
  watchToEnd,
} from '../rehearsal/rehearsal-server.fake.ts';

const { client, url } = await rehearsalServerOfFile();
const flow = exampleFile('finance-regulated/flow.json');
const document = { kind: 'flow' as const, flow };
const scenarios = exampleScenarios('finance-regulated');

it('rehearses a set as a job: progress on the way, results and coverage at the end', async () => {
  const { job } = await client.jobs.rehearseScenarios.mutate({ document, scenarios: [...scenarios] });
  const { seen, end } = watchToEnd(client, job);
  expect(await end).toMatchObject({
    status: 'done',
    result: { kind: 'scenarios', passed: scenarios.length, failed: 0 },
  });
  expect(seen[0]?.data).toMatchObject({ status: 'running', total: scenarios.length });
  const ids = seen.map(({ id }) => Number(id));
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  // Whoever comes back with an older id gets the last word, and nothing twice.
  const again = watchToEnd(client, job, seen[0]?.id ?? null);
  expect(await again.end).toEqual(await end);
  expect(again.seen).toHaveLength(1);
});

it('rehearses the scenarios that travel with a flow, be there none', async () => {
  for (const own of [scenarios.slice(0, 2), []]) {
    const given = { kind: 'flow' as const, flow: { ...flow, scenarios: own } };
    const { job } = await client.jobs.rehearseScenarios.mutate({ document: given });
    expect(await watchToEnd(client, job).end).toMatchObject({ result: { passed: own.length } });
  }
});

it('fails a job on a flow that has errors with what they are', async () => {
  const broken = { kind: 'flow' as const, flow: { ...flow, nodes: {} } };
  const { job } = await client.jobs.rehearseRandom.mutate({ document: broken, count: 5, seed: 1 });
  expect(await watchToEnd(client, job).end).toMatchObject({
    status: 'failed',
    refusal: { code: 'notReady', about: 'flow' },
  });
});

it('cancels a job, and ends one that nobody watches', async () => {
  const clock = new ManualClock();
  const { client } = await rehearsalServer({ clock });
  const start = async () =>
    (await client.jobs.rehearseRandom.mutate({ document, count: 10_000, seed: 1 })).job;
  const [cancelled, left] = [await start(), await start()];
  const watched = watchToEnd(client, cancelled);
  expect(await client.jobs.cancel.mutate({ job: cancelled })).toEqual({ status: 'cancelled' });
  expect(await watched.end).toEqual({ status: 'cancelled' });
  clock.pass(60_000);
  expect(await watchToEnd(client, left).end).toEqual({ status: 'abandoned' });
});

it('lets a job live while its stream is open, and ends it a minute after the last one was closed', async () => {
  const clock = new ManualClock();
  const module = new URL('../rehearsal/endless-worker.fake.ts', import.meta.url);
  const { client, url } = await rehearsalServer({
    clock,
    workers: { threads: 2, module, timeLimitMs: 600_000 },
  });
  const { job } = await client.jobs.rehearseScenarios.mutate({ document, scenarios: [...scenarios] });
  expect(clock.waiting).toBe(1);
  const input = encodeURIComponent(JSON.stringify({ job }));
  const watch = async () => {
    const stop = new AbortController();
    const headers = { accept: 'text/event-stream' };
    const stream = await fetch(`${url}/jobs.watch?input=${input}`, { headers, signal: stop.signal });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let told = ''; !told.includes('"running"'); ) told += (await reader?.read())?.value ?? 'the end';
    return () => stop.abort();
  };
  const [closeFirst, closeSecond] = [await watch(), await watch()];
  // Nothing counts the minute while somebody watches, also where another has gone.
  closeFirst();
  clock.pass(3_600_000);
  const third = await watch();
  third();
  clock.pass(3_600_000);
  expect(clock.waiting).toBe(0);
  closeSecond();
  await expect.poll(() => clock.waiting).toBe(1);
  clock.pass(59_999);
  const again = await watch();
  expect(clock.waiting).toBe(0);
  again();
  await expect.poll(() => clock.waiting).toBe(1);
  clock.pass(60_000);
  expect(await watchToEnd(client, job).end).toEqual({ status: 'abandoned' });
});

it('refuses ids that are none, and jobs that there are not', async () => {
  expect(await refusalOf(client.jobs.cancel.mutate({ job: 'x' }))).toMatchObject({
    code: 'badInput',
    path: '/job',
  });
  const job = '9f3a2c5e-1b7d-4e8f-8a6b-0c1d2e3f4a5b';
  expect(await refusalOf(client.jobs.cancel.mutate({ job }))).toEqual({ code: 'noSuchJob', id: job });
  await expect(watchToEnd(client, job).end).rejects.toThrow('There is no job');
});

it('takes up a line that broke: the header that browsers send says what was seen', async () => {
  const { job } = await client.jobs.rehearseScenarios.mutate({ document, scenarios: [...scenarios] });
  const { seen, end } = watchToEnd(client, job);
  await end;
  const input = encodeURIComponent(JSON.stringify({ job }));
  const watch = async (lastEventId: string) => {
    const headers = { accept: 'text/event-stream', 'last-event-id': lastEventId };
    const response = await fetch(`${url}/jobs.watch?input=${input}`, { headers });
    const text = await response.text();
    return [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => id);
  };
  const last = seen.at(-1)?.id;
  expect(await watch('1')).toEqual([last]);
  expect(await watch('nonsense')).toEqual([last]);
  expect(await watch(String(last))).toEqual([]);
});

it('fails the job of a worker that dies, and goes on serving', async () => {
  const module = new URL('../rehearsal/dying-worker.fake.ts', import.meta.url);
  const { client } = await rehearsalServer({ workers: { threads: 2, module } });
  const { job } = await client.jobs.rehearseRandom.mutate({ document, count: 5, seed: 1 });
  expect(await watchToEnd(client, job).end).toEqual({ status: 'failed', refusal: { code: 'workerDied' } });
  expect(await refusalOf(client.simulate.check.mutate({ flow }))).toEqual({ code: 'workerDied' });
  expect(await client.simulate.compile.mutate({ document })).toEqual({ digest: 'alive' });
});
