import { link } from '@rung/engine';
import { parseScenarioList } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { expect, it } from 'vitest';
import { twoTiers } from '../metrics/summary.fake.ts';
import { checkScenario } from './check-scenario.ts';

const policy: Policy = {
  ...twoTiers,
  fields: {
    'customer.ltv': { type: 'money' },
    'ticket.priority': { type: 'orderedEnum', values: ['low', 'normal', 'high', 'urgent'] },
    'ticket.score': { type: 'number', range: { min: 0, max: 10 } },
    'ticket.plan': { type: 'enum', values: ['gold', 'silver'] },
  },
};
const linked = link(policy);
const [tier = ''] = Object.keys(policy.tiers);
const misspelt = `${tier}x`;
const at = '2026-03-27T16:00:00Z';
const created = { at, type: 'ticket.created' };

/** Severity, code, place and suggestion of what is found about a scenario that stands in a list. */
function findings(part: object): readonly string[] {
  const scenario = { name: 'one', ticket: { id: 'T-1' }, events: [created], ...part };
  const parsed = parseScenarioList({ format: 'rung/scenarios@1', scenarios: [scenario] });
  const [listed] = parsed.ok ? parsed.value : [];
  if (listed?.scenario.ok !== true) throw new Error(JSON.stringify(parsed));
  return checkScenario(linked, { ...listed, scenario: listed.scenario.value }).map(
    ({ severity, code, path = '', data: { suggestion } }) =>
      [severity, code, path.replace('/scenarios/0', ''), suggestion ?? ''].join(' ').trim(),
  );
}

it('finds nothing about what fits', () => {
  const ticket = { id: 'T-1', priority: 'high', score: 10, plan: null, shoeSize: 44 };
  const never = [`assign:${tier}`, 'message'];
  const final = { tier, queues: { [tier]: ['T-1'] } };
  expect(findings({ ticket, never, final, expect: [{ effect: 'assign', tier, from: null }] })).toEqual([]);
});

it('asks about a tier that the policy does not have, wherever one is expected', () => {
  const approvers = [tier, misspelt];
  const part = {
    expect: [
      { effect: 'assign', tier: misspelt, from: misspelt },
      { effect: 'requestApproval', approvers },
    ],
    exactly: [`assign:${misspelt}`],
    never: [`assign:${misspelt}`, 'notify:nobody_at_all'],
    final: { tier: misspelt, queues: { [misspelt]: [] } },
  };
  expect(findings(part)).toEqual([
    `error SCN-30 /expect/0/tier ${tier}`,
    `error SCN-30 /expect/0/from ${tier}`,
    `error SCN-30 /expect/1/approvers/1 ${tier}`,
    `info SCN-30 /exactly/0 ${tier}`,
    `info SCN-30 /never/0 ${tier}`,
    'info SCN-30 /never/1',
    `error SCN-30 /final/tier ${tier}`,
    `error SCN-30 /final/queues/${misspelt} ${tier}`,
  ]);
  expect(findings({ final: { 'T-1': { tier: misspelt } } })).toEqual([
    `error SCN-30 /final/T-1/tier ${tier}`,
  ]);
});

it('remarks on a rule about a notice that no step sends to the tier', () => {
  expect(findings({ never: [`notify:${tier}`, `assign:${tier}`] })).toEqual(['info SCN-32 /never/0']);
});

it('remarks on a rule about the tier of an effect that goes to none', () => {
  expect(findings({ never: [`message:${tier}`, `assign:${tier}`], exactly: [`block:${tier}`] })).toEqual([
    'info SCN-31 /exactly/0',
    'info SCN-31 /never/0',
  ]);
});

it('says which value does not fit its field', () => {
  const ticket = { id: 'T-1', priority: 'Urgent', score: 11, plan: 3, customer: { ltv: 5, vip: 'yes' } };
  expect(findings({ ticket })).toEqual([
    'error SCN-08 /ticket/priority urgent',
    'error SCN-10 /ticket/score',
    'error SCN-08 /ticket/plan',
    'error SCN-21 /ticket/customer/ltv',
    'error SCN-07 /ticket/customer/vip',
  ]);
  const events = [created, { at, type: 'ticket.updated', set: { 'ticket.plan': 'sliver' } }];
  expect(findings({ events })).toEqual(['error EVT-08 /events/1/set/ticket.plan silver']);
  expect(findings({ events: [{ ...created, plan: 'bronze', reopenCount: 0.5 }] })).toEqual([
    'error EVT-08 /events/0/plan',
    'error EVT-07 /events/0/reopenCount',
  ]);
});

it('remarks on fields that are nearly ones the policy reads, each once, and on keys that are ignored', () => {
  const update = { at, type: 'ticket.updated', set: { plann: 'gold' }, colour: 'red' };
  expect(findings({ ticket: { id: 'T-1', plann: 'gold' }, events: [created, update] })).toEqual([
    'info EVT-06 /events/1/colour',
    'info SCN-33 /ticket/plann ticket.plan',
  ]);
});

it('finds places in a scenario of several tickets', () => {
  const tickets = [{ id: 'T-1' }, { id: 'T-2', ticket: { priority: 'top' } }];
  const events = [{ ...created, ticket: 'T-1' }];
  expect(findings({ ticket: undefined, tickets, events })).toEqual([
    'error SCN-08 /tickets/1/ticket/priority',
  ]);
});
