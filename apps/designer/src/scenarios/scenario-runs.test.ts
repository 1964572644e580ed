import { ok } from '@rung/kernel';
import { expect, it } from 'vitest';
import { rehearsed } from '../simulator/model/rehearsed.fake.ts';
import type { RunSet, SetOutcome } from './run-set.ts';
import {
  adoptOutcomes,
  cancelRun,
  forgetRuns,
  presentOutcome,
  runScenarios,
  scenarioRuns,
} from './scenario-runs.ts';

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

it('tells of the scenarios that are there now, and whether the policy has changed since', () => {
  const scenarios: { name: string; until?: string }[] = ['a', 'b', 'c'].map((name) => ({ name }));
  const run = { ...flow, scenarios };
  const outcomes = scenarios.map(({ name }) => ({
    name,
    passed: name === 'a',
    failures: [],
    moreFailures: 0,
  }));
  const runs = { flow: run, outcome: { ...outcome, passed: 1, failed: 2, outcomes } };
  const said = (now: typeof run) => {
    const { outcomes: shown = [], ...rest } = presentOutcome(runs, now) ?? {};
    return { ...rest, shown: shown.map(({ name }) => name).join('') };
  };
  const whole = {
    passed: 1,
    failed: 2,
    unrun: 0,
    isStale: false,
    isFresh: true,
    isWhole: true,
    shown: 'abc',
  };
  expect(said({ ...run, layout: {} })).toEqual(whole);
  expect(said({ ...run, nodes: {} })).toEqual({ ...whole, isStale: true, isFresh: false });
  expect(said({ ...run, scenarios: scenarios.slice(0, 1) })).toEqual({
    ...whole,
    failed: 0,
    isWhole: false,
    shown: 'a',
  });
  const [a, b] = scenarios;
  if (a === undefined || b === undefined) throw new Error('there are several');
  expect(said({ ...run, scenarios: [{ ...a }, { ...b, until: '' }, { name: 'd' }] })).toMatchObject({
    passed: 1,
    failed: 0,
    unrun: 2,
    shown: 'a',
  });
  expect(presentOutcome({ flow: null, outcome: null }, flow)).toBeNull();
});

it('takes over what was run elsewhere only where it knows nothing as new', async () => {
  const run = { ...flow, scenarios: [{ name: 'a' }] };
  const told = (passed: boolean) => [{ name: 'a', passed, failures: [], moreFailures: 0 }];
  await runScenarios(run, () => Promise.resolve(ok({ ...outcome, outcomes: told(true) })));
  adoptOutcomes({ ...run, layout: {} }, told(false));
  expect(scenarioRuns.getState().outcome).toMatchObject({ passed: 1, failed: 0, coverage: outcome.coverage });
  const edited = { ...run, nodes: {} };
  adoptOutcomes(edited, told(false));
  expect(scenarioRuns.getState()).toMatchObject({
    flow: edited,
    outcome: { passed: 0, failed: 1, coverage: null },
  });
  forgetRuns();
});
