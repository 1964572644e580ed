import type { Flow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { starter } from '../starter.fake.ts';
import { plainChecker } from './checker.fake.ts';
import { CheckLoop } from './checker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A loop, what it asks, and what it tells. `changes` answers in the place of a check of changes. */
function watchedLoop(changes?: (flow: Flow) => Promise<readonly Diagnostic[]>) {
  const checker = plainChecker();
  const asked: string[] = [];
  const told: [name: string, found: readonly Diagnostic[]][] = [];
  const loop = new CheckLoop({
    checker: {
      check: (flow) => {
        asked.push(`changes of ${flow.name}`);
        return (changes ?? checker.check)(flow);
      },
      checkWhole: (flow) => {
        asked.push(`all of ${flow.name}`);
        return checker.checkWhole(flow);
      },
      dispose: checker.dispose,
    },
    onFound: ({ name }, found) => told.push([name, found]),
    onFailed: () => told.push(['failed', []]),
  });
  return { loop, asked, told };
}

const named = (name: string): Flow => ({ ...starter(), name });

it('checks the first flow whole, edits by their changes, and all once more when nothing is edited any more', async () => {
  const { loop, asked } = watchedLoop();
  loop.want(named('a'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toEqual(['all of a']);
  loop.want(named('b'));
  await vi.advanceTimersByTimeAsync(1900);
  loop.want(named('c'));
  await vi.advanceTimersByTimeAsync(1900);
  expect(asked).toEqual(['all of a', 'changes of b', 'changes of c']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked.slice(3)).toEqual(['all of c']);
  loop.dispose();
});

it('believes the check of all, whatever the check of changes has found', async () => {
  const wrong: Diagnostic = { code: 'RNG-101', severity: 'error', message: 'No.', data: {} };
  const { loop, told } = watchedLoop(async () => [wrong]);
  loop.want(named('a'));
  await vi.advanceTimersByTimeAsync(10);
  loop.want(named('b'));
  await vi.advanceTimersByTimeAsync(10);
  expect(told.at(-1)).toEqual(['b', [wrong]]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told.at(-1)).toEqual(['b', told[0]?.[1]]);
  loop.dispose();
});

it('tells nothing of a flow that is no longer the latest, and checks the latest at once', async () => {
  const answers: (() => void)[] = [];
  const { loop, asked, told } = watchedLoop(() => new Promise((resolve) => answers.push(() => resolve([]))));
  loop.want(named('a'));
  await vi.advanceTimersByTimeAsync(10);
  loop.want(named('b'));
  await vi.advanceTimersByTimeAsync(10);
  loop.want(named('c'));
  loop.want(named('d'));
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  answers[1]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toEqual(['all of a', 'changes of b', 'changes of d']);
  expect(told.map(([name]) => name)).toEqual(['a', 'd']);
  loop.dispose();
});

it('asks a check that fails twice, and says so when it has failed again', async () => {
  const { loop, asked, told } = watchedLoop(() => Promise.reject(new Error('ended')));
  loop.want(named('a'));
  await vi.advanceTimersByTimeAsync(10);
  loop.want(named('b'));
  await vi.advanceTimersByTimeAsync(10);
  expect(asked.slice(1)).toEqual(['changes of b', 'changes of b']);
  expect(told.at(-1)).toEqual(['failed', []]);
  loop.dispose();
});
