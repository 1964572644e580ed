import { expect, it } from 'vitest';
import { readScenario } from '../../simulator/model/readable-scenarios.ts';
import { expectedCount, silentCount } from './expected-count.ts';

const bare = {
  name: 'a ticket',
  ticket: { id: 'T-1' },
  events: [{ at: '2026-03-02T10:00:00Z', type: 'ticket.created' }],
};

it.each([
  [{}, 0],
  [{ expect: [] }, 0],
  [{ expect: [{ effect: 'assign' }, { effect: 'notify' }] }, 2],
  [{ exactly: ['assign'], never: ['deny'] }, 2],
  [{ final: { tier: 'senior' } }, 1],
])('counts what %j says of how a ticket must fare', (more, count) => {
  const scenario = readScenario({ ...bare, ...more });
  if (scenario === null) throw new Error('the scenario of this test cannot be read');
  expect(expectedCount(scenario)).toBe(count);
});

it('counts the scenarios that expect nothing, those aside that cannot be read', () => {
  expect(silentCount([bare, { ...bare, never: ['deny'] }, { name: 'no ticket' }])).toBe(1);
});
