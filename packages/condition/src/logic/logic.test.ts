import type { Atom } from '@rung/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { conditionContext } from '../context.ts';
import type { ConditionExpr } from '../expr.ts';
import { parseCondition } from '../parse-condition.ts';
import { evaluatePlainly, type Kleene, type PlainTicket, type PlainValue } from '../plain-evaluator.fake.ts';
import { printAtom } from '../print-condition.ts';
import { implies } from './implies.ts';
import { isAlwaysTrue, isNeverTrue } from './never-always.ts';

const context = conditionContext({
  fields: { plan: { type: 'enum', values: ['free', 'pro'] }, n: { type: 'number' }, k: { type: 'number' } },
  wordLists: ['legal'],
  calendars: ['office'],
});
const { fields } = context;

function tree(text: string): ConditionExpr {
  const result = parseCondition(text, context);
  if (!result.ok) throw new Error(`${text}: ${result.error.map(({ message }) => message).join(' ')}`);
  return result.value.expr;
}

it.each([
  'ticket.topic == "a" && ticket.topic == "b"',
  'ticket.priority < "normal" && ticket.priority > "high"',
  'ticket.priority < "low"',
  '!(ticket.priority >= "low")',
  'ticket.plan != "free" && ticket.plan != "pro"',
  'ticket.plan in ["free"] && !(ticket.plan in ["free", "pro"])',
  'false || false && customer.vip',
  'customer.vip && !customer.vip',
  'ticket.n > 3 && ticket.n < 3',
  'ticket.n > 3 && ticket.n <= 3',
  'ticket.n == 1 && (ticket.n > 1 || ticket.n < 1)',
  '(ticket.n == 1 || ticket.n == 2) && ticket.n > 2',
  'has(ticket.n) && !has(ticket.n)',
  '!has(ticket.n) && ticket.n == 1',
  '!has(message.text) && mentions(message.text, words.legal)',
  'customer.ltv > usd("1") && customer.ltv > eur("1")',
  'customer.ltv > usd("1.00") && customer.ltv < usd("1.01")',
  'ticket.n < ticket.k && ticket.k < ticket.n',
  'ticket.n < ticket.n',
  'countWithin("ticket.reopened", duration("7d")) < 0',
  'countWithin("ticket.reopened", duration("7d")) > 2 && countWithin("ticket.reopened", duration("7d")) < 3',
  '!isOpen(calendars.always)',
  'ticket.createdAt < timestamp("2026-01-01T00:00:00Z") && ticket.createdAt > timestamp("2026-01-01T00:00:00Z")',
])('sees that %s never holds', (text) => {
  expect(isNeverTrue(tree(text), fields)).toBe(true);
});

it.each([
  'ticket.n > 3 && ticket.n < 4',
  'ticket.topic != "a" && ticket.topic != "b"',
  'ticket.topic == ticket.category && ticket.topic == "a" && ticket.category == "b"',
  '"a" in ticket.tags && "b" in ticket.tags',
  'customer.ltv > usd("1.00") && customer.ltv < usd("1.02")',
  'countWithin("ticket.reopened", duration("7d")) > 2 && countWithin("ticket.reopened", duration("1d")) < 3',
  'ticket.n < ticket.k && ticket.n < 3',
])('does not claim that %s never holds', (text) => {
  expect(isNeverTrue(tree(text), fields)).toBe(false);
});

it.each([
  'true',
  'isOpen(calendars.always)',
  'has(ticket.n) || !has(ticket.n)',
  'countWithin("ticket.reopened", duration("7d")) >= 0',
  'customer.vip || wasEver(ticket.n, 1) || !wasEver(ticket.n, 1)',
  '!(has(ticket.n) && !has(ticket.n))',
])('sees that %s always holds', (text) => {
  expect(isAlwaysTrue(tree(text), fields)).toBe(true);
});

it('does not claim that a comparison always holds, as the value may be missing', () => {
  expect(isAlwaysTrue(tree('ticket.n >= 0 || ticket.n < 0'), fields)).toBe(false);
  expect(isNeverTrue({ not: tree('ticket.n >= 0 || ticket.n < 0') }, fields)).toBe(true);
});

it.each([
  ['ticket.priority == "urgent"', 'ticket.priority >= "high"'],
  ['ticket.n > 5 && customer.vip', 'ticket.n > 3'],
  ['ticket.n > 5', 'ticket.n != 5'],
  ['ticket.n == 1 || ticket.n == 2', 'ticket.n in [1, 2, 3]'],
  ['ticket.n in [1, 2]', 'ticket.n == 1 || ticket.n == 2'],
  ['ticket.plan == "free"', '!(ticket.plan == "pro")'],
  ['ticket.plan != "free"', 'ticket.plan == "pro"'],
  ['has(ticket.plan)', 'ticket.plan == "free" || ticket.plan == "pro"'],
  ['customer.vip && (ticket.n > 1 || has(owner))', 'ticket.n > 0 || has(owner)'],
  ['ticket.n == 1', 'has(ticket.n)'],
  ['mentions(message.text, words.legal)', 'has(message.text)'],
  ['customer.ltv > usd("100")', 'customer.ltv >= usd("50")'],
  ['ticket.n < ticket.k', 'ticket.k >= ticket.n'],
  [
    'countWithin("ticket.reopened", duration("7d")) >= 3',
    'countWithin("ticket.reopened", duration("7d")) > 1',
  ],
  ['false', 'customer.vip'],
  ['customer.vip', 'true'],
  ['(customer.vip || has(owner)) && (ticket.n > 1 || ticket.k > 1)', 'ticket.k > 0 || ticket.n > 0'],
])('sees that %s implies %s', (a, b) => {
  expect(implies(tree(a), tree(b), fields)).toBe(true);
});

it.each([
  ['ticket.priority >= "high"', 'ticket.priority == "urgent"'],
  ['customer.ltv > usd("100")', 'customer.ltv > eur("50")'],
  ['has(customer.ltv)', 'customer.ltv > usd("1") || customer.ltv <= usd("1")'],
  ['true', 'ticket.n == 1 || ticket.n != 1'],
  ['!(ticket.n == 1 && ticket.k == 1)', 'ticket.n != 1'],
])('does not claim that %s implies %s', (a, b) => {
  expect(implies(tree(a), tree(b), fields)).toBe(false);
});

const moneys = [
  { money: { amount: 1, currency: 'USD' } },
  { money: { amount: 2, currency: 'USD' } },
  { money: { amount: 1, currency: 'EUR' } },
];
const values: Readonly<Record<string, readonly PlainValue[]>> = {
  'ticket.n': [0, 1, 1.5, 2, 3],
  'ticket.k': [0, 1, 2, 3],
  'ticket.plan': ['free', 'pro'],
  'ticket.priority': ['low', 'normal', 'high', 'urgent'],
  'ticket.topic': ['a', 'b', 'c'],
  'customer.ltv': moneys,
  'ticket.financialImpact': moneys,
  'customer.vip': [true, false],
};
const comparison = fc.constantFrom(
  'eq' as const,
  'ne' as const,
  'lt' as const,
  'le' as const,
  'gt' as const,
  'ge' as const,
);

/** Atoms over a world so small that contradictions and implications are common. */
const atom: fc.Arbitrary<Atom> = fc.oneof(
  fc.record({
    op: comparison,
    field: fc.constantFrom('ticket.n', 'ticket.k'),
    value: fc.constantFrom(0, 1, 1.5, 2, 3),
  }),
  fc.record({ op: comparison, field: fc.constant('customer.ltv'), value: fc.constantFrom(...moneys) }),
  fc.record({
    op: comparison,
    field: fc.constant('ticket.priority'),
    value: fc.constantFrom('low', 'normal', 'high', 'urgent'),
  }),
  fc.record({
    op: fc.constantFrom('eq' as const, 'ne' as const),
    field: fc.constant('ticket.topic'),
    value: fc.constantFrom('a', 'b'),
  }),
  fc.record({
    op: fc.constant('in' as const),
    field: fc.constant('ticket.topic'),
    values: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    op: fc.constant('in' as const),
    field: fc.constant('ticket.n'),
    values: fc.array(fc.constantFrom(0, 1, 2), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    op: fc.constantFrom('eq' as const, 'ne' as const),
    field: fc.constant('ticket.plan'),
    value: fc.constantFrom('free', 'pro'),
  }),
  fc.constantFrom<Atom>(
    { op: 'eq', field: 'ticket.n', other: 'ticket.k' },
    { op: 'lt', field: 'ticket.n', other: 'ticket.k' },
    { op: 'ge', field: 'ticket.k', other: 'ticket.n' },
    { op: 'lt', field: 'customer.ltv', other: 'ticket.financialImpact' },
    { op: 'ge', field: 'customer.ltv', other: 'ticket.financialImpact' },
    { op: 'is', field: 'customer.vip' },
    { op: 'has', field: 'ticket.n' },
    { op: 'has', field: 'customer.ltv' },
    { op: 'has', field: 'ticket.plan' },
    { op: 'isOpen', calendar: 'office' },
    { op: 'isOpen', calendar: 'always' },
    { op: 'wasEver', field: 'ticket.n', value: 1 },
    { op: 'mentions', field: 'ticket.topic', words: 'legal' },
  ),
  fc.record({
    op: fc.constant('countWithin' as const),
    event: fc.constant('ticket.reopened'),
    ms: fc.constant(86_400_000),
    compare: comparison,
    count: fc.nat(2),
  }),
);

const { condition } = fc.letrec<{ condition: ConditionExpr }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    { weight: 4, arbitrary: atom.map((only) => ({ atom: only })) },
    { weight: 2, arbitrary: fc.array(tie('condition'), { maxLength: 3 }).map((all) => ({ all })) },
    { weight: 2, arbitrary: fc.array(tie('condition'), { maxLength: 3 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: tie('condition').map((not) => ({ not })) },
  ),
}));

const opaque = ['isOpen(calendars.office)', 'wasEver(ticket.n, 1)', 'mentions(ticket.topic, words.legal)'];

const ticket: fc.Arbitrary<PlainTicket> = fc
  .tuple(
    fc.tuple(
      ...Object.entries(values).map(([path, options]) =>
        fc.option(fc.constantFrom(...options), { freq: 4 }).map((value) => [path, value] as const),
      ),
    ),
    fc.subarray(opaque),
    fc.nat(3),
  )
  .map(([entries, truths, count]) => ({
    values: new Map(entries.flatMap(([path, value]) => (value === null ? [] : [[path, value] as const]))),
    truths: new Map(truths.map((name) => [name, true])),
    counts: new Map([['ticket.reopened', count]]),
  }));

const truthOf = (expr: ConditionExpr, on: PlainTicket): Kleene =>
  evaluatePlainly(expr, { ticket: on, fields, nameOf: printAtom });

const many = { numRuns: 1500 };
const tickets = fc.array(ticket, { minLength: 20, maxLength: 20 });

it('never calls impossible what some ticket makes true', () => {
  let claims = 0;
  fc.assert(
    fc.property(condition, tickets, (expr, all) => {
      if (!isNeverTrue(expr, fields)) return;
      claims += 1;
      for (const one of all) expect(truthOf(expr, one)).not.toBe(true);
    }),
    many,
  );
  expect(claims).toBeGreaterThan(50);
});

it('never calls certain what some ticket does not make true', () => {
  let claims = 0;
  fc.assert(
    fc.property(condition, tickets, (expr, all) => {
      if (!isAlwaysTrue(expr, fields)) return;
      claims += 1;
      for (const one of all) expect(truthOf(expr, one)).toBe(true);
    }),
    many,
  );
  expect(claims).toBeGreaterThan(50);
});

it('never claims an implication that some ticket breaks', () => {
  let claims = 0;
  const pair = fc.oneof(
    fc.tuple(condition, condition),
    fc.tuple(condition, condition).map(([a, b]) => [{ all: [a, b] }, b] as const),
    fc.tuple(condition, condition).map(([a, b]) => [a, { any: [b, a] }] as const),
  );
  fc.assert(
    fc.property(pair, tickets, ([a, b], all) => {
      if (!implies(a, b, fields)) return;
      claims += 1;
      for (const one of all) if (truthOf(a, one) === true) expect(truthOf(b, one)).toBe(true);
    }),
    many,
  );
  expect(claims).toBeGreaterThan(300);
});

it('sees that every condition implies itself and each of its conjuncts', () => {
  fc.assert(
    fc.property(condition, condition, (a, b) => {
      expect(implies(a, a, fields)).toBe(true);
      expect(implies({ all: [a, b] }, b, fields)).toBe(true);
    }),
  );
});

it('answers quickly however large the conditions are', () => {
  const wide = tree(Array.from({ length: 10_000 }, (_, i) => `ticket.n != ${i}`).join(' && '));
  const either = tree(Array.from({ length: 10_000 }, (_, i) => `ticket.topic == "${i}"`).join(' || '));
  expect(isNeverTrue(wide, fields)).toBe(false);
  expect(isNeverTrue(either, fields)).toBe(false);
  expect(implies(wide, either, fields)).toBe(false);
  expect(implies(either, either, fields)).toBe(true);
});
