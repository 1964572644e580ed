import { createWording, namesOfFlow } from '@rung/wording';
import { expect, it } from 'vitest';
import { rehearsed } from '../simulator/model/rehearsed.fake.ts';
import { findPlaces, placesOf } from './find-places.ts';
import { openPlace } from './open-place.ts';

const example = rehearsed('small-team-starter').flow;
const [trigger = ''] = Object.keys(example.nodes);
const flow: typeof example = {
  ...example,
  guards: {
    caps: { often: { of: 'transfers', max: 7 } },
    pingPong: { back: { a: 'team', b: 'senior', max: 1, then: 'founder' } },
    coolDowns: { rest: { triggers: [trigger], length: 'PT4H', calendar: 'always' } },
  },
  pinned: { rule: { text: 'Lawyers never wait', never: 'customer.vip' } },
  fields: { customer_region: { label: 'Region', type: 'enum', values: ['north', 'south'] } },
  grants: {
    refund: { order: 10, tier: 'senior', action: 'refund', limit: { kind: 'unbounded', reason: 'trusted' } },
  },
  contextPackages: {
    file: {
      name: 'Case file',
      items: [{ id: 'serial', label: 'Serial number', source: 'agent', required: true }],
    },
  },
  scenarios: [{ name: 'A quiet Sunday', description: 'nobody there', tickets: [] }],
};
const speech = {
  language: 'en',
  t: (id: string) => id,
  wording: createWording({ language: 'en', names: namesOfFlow(flow) }),
} as const;
const groups = placesOf(flow, speech);
const found = (sought: string) =>
  findPlaces(groups, sought).flatMap((group) => group.found.map(({ at, name }) => [group.id, name, at]));

it.each([
  ['founder_notice', 'templates', { kind: 'part', table: 'templates', entry: 'founder_notice' }],
  ['Region', 'fields', { kind: 'part', table: 'fields', entry: 'customer_region' }],
  ['south', 'fields', { kind: 'part', table: 'fields', entry: 'customer_region' }],
  ['refund', 'grants', { kind: 'part', table: 'grants', entry: 'refund' }],
  ['serial number', 'contextPackages', { kind: 'part', table: 'contextPackages', entry: 'file' }],
  ['open_8h', 'clocks', { kind: 'part', table: 'clocks', entry: 'open_8h' }],
  ['lawyers', 'guards', { kind: 'guard', at: '/pinned/rule' }],
  ['quiet sunday', 'scenarios', { kind: 'scenario', name: 'A quiet Sunday' }],
  ['nobody there', 'scenarios', { kind: 'scenario', name: 'A quiet Sunday' }],
  ['table.wordLists', 'tables', { kind: 'table', table: 'wordLists' }],
  ['table.guards', 'tables', { kind: 'table', table: 'guards' }],
  ['open_too_long', 'outcomes', { kind: 'outcome', outcome: { node: 'senior', port: 'overdue' } }],
])('finds what says “%s” among the %s', (sought, group, at) => {
  expect(found(sought)).toContainEqual([group, expect.any(String), at]);
});

it('finds entries of every table, and all sorts of guards', () => {
  for (const table of ['tiers', 'calendars', 'clocks', 'wordLists', 'channels', 'templates'] as const)
    for (const entry of Object.keys(flow[table] ?? {}))
      expect(found(entry)).toContainEqual([table, expect.any(String), { kind: 'part', table, entry }]);
  const guards = groups.find(({ id }) => id === 'guards')?.places.map(({ at }) => at);
  expect(guards).toEqual(
    ['guards/caps/often', 'guards/pingPong/back', 'guards/coolDowns/rest', 'pinned/rule'].map((at) => ({
      kind: 'guard',
      at: `/${at}`,
    })),
  );
});

it('says where inside it is, and what is called so comes first', () => {
  const [group] = findPlaces(groups, 'south');
  expect(group?.found[0]).toMatchObject({ name: 'Region', where: expect.stringContaining('south') });
  const tiers = findPlaces(groups, 'senior').find(({ id }) => id === 'tiers');
  expect(tiers?.found[0]?.name).toBe('Senior');
  expect(findPlaces(groups, '  ')).toEqual([]);
  expect(findPlaces(groups, 'south region nowhere')).toEqual([]);
});

it('leads to the entry, the guard, the outcome or the list of scenarios', () => {
  expect(openPlace(flow, { kind: 'part', table: 'tiers', entry: 'team' })).toEqual({
    settings: { table: 'tiers', entry: 'team', alone: true },
  });
  expect(openPlace(flow, { kind: 'guard', at: '/pinned/rule' })).toEqual({
    settings: { table: 'guards', entry: null, alone: false, at: '/pinned/rule' },
  });
  expect(openPlace(flow, { kind: 'table', table: 'grants' })).toEqual({
    settings: { table: 'grants', entry: null, alone: false },
  });
  const outcome = { node: 'senior', port: 'overdue' };
  expect(openPlace(flow, { kind: 'outcome', outcome })).toMatchObject({
    outcomeWanted: outcome,
    sightWanted: 'senior',
  });
  // It has no ticket, so it cannot be rehearsed.
  expect(openPlace(flow, { kind: 'scenario', name: 'A quiet Sunday' })).toEqual({ dock: 'scenarios' });
});
