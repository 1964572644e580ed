import type { ConditionTree } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { expect, it } from 'vitest';
import { linkConditions } from '../condition/conditions.ts';
import { linkFields } from '../condition/fields.ts';
import type { RuntimeValue, Snapshot } from '../condition/snapshot.ts';
import { first, matching, unknownTriggers } from './decide.ts';
import { randomFrom, randomPolicy } from './random-policy.arbitrary.ts';
import { linkTriggerIndex, triggersHearing } from './trigger-index.ts';

type Atom = Policy['atoms'][number];

/** A trigger of a test: what it hears, and the condition it has; null is "always". */
interface Written {
  readonly events?: readonly string[];
  readonly when: ConditionTree | null;
}

function indexOf(atoms: readonly Atom[], triggers: readonly Written[]) {
  const empty = randomPolicy(randomFrom(1), 1);
  const ids = triggers.map((_, i) => `t${i}`);
  const template = { ...empty.nodes['t0'] };
  const policy: Policy = {
    ...empty,
    fields: {},
    atoms: [...atoms],
    conditions: triggers.map(({ when }) => ({ cel: '', tree: when ?? { constant: true }, sources: [] })),
    triggers: ids,
    nodes: Object.fromEntries(
      triggers.map(({ events = ['ticket.updated'], when }, i) => [
        `t${i}`,
        // A trigger node of the generated policy, with what the test says in place of what was drawn.
        { ...template, events: [...events], when: when === null ? null : i } as Policy['nodes'][string],
      ]),
    ),
  };
  const fields = linkFields(policy);
  const conditions = linkConditions({ policy, fields, calendars: new Map() });
  const index = linkTriggerIndex({ policy, conditions, fields });
  const snapshot = (values: Readonly<Record<string, RuntimeValue>>): Snapshot => ({
    at: 0,
    values: fields.paths.map((path) => values[path]),
    changed: new Set(),
    wasEver: () => false,
    countWithin: () => 0,
  });
  const ask = (values: Readonly<Record<string, RuntimeValue>>, type = 'ticket.updated') => {
    const triggersOfType = triggersHearing(index, type);
    const picture = snapshot(values);
    const found: number[] = [99];
    const unknown: number[] = [99];
    matching(triggersOfType, picture, found);
    unknownTriggers(triggersOfType, picture, unknown);
    return { first: first(triggersOfType, picture), found, unknown };
  };
  return { ask, index };
}

const urgent: Atom = { op: 'eq', field: 'ticket.priority', value: 'urgent' };
const vip: Atom = { op: 'is', field: 'customer.vip' };
const rich: Atom = { op: 'ge', field: 'customer.ltv', value: { money: { amount: 100, currency: 'USD' } } };

it('gives positions of triggers in their order, the first of them and those that are unknown', () => {
  const { ask } = indexOf([urgent, vip], [{ when: { atom: 1 } }, { when: { atom: 0 } }, { when: null }]);
  expect(ask({ 'ticket.priority': 'urgent' })).toEqual({ first: 1, found: [1, 2], unknown: [0] });
  expect(ask({ 'ticket.priority': 'low', 'customer.vip': true })).toEqual({
    first: 0,
    found: [0, 2],
    unknown: [],
  });
});

it('asks only the triggers that hear the event', () => {
  const { ask } = indexOf(
    [urgent],
    [
      { when: null, events: ['message.added'] },
      { when: { atom: 0 }, events: ['message.added', 'field.set'] },
    ],
  );
  const values = { 'ticket.priority': 'urgent' };
  expect(ask(values, 'message.added').found).toEqual([0, 1]);
  expect(ask(values, 'field.set').found).toEqual([1]);
  expect(ask(values, 'ticket.updated')).toEqual({ first: -1, found: [], unknown: [] });
  expect(ask(values, 'constructor')).toEqual({ first: -1, found: [], unknown: [] });
});

it('tells amounts of another currency as unknown, not as too small', () => {
  const { ask } = indexOf([rich], [{ when: { atom: 0 } }, { when: { not: { atom: 0 } } }]);
  const amount = (currency: string) => ({ 'customer.ltv': { amount: 250, currency } });
  expect(ask(amount('EUR'))).toEqual({ first: -1, found: [], unknown: [0, 1] });
  expect(ask(amount('USD'))).toEqual({ first: 0, found: [0], unknown: [] });
});

it('finds one of a thousand triggers that each name an account, and does not look at the others', () => {
  const atoms = Array.from(
    { length: 1000 },
    (_, i): Atom => ({ op: 'member', field: 'ticket.tags', value: `acct-${i}` }),
  );
  const { ask, index } = indexOf(
    [...atoms, urgent],
    atoms.map((_, i) => ({ when: { all: [{ atom: 1000 }, { atom: i }] } })),
  );
  expect(ask({ 'ticket.priority': 'urgent', 'ticket.tags': ['x', 'acct-777', 'acct-12'] }).found).toEqual([
    12, 777,
  ]);
  expect(ask({ 'ticket.priority': 'low', 'ticket.tags': ['acct-777'] }).found).toEqual([]);
  const { blocks, filing } = triggersHearing(index, 'ticket.updated');
  expect([blocks.length, filing?.positions.length, filing?.reached.count]).toEqual([0, 1000, 1]);
});

it('gives a trigger once though several of its filed alternatives hold', () => {
  const atoms = Array.from(
    { length: 200 },
    (_, i): Atom => ({ op: 'member', field: 'ticket.tags', value: `acct-${i}` }),
  );
  const { ask } = indexOf(
    atoms,
    atoms.map((_, i) => ({ when: { any: [{ atom: i }, { atom: (i + 1) % 200 }] } })),
  );
  expect(ask({ 'ticket.tags': ['acct-5', 'acct-6'] }).found).toEqual([4, 5, 6]);
});

it('never finds a trigger whose condition cannot be true', () => {
  const never: ConditionTree = { all: [{ atom: 0 }, { constant: false }] };
  const { ask } = indexOf(
    [urgent],
    Array.from({ length: 40 }, () => ({ when: never })),
  );
  expect(ask({ 'ticket.priority': 'urgent' })).toEqual({ first: -1, found: [], unknown: [] });
});
