import { compile } from '@rung/compiler';
import { link } from '@rung/engine';
import { coverage, runScenario } from '@rung/simulator';
import { createWording, namesOfFlow } from '@rung/wording';
import { expect, it } from 'vitest';
import { scenarioDocument } from '../../simulator/model/draft.ts';
import { rehearsed } from '../../simulator/model/rehearsed.fake.ts';
import { missedOf } from './covered.ts';
import { alreadyExpected, candidatesOf, freeName, keptScenario, unmetRows } from './expectations.ts';
import { isOtherTicket } from './other-ticket.ts';
import { toldFailures } from './told-failures.ts';

const names = ['agency-unanswered-4bh', 'authority-ladder', 'tech-solving-triad', 'systemic-outage'];
const agency = rehearsed('agency-unanswered-4bh');
const wording = createWording({ language: 'en', names: namesOfFlow(agency.flow) });
const { policy } = compile(agency.flow);
if (policy === null) throw new Error('the example has errors');
const linked = link(policy);
const [run] = agency.runs;
if (run === undefined) throw new Error('the example has scenarios');

it('expects only what was chosen, and that holds', () => {
  for (const name of names) {
    const example = rehearsed(name);
    const compiled = compile(example.flow).policy;
    if (compiled === null) throw new Error(`${name} has errors`);
    const link1 = link(compiled);
    for (const { scenario, result } of example.runs) {
      const candidates = candidatesOf(scenario, result);
      const choice = {
        name: 'kept',
        until: scenario.until ?? '',
        expected: new Set(candidates.map(({ id }) => id)),
        withReasons: false,
        exactly: [],
      };
      const all = keptScenario(scenario, candidates, choice);
      expect(runScenario(link1, all).failures).toEqual([]);
      const why = keptScenario(scenario, candidates, { ...choice, withReasons: true });
      expect(runScenario(link1, why).failures).toEqual([]);
      const none = keptScenario(scenario, candidates, { ...choice, expected: new Set() });
      expect(none).toMatchObject({ expect: [], clocks: [], final: {} });
    }
  }
});

it('knows what a scenario expects already', () => {
  const { scenario, result } = run;
  const candidates = candidatesOf(scenario, result);
  const expected = alreadyExpected(scenario, candidates);
  expect([...expected].filter((id) => !id.startsWith('clock') && !id.startsWith('final'))).toHaveLength(4);
  expect(unmetRows(scenario, candidates)).toEqual([]);
  const expectedAgain = {
    name: scenario.name,
    until: scenario.until ?? '',
    expected,
    withReasons: true,
    exactly: [],
  };
  const { expect: effects, clocks, final } = keptScenario(scenario, candidates, expectedAgain);
  expect({ effects, clocks, final }).toEqual({
    effects: scenario.expect,
    clocks: scenario.clocks,
    final: scenario.final,
  });
  const wrong = { ...scenario, expect: [{ effect: 'openSwarm' as const }] };
  expect(unmetRows(wrong, candidates)).toEqual([{ effect: 'openSwarm' }]);
});

it('leaves the reasons of what happened open, unless they are wanted', () => {
  for (const name of names) {
    for (const { scenario, result } of rehearsed(name).runs) {
      const fresh = { ...scenario, expect: [] };
      const candidates = candidatesOf(fresh, result);
      const expected = new Set(candidates.map(({ id }) => id));
      const choice = { name: 'kept', until: '', expected, withReasons: false, exactly: [] };
      const keys = keptScenario(fresh, candidates, choice).expect.flatMap((row) => Object.keys(row));
      expect(keys.filter((key) => ['reason', 'reasons', 'type'].includes(key))).toEqual([]);
      const rows = keptScenario(fresh, candidates, { ...choice, withReasons: true }).expect;
      const effects = result.effects.filter(({ effect }) => effect !== 'record');
      expect(rows.map(({ reasons }) => reasons)).toEqual(
        effects.map((effect) => (effect.effect === 'assign' ? effect.reasons : undefined)),
      );
    }
  }
});

it('tells another ticket from the scenario that it began as, whatever is expected of it', () => {
  for (const name of names) {
    const example = rehearsed(name);
    for (const { scenario } of example.runs) {
      const own = scenarioDocument(scenario);
      expect(isOtherTicket(scenario, own)).toBe(false);
      expect(isOtherTicket({ ...scenario, expect: [], until: '2030-01-01T00:00:00Z' }, own)).toBe(false);
      expect(isOtherTicket({ ...scenario, events: scenario.events.slice(1) }, own)).toBe(true);
      const tickets = scenario.tickets.map((ticket) => ({
        ...ticket,
        fields: { ...ticket.fields, tags: ['new'] },
      }));
      expect(isOtherTicket({ ...scenario, tickets }, own)).toBe(true);
    }
  }
});

it('puts what was expected beside what was seen, in words', () => {
  const scenario = {
    ...run.scenario,
    expect: [{ at: '2026-03-30T09:00:00Z', effect: 'assign' as const, tier: 'account_director' }],
    never: ['assign:account_director'],
    final: { 'T-1': { tier: 'account_team' } },
    exactly: [],
    clocks: [],
  };
  const told = toldFailures(runScenario(linked, scenario).failures, scenario, wording);
  expect(told.map(({ head }) => head)).toEqual(['missing', 'never', 'final']);
  expect(told[0]?.rows.map(({ name, differs }) => [name, differs])).toEqual([
    ['time', true],
    ['effect', false],
    ['tier', false],
  ]);
  expect(told[1]?.rule).toBe('assignment for Account director');
  expect(told[2]?.rows).toEqual([
    { key: 'tier', name: 'tier', expected: 'Account team', seen: 'Account director', differs: true },
  ]);
});

it('names what no scenario went through', () => {
  const { flow } = agency;
  const covered = coverage(
    policy,
    agency.runs.slice(1, 2).map(({ result }) => result),
  );
  const missed = missedOf(flow, covered, wording);
  expect(missed.nodes.map(({ name }) => name)).toContain('Ping the director');
  expect(missed.ports.map(({ name }) => name)).toContain('Four business hours to answer: breached');
});

it('finds a name that is free', () => {
  expect(freeName('a', ['b'])).toBe('a');
  expect(freeName('a', ['a', 'a 2'])).toBe('a 3');
});
