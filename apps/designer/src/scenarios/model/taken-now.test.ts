import { compile } from '@rung/compiler';
import { link } from '@rung/engine';
import type { ClockRow, Scenario } from '@rung/kernel';
import { runScenario } from '@rung/simulator';
import { createWording, namesOfFlow } from '@rung/wording';
import { expect, it } from 'vitest';
import { rehearsed } from '../../simulator/model/rehearsed.fake.ts';
import { failureLine } from './failure-line.ts';
import { takenNow } from './taken-now.ts';
import { takenRows } from './taken-rows.ts';
import { toldFailures } from './told-failures.ts';

const names = ['agency-unanswered-4bh', 'authority-ladder', 'tech-solving-triad', 'systemic-outage'];

function linkedOf(name: string) {
  const example = rehearsed(name);
  const { policy } = compile(example.flow);
  if (policy === null) throw new Error(`${name} has errors`);
  const wording = createWording({ language: 'en', names: namesOfFlow(example.flow) });
  return { runs: example.runs, linked: link(policy), wording };
}

/** A scenario whose every expectation is wrong in one way. */
function spoilt(scenario: Scenario): Scenario {
  const wrong = '2019-01-01T00:00:00Z';
  return {
    ...scenario,
    expect: [{ effect: 'openSwarm', at: wrong }, ...scenario.expect.map((row) => ({ ...row, at: wrong }))],
    clocks: scenario.clocks.map((row) => ({ ...row, countedMs: 1 })),
    final: Object.fromEntries(Object.keys(scenario.final).map((id) => [id, { tier: 'nobody' }])),
    never: [...scenario.never, 'assign', 'openExternal:nobody'],
    notes: [{ what: 'nothing of the kind' }, ...scenario.notes],
  };
}

it.each(names)(
  'makes of a failing scenario one that holds, and changes nothing of what holds: %s',
  (name) => {
    const { runs, linked } = linkedOf(name);
    for (const { scenario, result } of runs) {
      expect(takenNow(scenario, result)).toEqual({ scenario, changes: [] });
      const wrong = spoilt(scenario);
      const failed = runScenario(linked, wrong);
      expect(failed.passed).toBe(false);
      const taken = takenNow(wrong, failed);
      expect(taken?.changes.length).toBeGreaterThan(0);
      expect(taken?.scenario.never).toContain('openExternal:nobody');
      expect(runScenario(linked, taken?.scenario ?? wrong).failures).toEqual([]);
    }
  },
);

it('expects the sign-off that came for a permission, and says both in one line', () => {
  const { runs, linked, wording } = linkedOf('authority-ladder');
  const found = runs.find(({ result }) => result.effects.some(({ effect }) => effect === 'requestApproval'));
  const came = found?.result.effects.find(({ effect }) => effect === 'requestApproval');
  if (found === undefined || came?.effect !== 'requestApproval') throw new Error('nothing is signed off');
  const row = { effect: 'grant' as const, request: came.request, action: came.action };
  const wanted = { ...found.scenario, expect: [row], exactly: [], never: [] };
  const failed = runScenario(linked, wanted);
  const line = failureLine(toldFailures(failed.failures, wanted, wording));
  expect(line).toMatchObject({ kind: 'kind', expected: 'permission' });
  expect(line?.kind === 'kind' && line.seen).toBe(wording.sayEffectRule('requestApproval'));
  const taken = takenNow(wanted, failed);
  expect(taken?.changes.map(({ before, after }) => [before?.['effect'], after?.['effect']])).toEqual([
    ['grant', 'requestApproval'],
  ]);
  const [first] = taken?.changes ?? [];
  if (first === undefined) throw new Error('nothing is taken');
  expect(takenRows(first, wording).find(({ name }) => name === 'effect')).toMatchObject({ differs: true });
});

it('keeps the keys of a row: who said nothing of the time goes on saying nothing of it', () => {
  const { runs, linked } = linkedOf('agency-unanswered-4bh');
  const [run] = runs;
  if (run === undefined) throw new Error('the example has scenarios');
  const [clock] = run.result.clocks as readonly ClockRow[];
  if (clock === undefined) throw new Error('the example has clocks');
  const wanted = {
    ...run.scenario,
    expect: [{ effect: 'assign' as const, tier: 'nobody' }],
    exactly: [],
    clocks: [{ clock: clock.clock, cycle: clock.cycle, outcome: 'paused' }],
  };
  const taken = takenNow(wanted, runScenario(linked, wanted));
  expect(taken?.scenario.expect.map((row) => Object.keys(row))).toEqual([['effect', 'tier']]);
  expect(taken?.scenario.clocks).toEqual([
    { clock: clock.clock, cycle: clock.cycle, outcome: clock.outcome },
  ]);
});

it('takes nothing of a ticket of which an event was refused', () => {
  const [run] = linkedOf('agency-unanswered-4bh').runs;
  if (run === undefined) throw new Error('the example has scenarios');
  const failures = [{ code: 'error', message: 'refused' }] as const;
  expect(takenNow(run.scenario, { ...run.result, failures })).toBeNull();
});
