import { conditionContext, parseCondition } from '@rung/condition';
import { expect, it } from 'vitest';
import { comparedCurrency, triedValue } from './tried-value.ts';
import { type SampleTicket, tryCondition } from './try-condition.ts';

const context = conditionContext({
  fields: { seats: { type: 'number' }, severity: { type: 'orderedEnum', values: ['s3', 's2', 's1'] } },
  wordLists: ['legal'],
  calendars: ['office'],
});
const world = { fields: context.fields, wordLists: { legal: { words: ['legal action', 'lawyer'] } } };

const ticket: SampleTicket = {
  values: {
    'ticket.priority': 'high',
    'ticket.severity': 's2',
    'ticket.seats': 12,
    'ticket.tags': ['vip', 'beta'],
    'ticket.subject': 'Re: my LAWYER writes',
    'customer.vip': true,
    'customer.ltv': { amount: 1_000_000, currency: 'EUR' },
    'customer.renewalDate': '2026-05-01T00:00:00Z',
  },
};

function tried(text: string, sample = ticket): string {
  const read = parseCondition(text, context);
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join(' '));
  return tryCondition(read.value.expr, sample, world);
}

it.each([
  ['ticket.priority == "high"', 'true'],
  ['ticket.priority >= "normal"', 'true'],
  ['ticket.priority > "high"', 'false'],
  ['ticket.severity >= "s2"', 'true'],
  ['ticket.severity == "s1"', 'false'],
  ['ticket.priority in ["low", "high"]', 'true'],
  ['ticket.seats <= 12', 'true'],
  ['customer.vip', 'true'],
  ['!customer.vip', 'false'],
  ['customer.ltv >= eur("10000.00")', 'true'],
  ['customer.ltv >= usd("10000.00")', 'unknown'],
  ['customer.renewalDate < timestamp("2026-06-01T00:00:00Z")', 'true'],
  ['"vip" in ticket.tags', 'true'],
  ['contains(ticket.subject, "LAWYER")', 'true'],
  ['startsWith(ticket.subject, "Fw:")', 'false'],
  ['mentions(ticket.subject, words.legal)', 'true'],
  ['has(ticket.category)', 'false'],
  ['ticket.category == "billing"', 'unknown'],
  ['!(ticket.category == "billing")', 'unknown'],
  ['ticket.category == "billing" && ticket.seats > 50', 'false'],
  ['ticket.category == "billing" || customer.vip', 'true'],
  ['ticket.category == "billing" && customer.vip', 'unknown'],
  ['ticket.waiting > duration("4h")', 'unknown'],
  ['isOpen(calendars.always)', 'true'],
  ['isOpen(calendars.office)', 'unknown'],
  ['wasEver(ticket.priority, "urgent")', 'unknown'],
])('answers %s with %s', (text, answer) => {
  expect(tried(text)).toBe(answer);
});

it('asks the sample about what only its history can tell', () => {
  const withHistory: SampleTicket = { ...ticket, ask: ({ op }) => (op === 'wasEver' ? 'true' : null) };
  expect(tried('wasEver(ticket.priority, "urgent")', withHistory)).toBe('true');
  expect(tried('isOpen(calendars.office)', withHistory)).toBe('unknown');
});

it('reads what people type as a value of the field, amounts without a currency as of the policy', () => {
  const english = { language: 'en', currency: 'USD' } as const;
  expect(triedValue('1,500', { type: 'money' }, english)).toEqual({ amount: 150_000, currency: 'USD' });
  expect(triedValue(' 49,90 eur', { type: 'money' }, english)).toEqual({ amount: 4990, currency: 'EUR' });
  expect(triedValue('a, b', { type: 'set' }, english)).toEqual(['a', 'b']);
  expect(triedValue('1,5', { type: 'number' }, english)).toBe(1.5);
  expect(triedValue('true', { type: 'boolean' }, english)).toBe(true);
  expect(triedValue('', { type: 'text' }, english)).toBeNull();
  expect(triedValue('x', { type: 'number' }, english)).toBeNull();
});

it('takes the currency of an amount from what the condition compares it with', () => {
  const compared = (text: string): string | null => {
    const read = parseCondition(text, context);
    if (!read.ok) throw new Error('this is a condition');
    return comparedCurrency(read.value.expr, 'customer.ltv');
  };
  expect(compared('customer.vip && customer.ltv >= usd("500.00")')).toBe('USD');
  expect(compared('has(customer.ltv)')).toBeNull();
});
