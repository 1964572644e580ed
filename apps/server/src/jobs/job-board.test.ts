import { ok, type Result } from '@rung/kernel';
import { expect, it } from 'vitest';
import type { Refusal } from '../rehearsal/refusal.ts';
import { JobBoard, type JobLimits, type JobProgress } from './job-board.ts';
import { ManualClock } from './manual-clock.fake.ts';

/** A board, and a job on it that does what the test tells it to. */
function boardWithJob(limits: Partial<JobLimits> = {}) {
  const clock = new ManualClock();
  const faults: string[] = [];
  const board = new JobBoard<string>(clock, limits, (fault) => faults.push(fault));
  return { clock, board, faults, ...heldJob(board) };
}

function heldJob(board: JobBoard<string>) {
  const { promise, resolve } = Promise.withResolvers<Result<string, Refusal>>();
  let report: (progress: JobProgress) => void = () => undefined;
  let signal = new AbortController().signal;
  const started = board.start(10, (job) => {
    ({ report, signal } = job);
    return promise;
  });
  if (!started.ok) throw new Error(started.error.code);
  return {
    id: started.value,
    report: (done: number) => report({ done, total: 10, failed: 0 }),
    finish: (result: Result<string, Refusal>) => resolve(result),
    isStopped: () => signal.aborted,
  };
}

function watch(board: JobBoard<string>, id: string, after = 0) {
  const stop = new AbortController();
  const states = board.watch(id, { after, signal: stop.signal });
  return { next: async () => (await states.next()).value ?? null, stop: () => stop.abort(), states };
}

it('tells how a job stands, each change of it, and its result at the end', async () => {
  const { board, id, report, finish } = boardWithJob();
  const { next } = watch(board, id);
  expect(await next()).toMatchObject({ revision: 1, state: { status: 'running', done: 0, total: 10 } });
  report(3);
  expect(await next()).toMatchObject({ revision: 2, state: { done: 3 } });
  const waiting = next();
  report(4);
  report(5);
  expect(await waiting).toMatchObject({ state: { done: 5 } }); // only the newest: 4 has gone by
  finish(ok('all'));
  expect(await next()).toEqual({ revision: 5, state: { status: 'done', result: 'all' } });
  expect(await next()).toBeNull();
});

it('goes on where a watcher left off, also after the end', async () => {
  const { board, id, report, finish } = boardWithJob();
  const first = watch(board, id);
  await first.next();
  report(1);
  await first.next();
  first.stop();
  expect(await first.next()).toBeNull();
  const second = watch(board, id, 2);
  const waiting = second.next();
  finish(ok('all'));
  expect(await waiting).toMatchObject({ revision: 3, state: { status: 'done' } });
  expect(await watch(board, id, 2).next()).toMatchObject({ revision: 3, state: { result: 'all' } });
  expect(await watch(board, id, 3).next()).toBeNull();
});

it('ends a job that nobody has watched for a minute, and lets one live that somebody watches', async () => {
  const { clock, board, id, isStopped } = boardWithJob();
  clock.pass(59_999);
  expect(isStopped()).toBe(false);
  const { next, stop, states } = watch(board, id);
  await next();
  clock.pass(3_600_000);
  expect(isStopped()).toBe(false);
  const waiting = states.next();
  stop();
  await waiting;
  clock.pass(59_999);
  expect(isStopped()).toBe(false);
  clock.pass(1);
  expect(isStopped()).toBe(true);
  expect(await watch(board, id).next()).toMatchObject({ state: { status: 'abandoned' } });
});

it('cancels once, stops the work and ignores what it says afterwards', async () => {
  const { board, id, report, finish, isStopped } = boardWithJob();
  const { next } = watch(board, id);
  await next();
  const waiting = next();
  expect(board.cancel(id)).toEqual(ok('cancelled'));
  expect(await waiting).toMatchObject({ state: { status: 'cancelled' } });
  expect(isStopped()).toBe(true);
  report(9);
  finish(ok('late'));
  expect(board.cancel(id)).toEqual(ok('cancelled'));
  expect(await watch(board, id).next()).toMatchObject({ revision: 2, state: { status: 'cancelled' } });
  expect(board.cancel('another')).toMatchObject({ ok: false, error: { code: 'noSuchJob' } });
});

it('fails a job with the code of its refusal, and with `failed` where its work threw', async () => {
  const { board, id, finish, faults } = boardWithJob();
  finish({ ok: false, error: { code: 'workerDied' } });
  const { next } = watch(board, id);
  await next();
  expect(await watch(board, id).next()).toMatchObject({
    state: { status: 'failed', refusal: { code: 'workerDied' } },
  });
  const thrown = board.start(1, () => Promise.reject(new Error('a fault')));
  const faulty = watch(board, thrown.ok ? thrown.value : '');
  await faulty.next();
  expect(await faulty.next()).toMatchObject({ state: { status: 'failed', refusal: { code: 'failed' } } });
  expect(faults).toEqual(['Error: a fault']);
});

it('keeps a bounded number of finished jobs for a bounded time, and runs a bounded number at once', async () => {
  const { clock, board, id, finish } = boardWithJob({ finished: 2, running: 2 });
  const second = heldJob(board);
  expect(board.start(1, () => Promise.resolve(ok('x')))).toMatchObject({ error: { code: 'busy' } });
  for (const job of [{ id, finish }, second]) {
    const { next } = watch(board, job.id);
    await next();
    job.finish(ok('done'));
    await next();
  }
  const third = heldJob(board);
  board.cancel(third.id);
  await expect(watch(board, id).next()).rejects.toMatchObject({ refusal: { code: 'noSuchJob' } });
  expect(await watch(board, second.id).next()).toMatchObject({ state: { status: 'done' } });
  clock.pass(600_000);
  await expect(watch(board, second.id).next()).rejects.toMatchObject({ refusal: { code: 'noSuchJob' } });
});
