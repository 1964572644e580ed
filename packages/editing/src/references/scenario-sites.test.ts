import { type Flow, parseFlow } from '@rung/flow';
import { expect, it } from 'vitest';
import { deletePart, renamePartId } from '../commands/parts.ts';
import type { PartName } from './part.ts';
import { placesOf, useCounts, whereUsed } from './where-used.ts';

const at = '2026-03-02T10:00:00Z';

const policy: Flow = (() => {
  const tier = (name: string, rank: number) => ({ name, rank, kind: 'specialist' });
  const parsed = parseFlow({
    format: 'rung/flow@1',
    id: 'policy',
    name: 'Policy',
    fields: { plan: { label: 'Plan', type: 'text' } },
    tiers: {
      first_line: { ...tier('First line', 1), owner: 'queue:first' },
      second_line: { ...tier('Second line', 2), owner: 'tier:second_line' },
      third_line: tier('Third line', 3),
    },
    clocks: {
      solve: {
        name: 'Solve',
        measure: 'resolution',
        targets: [{ id: 'all', target: 'PT4H', calendar: 'always' }],
      },
    },
    channels: { phone: { name: 'Phone', kind: 'sms' } },
    templates: {
      news: {
        name: 'News',
        audience: 'internal',
        text: { en: '{who} {plan}' },
        vars: { who: 'position.tier', plan: 'ticket.plan' },
      },
    },
    contextPackages: { handed_over: { name: 'Handed over', items: [] } },
    nodes: {
      intake: { kind: 'trigger', config: { events: ['ticket.created'], order: 1, mode: 'intake' } },
      second_line: { kind: 'tier', config: { tier: 'second_line' } },
      asked: {
        kind: 'condition',
        config: { cases: [{ id: 'so', when: 'event.requestedTier == "second_line"' }] },
      },
    },
    edges: {},
    scenarios: [
      {
        format: 'rung/scenario@1',
        name: 'Kept',
        ticket: { id: 'T-1', channel: 'phone', ai: { suggestedTier: 'second_line' } },
        events: [
          {
            at,
            type: 'ticket.imported',
            plan: 'second_line',
            position: 'second_line',
            owner: 'tier:second_line',
            clocks: { solve: 60_000, 'second_line.work': 60_000 },
          },
          { at, type: 'agent.flagged', reason: 'second_line', requestedTier: 'second_line' },
          { at, type: 'escalation.deescalated', reason: 'second_line', toTier: 'second_line' },
          { at, type: 'approval.unavailable', request: 'R-1', tier: 'second_line' },
          { at, type: 'owner.changed', owner: 'tier:second_line' },
          { at, type: 'unheard.of', byTier: 'second_line' },
        ],
        expect: [
          { effect: 'requestApproval', approvers: ['first_line', 'second_line'] },
          { effect: 'assign', package: { id: 'handed_over', missing: [] } },
          { effect: 'requireContext', package: 'handed_over' },
          {
            effect: 'notify',
            to: 'tier:second_line',
            channel: 'phone',
            template: 'news',
            vars: { who: 'second_line', plan: 'second_line' },
          },
          { effect: 'openSwarm', to: 'tier:second_line' },
          { effect: 'message', template: 'news', promise: { clock: 'solve' } },
          { effect: 'message', vars: { who: 'second_line' } },
          { effect: 'record', what: 'contextIncomplete', package: 'handed_over' },
          { effect: 'openGroup', node: 'second_line', parent: 'second_line:T-1:1' },
        ],
        never: ['assign:second_line'],
        notes: [
          { what: 'nobodyAvailable', tier: 'second_line' },
          { what: 'clockEnded', clock: 'solve' },
        ],
        final: {
          'T-1': { tier: 'second_line', owner: 'tier:second_line' },
          queues: { second_line: ['T-1'] },
        },
      },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
})();

const inScenario = (part: PartName, id: string): readonly string[] =>
  whereUsed(policy, part, id)
    .filter((use) => use.part === 'scenarios')
    .map(({ path }) => path.replace('/scenarios/0/', ''));

function renamed(part: PartName, id: string, to: string) {
  const result = renamePartId(policy, { part, id, to });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.flow.scenarios?.[0];
}

it('renames a tier whose approval a scenario expects, and names the scenario among its uses', () => {
  expect(inScenario('tiers', 'second_line')).toContain('expect/0/approvers/1');
  expect(renamed('tiers', 'second_line', 'line_two')).toMatchObject({
    expect: expect.arrayContaining([{ effect: 'requestApproval', approvers: ['first_line', 'line_two'] }]),
  });
});

it('expects approval of the tier that takes the place of one that is deleted', () => {
  const result = deletePart(policy, { part: 'tiers', id: 'second_line', replacement: 'third_line' });
  const flow = result.ok ? result.value.flow : policy;
  expect(flow.scenarios?.[0]).toMatchObject({
    expect: expect.arrayContaining([{ effect: 'requestApproval', approvers: ['first_line', 'third_line'] }]),
  });
  expect(whereUsed(flow, 'tiers', 'second_line')).toEqual([]);
});

it('renames a package that a scenario expects with a move, asked for, and noted', () => {
  expect(inScenario('contextPackages', 'handed_over')).toEqual([
    'expect/1/package/id',
    'expect/2/package',
    'expect/7/package',
  ]);
  expect(renamed('contextPackages', 'handed_over', 'dossier')).toMatchObject({
    expect: expect.arrayContaining([
      { effect: 'assign', package: { id: 'dossier', missing: [] } },
      { effect: 'requireContext', package: 'dossier' },
    ]),
  });
});

it('finds a tier in everything that scenarios hold, and leaves alone what only looks like it', () => {
  expect(inScenario('tiers', 'second_line')).toEqual([
    'ticket/ai/suggestedTier',
    'events/0/owner',
    'events/1/requestedTier',
    'events/2/toTier',
    'events/3/tier',
    'events/4/owner',
    'events/5/byTier',
    'expect/0/approvers/1',
    'expect/3/to',
    'expect/3/vars/who',
    'expect/4/to',
    'expect/6/vars/who',
    'never/0',
    'notes/0/tier',
    'final/queues/second_line',
    'final/T-1/tier',
    'final/T-1/owner',
  ]);
});

it('finds clocks, fields, channels, texts and steps', () => {
  expect(inScenario('clocks', 'solve')).toEqual([
    'events/0/clocks/solve',
    'expect/5/promise/clock',
    'notes/1/clock',
  ]);
  expect(renamed('clocks', 'solve', 'solved')).toMatchObject({
    events: expect.arrayContaining([
      expect.objectContaining({ clocks: { solved: 60_000, 'second_line.work': 60_000 } }),
    ]),
  });
  expect(inScenario('fields', 'plan')).toEqual(['events/0/plan']);
  expect(inScenario('channels', 'phone')).toEqual(['expect/3/channel']);
  expect(inScenario('templates', 'news')).toEqual(['expect/3/template', 'expect/5/template']);
  const steps = whereUsed(policy, 'nodes', 'second_line').map(({ path }) => path);
  expect(steps).toEqual([
    '/scenarios/0/events/0/position',
    '/scenarios/0/events/0/clocks/second_line.work',
    '/scenarios/0/expect/8/node',
    '/scenarios/0/expect/8/parent',
  ]);
});

it('counts the places in which an entry is used as they are listed', () => {
  const uses = whereUsed(policy, 'tiers', 'second_line');
  expect(uses.length).toBeGreaterThan(placesOf(uses).length);
  expect(placesOf(uses).map(({ part, id }) => `${part}/${id}`)).toEqual([
    'nodes/second_line',
    'tiers/second_line',
    'nodes/asked',
    'scenarios/0',
  ]);
  expect(useCounts(policy, 'tiers').get('second_line')).toBe(4);
});
