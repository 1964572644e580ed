import { expect, it, onTestFinished } from 'vitest';
import { JobBoard } from '../jobs/job-board.ts';
import { ManualClock } from '../jobs/manual-clock.fake.ts';
import { type RehearsalResult, rehearseRandomTickets, rehearseSet } from '../jobs/rehearsal-jobs.ts';
import { exampleDocument, exampleScenarios, wanted } from './examples.fake.ts';
import { Workers, type WorkersOptions } from './workers.ts';

function workersOfTest(options: WorkersOptions = {}): Workers {
  const workers = new Workers({ threads: 2, ...options });
  onTestFinished(() => workers.close());
  return workers;
}

const document = exampleDocument('finance-regulated');
const scenarios = exampleScenarios('finance-regulated');

/** The last word of a job. */
async function endOf(board: JobBoard<RehearsalResult>, id: string) {
  const states = board.watch(id, { after: 0, signal: new AbortController().signal });
  let last = null;
  for await (const { state } of states) last = state;
  return last;
}

it('answers 20 calls before any job is done while every worker is on jobs', async () => {
  const workers = workersOfTest();
  const board = new JobBoard<RehearsalResult>(new ManualClock());
  const finished: string[] = [];
  const jobs = Array.from({ length: 6 }, async () => {
    const work = rehearseRandomTickets(workers, { document, count: 1_000, seed: 1 });
    await endOf(board, wanted(board.start(1_000, work)));
    finished.push('job');
  });
  // Each job has come some way: none is only waiting for its first turn.
  await workers.slice('check', { document });
  const calls = Array.from({ length: 20 }, async (_, index) => {
    const scenario = scenarios[index % scenarios.length] ?? {};
    await (index % 2 === 0
      ? workers.call('check', { document })
      : workers.call('rehearse', { document, scenario }));
    finished.push('call');
  });
  await Promise.all(calls);
  expect(finished).toEqual(Array.from({ length: 20 }, () => 'call'));
  board.close();
  await Promise.all(jobs);
});

it('gives what a set comes to, in order, whatever the slices', async () => {
  const workers = workersOfTest();
  const board = new JobBoard<RehearsalResult>(new ManualClock());
  const many = Array.from({ length: 60 }, (_, index) => ({
    ...scenarios[index % scenarios.length],
    name: `number ${index}`,
  }));
  const broken = [...many, { format: 'rung/scenario@1', name: 'broken' }];
  const end = await endOf(
    board,
    wanted(board.start(61, rehearseSet(workers, { document, scenarios: broken }))),
  );
  expect(end).toMatchObject({ status: 'done', result: { kind: 'scenarios', passed: 60, failed: 1 } });
  const result = end?.status === 'done' && end.result.kind === 'scenarios' ? end.result : null;
  expect(result?.outcomes.map(({ name }) => name)).toEqual(broken.map(({ name }) => name));
  expect(result?.outcomes.at(-1)?.diagnostics.length).toBeGreaterThan(0);
  expect(result?.coverage.nodes.percent).toBeGreaterThan(50);
});

it('finds the same with the same seed', async () => {
  const workers = workersOfTest();
  const board = new JobBoard<RehearsalResult>(new ManualClock());
  const find = () =>
    endOf(board, wanted(board.start(12, rehearseRandomTickets(workers, { document, count: 12, seed: 7 }))));
  const [one, other] = [await find(), await find()];
  expect(one).toMatchObject({ status: 'done', result: { kind: 'random', tickets: 12, failures: [] } });
  expect(other).toEqual(one);
});

it('says that a worker died, fails the job it worked on, and goes on with a new one', async () => {
  const faults: string[] = [];
  const module = new URL('./dying-worker.fake.ts', import.meta.url);
  const workers = workersOfTest({ module, onFault: (fault) => faults.push(fault) });
  expect(await workers.call('check', { document })).toEqual({ ok: false, error: { code: 'workerDied' } });
  const board = new JobBoard<RehearsalResult>(new ManualClock());
  const end = await endOf(board, wanted(board.start(1, rehearseSet(workers, { document, scenarios }))));
  expect(end).toEqual({ status: 'failed', refusal: { code: 'workerDied' } });
  expect(await workers.call('prepare', { document })).toMatchObject({ ok: true, value: { digest: 'alive' } });
  expect(faults).toEqual(Array.from({ length: 2 }, () => 'Error: worker exited with code: 3'));
});

it('ends a worker that takes too much memory, and only that', async () => {
  const module = new URL('./greedy-worker.fake.ts', import.meta.url);
  const workers = workersOfTest({ module, memoryMb: 24 });
  expect(await workers.call('check', { document })).toEqual({ ok: false, error: { code: 'workerDied' } });
});

const endless = new URL('./endless-worker.fake.ts', import.meta.url);

it('answers calls while the slices of jobs never end', async () => {
  const workers = workersOfTest({ module: endless, threads: 3 });
  const given = { document, scenarios: [], budgetMs: 1 };
  const slices = Array.from({ length: 8 }, () => workers.slice('set', given));
  for (let call = 0; call < 20; call += 1) {
    expect(await workers.call('check', { document })).toMatchObject({ ok: true });
  }
  await workers.close();
  expect(await Promise.all(slices)).toEqual(slices.map(() => ({ ok: false, error: { code: 'workerDied' } })));
});

it('ends a call that takes too long, and refuses calls when too many wait', async () => {
  const slow = workersOfTest({ module: endless, timeLimitMs: 300, waiting: 1 });
  const given = { document, scenarios: [], budgetMs: 1 };
  const calls = await Promise.all(Array.from({ length: 4 }, () => slow.call('set', given)));
  const codes = calls.map((call) => (call.ok ? 'ok' : call.error.code)).toSorted();
  expect(codes).toEqual(['busy', 'tookTooLong', 'tookTooLong', 'tookTooLong']);
});
