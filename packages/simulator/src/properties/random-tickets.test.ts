import { parseScenario } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { expect, it } from 'vitest';
import { twoTiers } from '../metrics/summary.fake.ts';
import { createRandom } from './random.ts';
import { randomTickets } from './random-tickets.ts';

const policy: Policy = {
  ...twoTiers,
  fields: {
    'customer.ltv': { type: 'money' },
    'ticket.priority': { type: 'orderedEnum', values: ['low', 'normal', 'high', 'urgent'] },
    'ticket.score': { type: 'number', range: { min: 0, max: 10 } },
    'ticket.reopenCount': { type: 'number' },
    'customer.vip': { type: 'boolean' },
  },
  atoms: [{ op: 'ge', field: 'customer.ltv', value: { money: { amount: 1_000_000, currency: 'USD' } } }],
};

it('gives the same tickets for a seed, and others for another', () => {
  const make = (seed: number) => [...randomTickets(policy, { count: 30, seed })];
  expect(make(7)).toEqual(make(7));
  expect(make(7)).not.toEqual(make(8));
  expect([...randomTickets(policy, { count: 3, seed: 7 })]).toEqual(make(7).slice(0, 3));
});

it('makes scenarios that a reader of scenarios accepts', () => {
  for (const { name, tickets, events, until } of randomTickets(policy, { count: 300, seed: 1 })) {
    const parsed = parseScenario({ format: 'rung/scenario@1', name, tickets, events, until });
    expect(parsed).toMatchObject({ ok: true });
  }
});

it('sets only what a host may set, within what was declared', () => {
  for (const { events } of randomTickets(policy, { count: 300, seed: 2 })) {
    for (const event of events) {
      const fields =
        event.type === 'ticket.created'
          ? (event.fields ?? {})
          : event.type === 'ticket.updated'
            ? event.set
            : {};
      expect(Object.keys(fields)).not.toContain('ticket.reopenCount');
      const score = fields['ticket.score'];
      if (typeof score === 'number') expect(score >= 0 && score <= 10).toBe(true);
    }
  }
});

it('often meets the constants of conditions, and both sides of them', () => {
  const amounts = new Set<number>();
  for (const { events } of randomTickets(policy, { count: 300, seed: 3 })) {
    for (const event of events) {
      const ltv = event.type === 'ticket.created' ? event.fields?.['customer.ltv'] : undefined;
      if (typeof ltv === 'object' && ltv !== null && 'amount' in ltv) amounts.add(ltv.amount);
    }
  }
  expect([999_999, 1_000_000, 1_000_001].every((amount) => amounts.has(amount))).toBe(true);
});

it('spreads its choices evenly', () => {
  const random = createRandom(5);
  const counts = new Map<number, number>();
  for (let index = 0; index < 60_000; index += 1) {
    const value = random.between(1, 6);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  expect([...counts.keys()].toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  expect(random.pick([])).toBeUndefined();
});
