import { ok } from '@rung/kernel';
import { expect, it } from 'vitest';
import { rehearsed } from '../simulator/model/rehearsed.fake.ts';
import type { RunSet, SetOutcome } from './run-set.ts';
import { cancelRun, forgetRuns, isCurrent, runScenarios, scenarioRuns } from './scenario-runs.ts';

const { flow } = rehearsed('agency-unanswered-4bh');
const part = { covered: 1, total: 1, missing: [] };
const outcome: SetOutcome = {
  passed: 1,
  failed: 0,
  outcomes: [],
  coverage: { nodes: part, ports: part, triggers: part },
};

it('tells how far a run is, and what it came to', async () => {
  const seen: unknown[] = [];
  const stop = scenarioRuns.subscribe(({ progress }) => seen.push(progress));
  await runScenarios(flow, ({ onProgress }) => {
    onProgress({ done: 1, total: 2 });
    return Promise.resolve(ok(outcome));
  });
  stop();
  expect(seen).toEqual([{ done: 0, total: 0 }, { done: 1, total: 2 }, null]);
  expect(scenarioRuns.getState()).toMatchObject({ outcome, flow });
});

it('cancels a run, and keeps what the one before came to', async () => {
  const cancelled: RunSet = ({ signal }) =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve(null)));
  const run = runScenarios(flow, cancelled);
  cancelRun();
  await run;
  expect(scenarioRuns.getState()).toMatchObject({ outcome, progress: null, wasCancelled: true });
});

it('drops what a run says that another has taken the place of', async () => {
  let answer: (value: null) => void = () => undefined;
  const first = runScenarios(
    flow,
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  await runScenarios(flow, () => Promise.resolve(ok({ ...outcome, failed: 3 })));
  answer(null);
  await first;
  expect(scenarioRuns.getState()).toMatchObject({ wasCancelled: false, outcome: { failed: 3 } });
  forgetRuns();
  expect(scenarioRuns.getState().outcome).toBeNull();
});

it('knows whether a run is still about the flow', () => {
  expect(isCurrent(null, flow)).toBe(false);
  expect(isCurrent(flow, { ...flow, layout: {} })).toBe(true);
  expect(isCurrent(flow, { ...flow, scenarios: [] })).toBe(false);
  expect(isCurrent(flow, { ...flow, nodes: {} })).toBe(false);
});
