import type { ConditionTree } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { expect, it } from 'vitest';
import { evaluate } from './conditions.ts';
import { type Circumstances, sceneOf } from './scene.fake.ts';
import { FALSE, type RuntimeValue, TRUE, UNKNOWN } from './snapshot.ts';

type Atom = Policy['atoms'][number];

const fields: Policy['fields'] = {
  'ticket.impact': { type: 'orderedEnum', values: ['none', 'some', 'all'] },
  'ticket.plan': { type: 'enum', values: ['free', 'paid'] },
  'ticket.seats': { type: 'number' },
  'ticket.limit': { type: 'number' },
  'ticket.spent': { type: 'money' },
  'ticket.due': { type: 'instant' },
  'ticket.code': { type: 'text' },
};

const wordLists: Policy['wordLists'] = {
  angry: { language: 'en', words: ['refund', 'legal action'] },
  urgent: { language: 'de', words: ['dringend', 'Straße'] },
};

/** The truth of one atom for a ticket. */
function truthOf(atom: Atom, values: Readonly<Record<string, RuntimeValue>> = {}, more: Circumstances = {}) {
  const { conditions, snapshot } = sceneOf({ fields, wordLists, atoms: [atom] });
  return evaluate(conditions, 0, snapshot(values, more));
}

const usd = (amount: number) => ({ amount, currency: 'USD' });
const eur = (amount: number) => ({ amount, currency: 'EUR' });

it('compares numbers by all six comparisons', () => {
  const truths = (['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const).map((op) =>
    [1, 2, 3].map((seats) => truthOf({ op, field: 'ticket.seats', value: 2 }, { 'ticket.seats': seats })),
  );
  const [f, t] = [FALSE, TRUE];
  expect(truths).toEqual([
    [f, t, f],
    [t, f, t],
    [t, f, f],
    [t, t, f],
    [f, f, t],
    [f, t, t],
  ]);
});

it('orders an enumeration by the rank in which its values are declared, not by the alphabet', () => {
  const atom: Atom = { op: 'ge', field: 'ticket.impact', value: 'some' };
  expect(['none', 'some', 'all'].map((impact) => truthOf(atom, { 'ticket.impact': impact }))).toEqual([
    FALSE,
    TRUE,
    TRUE,
  ]);
  const standard: Atom = { op: 'gt', field: 'ticket.priority', value: 'normal' };
  expect(truthOf(standard, { 'ticket.priority': 'high' })).toBe(TRUE);
  expect(truthOf(standard, { 'ticket.priority': 'low' })).toBe(FALSE);
});

it('orders texts by code point, also above the basic plane', () => {
  const atom: Atom = { op: 'lt', field: 'ticket.code', value: '\u{1f600}' };
  expect(truthOf(atom, { 'ticket.code': '\uffee' })).toBe(TRUE);
  expect(truthOf({ op: 'lt', field: 'ticket.code', value: 'ab' }, { 'ticket.code': 'a' })).toBe(TRUE);
  expect(truthOf({ op: 'le', field: 'ticket.code', value: 'a' }, { 'ticket.code': 'ab' })).toBe(FALSE);
});

it('compares amounts of one currency, and does not know about two', () => {
  const atom: Atom = { op: 'ge', field: 'ticket.spent', value: { money: usd(1000) } };
  expect(truthOf(atom, { 'ticket.spent': usd(1000) })).toBe(TRUE);
  expect(truthOf(atom, { 'ticket.spent': usd(999) })).toBe(FALSE);
  expect(truthOf(atom, { 'ticket.spent': eur(5000) })).toBe(UNKNOWN);
  const unequal: Atom = { op: 'ne', field: 'ticket.spent', value: { money: usd(1000) } };
  expect(truthOf(unequal, { 'ticket.spent': eur(1000) })).toBe(UNKNOWN);
});

it('finds an amount among several, and does not know when only other currencies are left', () => {
  const atom: Atom = {
    op: 'in',
    field: 'ticket.spent',
    values: [{ money: usd(1000) }, { money: eur(2000) }],
  };
  expect(truthOf(atom, { 'ticket.spent': eur(2000) })).toBe(TRUE);
  expect(truthOf(atom, { 'ticket.spent': usd(2000) })).toBe(UNKNOWN);
  const dollars: Atom = { op: 'in', field: 'ticket.spent', values: [{ money: usd(1000) }] };
  expect(truthOf(dollars, { 'ticket.spent': usd(2000) })).toBe(FALSE);
});

it('compares instants and durations in milliseconds', () => {
  const due: Atom = { op: 'lt', field: 'ticket.due', value: { instantMs: 5000 } };
  expect(truthOf(due, { 'ticket.due': 4999 })).toBe(TRUE);
  const waiting: Atom = { op: 'gt', field: 'ticket.waiting', value: { durationMs: 60_000 } };
  expect(truthOf(waiting, { 'ticket.waiting': 60_000 })).toBe(FALSE);
});

it('compares two fields', () => {
  const atom: Atom = { op: 'gt', field: 'ticket.seats', other: 'ticket.limit' };
  expect(truthOf(atom, { 'ticket.seats': 3, 'ticket.limit': 2 })).toBe(TRUE);
  expect(truthOf(atom, { 'ticket.seats': 3 })).toBe(UNKNOWN);
});

it('finds tags in a set, whatever they are called', () => {
  const atom: Atom = { op: 'member', field: 'ticket.tags', value: 'constructor' };
  expect(truthOf(atom, { 'ticket.tags': ['vip', 'constructor'] })).toBe(TRUE);
  expect(truthOf(atom, { 'ticket.tags': [] })).toBe(FALSE);
  expect(truthOf(atom)).toBe(UNKNOWN);
});

it('finds whole words and phrases of a list, and parts of a text', () => {
  const mentions: Atom = { op: 'mentions', field: 'message.text', words: 'angry' };
  expect(truthOf(mentions, { 'message.text': 'I want a REFUND!' })).toBe(TRUE);
  expect(truthOf(mentions, { 'message.text': 'is it refundable' })).toBe(FALSE);
  expect(truthOf(mentions, { 'message.text': 'we take Legal-Action' })).toBe(TRUE);
  const contains: Atom = { op: 'contains', field: 'message.text', value: 'fund' };
  expect(truthOf(contains, { 'message.text': 'is it refundable' })).toBe(TRUE);
  expect(truthOf(contains, { 'message.text': 'is it reFUNDable' })).toBe(FALSE);
  const starts: Atom = { op: 'startsWith', field: 'message.text', value: 'is' };
  expect(truthOf(starts, { 'message.text': 'is it' })).toBe(TRUE);
});

it('asks several word lists of one text, and finds nothing in a list that is not there', () => {
  const { conditions, snapshot } = sceneOf({
    fields,
    wordLists,
    atoms: [
      { op: 'mentions', field: 'message.text', words: 'angry' },
      { op: 'mentions', field: 'message.text', words: 'urgent' },
      { op: 'mentions', field: 'message.text', words: 'constructor' },
      { op: 'mentions', field: 'ticket.subject', words: 'urgent' },
    ],
  });
  const ticket = snapshot({ 'message.text': 'Sehr DRINGEND', 'ticket.subject': 'STRASSE gesperrt, refund' });
  expect([0, 1, 2, 3].map((index) => evaluate(conditions, index, ticket))).toEqual([
    FALSE,
    TRUE,
    FALSE,
    TRUE,
  ]);
});

it('does not know about missing values, except where the question is whether they are there', () => {
  const field = 'ticket.code';
  const unknown: readonly Atom[] = [
    { op: 'ne', field, value: 'x' },
    { op: 'in', field, values: ['x'] },
    { op: 'is', field: 'customer.vip' },
    { op: 'contains', field, value: 'x' },
    { op: 'startsWith', field, value: 'x' },
    { op: 'mentions', field, words: 'angry' },
  ];
  expect(unknown.map((atom) => truthOf(atom))).toEqual(unknown.map(() => UNKNOWN));
  const known: readonly Atom[] = [
    { op: 'has', field },
    { op: 'changedTo', field, value: 'x' },
    { op: 'wasEver', field, value: 'x' },
    { op: 'countWithin', event: 'message.added', ms: 1000, compare: 'ge', count: 1 },
    { op: 'isOpen', calendar: 'nowhere' },
  ];
  expect(known.map((atom) => truthOf(atom))).toEqual(known.map(() => FALSE));
});

it('sees a change only in the event that made it, and only to the value asked for', () => {
  const atom: Atom = { op: 'changedTo', field: 'ticket.plan', value: 'paid' };
  const paid = { 'ticket.plan': 'paid' };
  expect(truthOf(atom, paid, { changed: ['ticket.plan'] })).toBe(TRUE);
  expect(truthOf(atom, paid)).toBe(FALSE);
  expect(truthOf(atom, { 'ticket.plan': 'free' }, { changed: ['ticket.plan'] })).toBe(FALSE);
});

it('asks the snapshot about history, and knows the built-in calendar', () => {
  expect(truthOf({ op: 'wasEver', field: 'ticket.plan', value: 'paid' }, {}, { wasEver: [0] })).toBe(TRUE);
  const count: Atom = { op: 'countWithin', event: 'message.added', ms: 1000, compare: 'ge', count: 3 };
  expect(truthOf(count, {}, { counts: { 0: 3 } })).toBe(TRUE);
  expect(truthOf(count, {}, { counts: { 0: 2 } })).toBe(FALSE);
  expect(truthOf({ op: 'isOpen', calendar: 'always' })).toBe(TRUE);
});

it('joins truths by the least, the greatest and the complement', () => {
  const atoms: readonly Atom[] = [
    { op: 'eq', field: 'ticket.seats', value: 1 },
    { op: 'eq', field: 'ticket.seats', value: 2 },
    { op: 'eq', field: 'ticket.limit', value: 1 },
  ];
  const [yes, no, unknown]: readonly ConditionTree[] = [{ atom: 0 }, { atom: 1 }, { atom: 2 }];
  if (yes === undefined || no === undefined || unknown === undefined) throw new Error('three trees');
  const cases: readonly (readonly [ConditionTree, number])[] = [
    [{ all: [yes, unknown] }, UNKNOWN],
    [{ all: [unknown, no] }, FALSE],
    [{ any: [no, unknown] }, UNKNOWN],
    [{ any: [unknown, yes] }, TRUE],
    [{ not: unknown }, UNKNOWN],
    [{ not: no }, TRUE],
    [{ all: [] }, TRUE],
    [{ any: [] }, FALSE],
    [{ not: { constant: true } }, FALSE],
  ];
  const { conditions, snapshot } = sceneOf({ fields, atoms, trees: cases.map(([tree]) => tree) });
  const ticket = snapshot({ 'ticket.seats': 1 });
  expect(cases.map((_, index) => evaluate(conditions, index, ticket))).toEqual(
    cases.map(([, truth]) => truth),
  );
});

it('takes no condition as always, and one that is not there as never', () => {
  const { conditions, snapshot } = sceneOf({ atoms: [] });
  expect(evaluate(conditions, null, snapshot({}))).toBe(TRUE);
  expect(evaluate(conditions, 7, snapshot({}))).toBe(FALSE);
});

it('tells tickets apart although it remembers the last one', () => {
  const { conditions, snapshot } = sceneOf({
    wordLists,
    atoms: [
      { op: 'mentions', field: 'message.text', words: 'angry' },
      { op: 'countWithin', event: 'message.added', ms: 1000, compare: 'gt', count: 0 },
    ],
    trees: [{ all: [{ atom: 0 }, { atom: 1 }] }],
  });
  const angry = snapshot({ 'message.text': 'refund' }, { counts: { 1: 1 } });
  const calm = snapshot({ 'message.text': 'thanks' }, { counts: { 1: 1 } });
  const first = snapshot({ 'message.text': 'refund' });
  const truths = [angry, calm, angry, first, angry].map((ticket) => evaluate(conditions, 0, ticket));
  expect(truths).toEqual([TRUE, FALSE, TRUE, FALSE, TRUE]);
});

it('never throws on values that do not fit their fields', () => {
  const odd: readonly RuntimeValue[] = ['text', 7, true, usd(1), ['a'], []];
  const atoms: readonly Atom[] = [
    ...(['ticket.seats', 'ticket.spent', 'ticket.impact', 'ticket.code', 'ticket.due'] as const).flatMap(
      (field): readonly Atom[] => [
        { op: 'lt', field, value: 1 },
        { op: 'ge', field, value: { money: usd(1) } },
        { op: 'in', field, values: ['text', { money: usd(1) }] },
        { op: 'member', field, value: 'a' },
        { op: 'contains', field, value: 'a' },
        { op: 'eq', field, other: 'ticket.tags' },
      ],
    ),
  ];
  const { conditions, snapshot } = sceneOf({ fields, atoms });
  for (const value of odd) {
    const values = Object.fromEntries([...Object.keys(fields), 'ticket.tags'].map((path) => [path, value]));
    const truths = atoms.map((_, index) => evaluate(conditions, index, snapshot(values)));
    expect(truths.every((truth) => truth >= FALSE && truth <= TRUE)).toBe(true);
  }
});
