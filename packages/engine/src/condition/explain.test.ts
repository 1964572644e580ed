import type { Policy } from '@rung/policy';
import { expect, it } from 'vitest';
import { explain, unknownOperands } from './explain.ts';
import { sceneOf } from './scene.fake.ts';

const fields: Policy['fields'] = {
  'ticket.due': { type: 'instant' },
  'ticket.spent': { type: 'money' },
  'ticket.budget': { type: 'money' },
};

const usd = (amount: number) => ({ amount, currency: 'USD' });

const { conditions, policy, snapshot } = sceneOf({
  fields,
  atoms: [
    { op: 'eq', field: 'ticket.priority', value: 'urgent' },
    { op: 'lt', field: 'ticket.due', value: { instantMs: 1_000_000 } },
    { op: 'ge', field: 'ticket.spent', value: { money: usd(100) } },
    { op: 'countWithin', event: 'message.added', ms: 60_000, compare: 'ge', count: 2 },
    { op: 'isOpen', calendar: 'always' },
    { op: 'gt', field: 'ticket.spent', other: 'ticket.budget' },
    { op: 'has', field: 'ticket.category' },
  ],
  trees: [
    { all: [{ atom: 0 }, { any: [{ atom: 1 }, { not: { atom: 2 } }] }, { atom: 0 }] },
    { any: [{ atom: 4 }, { atom: 3 }] },
    { all: [{ atom: 5 }, { atom: 2 }, { not: { atom: 6 } }] },
  ],
});

it('shows every row once with what it saw, those that did not decide too', () => {
  const ticket = snapshot({ 'ticket.priority': 'low', 'ticket.due': 0, 'ticket.spent': usd(250) });
  expect(explain(conditions, 0, ticket)).toEqual({
    cel: 'condition 0',
    result: 'false',
    rows: [
      { atom: policy.atoms[0], values: ['low'], result: 'false' },
      { atom: policy.atoms[1], values: ['1970-01-01T00:00:00Z'], result: 'true' },
      { atom: policy.atoms[2], values: [usd(250)], result: 'true' },
    ],
  });
});

it('shows missing values as null, and counts and instants of atoms without a field', () => {
  const ticket = snapshot({}, { at: 90_000, counts: { 3: 1 } });
  expect(explain(conditions, 0, ticket).rows.map(({ values, result }) => [values, result])).toEqual([
    [[null], 'unknown'],
    [[null], 'unknown'],
    [[null], 'unknown'],
  ]);
  expect(explain(conditions, 1, ticket)).toMatchObject({
    result: 'true',
    rows: [
      { values: ['1970-01-01T00:01:30Z'], result: 'true' },
      { values: [1], result: 'false' },
    ],
  });
});

it('shows both operands of a comparison of two fields', () => {
  const ticket = snapshot({ 'ticket.spent': usd(250) });
  expect(explain(conditions, 2, ticket).rows[0]).toMatchObject({
    values: [usd(250), null],
    result: 'unknown',
  });
});

it('explains the condition that is always true', () => {
  expect(explain(conditions, null, snapshot({}))).toEqual({ cel: 'true', result: 'true', rows: [] });
});

it('names the fields that are missing, and those whose amounts cannot be compared', () => {
  const euros = { amount: 250, currency: 'EUR' };
  expect(unknownOperands(conditions, 0, snapshot({ 'ticket.priority': 'low' }))).toEqual({
    missing: ['ticket.due', 'ticket.spent'],
    currencyMismatch: [],
  });
  expect(
    unknownOperands(conditions, 2, snapshot({ 'ticket.spent': euros, 'ticket.budget': usd(1) })),
  ).toEqual({
    missing: [],
    currencyMismatch: ['ticket.budget', 'ticket.spent'],
  });
  expect(
    unknownOperands(conditions, 2, snapshot({ 'ticket.spent': usd(3), 'ticket.budget': usd(1) })),
  ).toEqual({
    missing: [],
    currencyMismatch: [],
  });
});
