import type { ConditionTree, Truth } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate } from './conditions.ts';
import { explain } from './explain.ts';
import { type Circumstances, type SceneParts, sceneOf } from './scene.fake.ts';
import { FALSE, type RuntimeValue, TRUE, type TruthValue, UNKNOWN } from './snapshot.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const eur = (amount: number) => ({ amount, currency: 'EUR' });

const atoms: Policy['atoms'] = [
  { op: 'eq', field: 'ticket.priority', value: 'urgent' },
  { op: 'has', field: 'ticket.priority' },
  { op: 'lt', field: 'ticket.due', value: { instantMs: 1_000 } },
  { op: 'ge', field: 'ticket.spent', value: { money: usd(100) } },
  { op: 'gt', field: 'ticket.spent', other: 'ticket.budget' },
  { op: 'member', field: 'ticket.tags', value: 'vip' },
  { op: 'contains', field: 'message.text', value: 'fund' },
  { op: 'mentions', field: 'message.text', words: 'angry' },
  { op: 'changedTo', field: 'ticket.priority', value: 'urgent' },
  { op: 'wasEver', field: 'ticket.priority', value: 'urgent' },
  { op: 'countWithin', event: 'message.added', ms: 60_000, compare: 'ge', count: 2 },
  { op: 'isOpen', calendar: 'always' },
];

const parts: SceneParts = {
  fields: {
    'ticket.due': { type: 'instant' },
    'ticket.spent': { type: 'money' },
    'ticket.budget': { type: 'money' },
  },
  wordLists: { angry: { language: 'en', words: ['refund'] } },
  atoms,
};

const leaf = fc.nat(atoms.length - 1).map((atom): ConditionTree => ({ atom }));
const pair = fc.tuple(leaf, leaf);

/** Conditions of one atom, of two that must both hold, and deeper ones. */
const trees = fc.array(
  fc.oneof(
    leaf,
    pair.map((all): ConditionTree => ({ all })),
    pair.map((any): ConditionTree => ({ any })),
    leaf.map((not): ConditionTree => ({ not })),
    fc.tuple(leaf, pair).map(([one, any]): ConditionTree => ({ all: [one, { any }] })),
    fc.tuple(leaf, leaf).map(([one, not]): ConditionTree => ({ all: [one, { not }] })),
    fc.constantFrom<ConditionTree>({ constant: true }, { all: [] }, { any: [] }),
  ),
  { minLength: 1, maxLength: 6 },
);

interface Picture {
  readonly values: Readonly<Record<string, RuntimeValue>>;
  readonly circumstances: Circumstances;
}

/** Few values of each field, so that what comes next is often the same, in an object of its own or not. */
const pictures: fc.Arbitrary<readonly Picture[]> = fc.array(
  fc.record({
    values: fc.record(
      {
        'ticket.priority': fc.constantFrom('low', 'urgent'),
        'ticket.due': fc.constantFrom(0, 5_000),
        'ticket.spent': fc.oneof(fc.constantFrom(50, 250).map(usd), fc.constantFrom(usd(250), eur(250))),
        'ticket.budget': fc.constantFrom(usd(100), usd(300)),
        'ticket.tags': fc.oneof(fc.constant<readonly string[]>(['vip']), fc.subarray(['vip', 'x'])),
        'message.text': fc.constantFrom('', 'I want a refund', 'it is refundable'),
      },
      { requiredKeys: [] },
    ),
    circumstances: fc.record({
      at: fc.constantFrom(0, 90_000),
      changed: fc.subarray(['ticket.priority']),
      wasEver: fc.subarray([9]),
      counts: fc.constantFrom<Readonly<Record<number, number>>>({}, { 10: 1 }, { 10: 2 }),
    }),
  }),
  { minLength: 1, maxLength: 8 },
);

const words: Readonly<Record<TruthValue, Truth>> = { [FALSE]: 'false', [UNKNOWN]: 'unknown', [TRUE]: 'true' };

it('tells of each ticket what it would tell of it first, and comes to what the condition comes to', () => {
  fc.assert(
    fc.property(trees, pictures, (written, life) => {
      const { conditions, snapshot } = sceneOf({ ...parts, trees: written });
      for (const { values, circumstances } of life) {
        const seen = snapshot(values, circumstances);
        for (const index of written.keys()) {
          const anew = sceneOf({ ...parts, trees: written });
          const told = explain(conditions, index, seen);
          expect(told).toEqual(explain(anew.conditions, index, anew.snapshot(values, circumstances)));
          expect(told.result).toBe(words[evaluate(anew.conditions, index, seen)]);
        }
      }
    }),
    { numRuns: 400 },
  );
});

it('tells again what has not changed: the same rows, and the same condition where all its rows are', () => {
  const { conditions, snapshot } = sceneOf({
    ...parts,
    trees: [{ all: [{ atom: 0 }, { atom: 3 }] }, { atom: 10 }, { any: [{ atom: 0 }, { atom: 10 }] }],
  });
  const spent = usd(250);
  const before = snapshot({ 'ticket.priority': 'urgent', 'ticket.spent': spent }, { counts: { 10: 2 } });
  const after = snapshot({ 'ticket.priority': 'low', 'ticket.spent': spent }, { counts: { 10: 2 } });
  const [both, counted, either] = [0, 1, 2].map((index) => explain(conditions, index, before));
  expect(explain(conditions, 0, snapshot({ 'ticket.priority': 'urgent', 'ticket.spent': spent }))).toBe(both);

  const bothAfter = explain(conditions, 0, after);
  expect(bothAfter).toMatchObject({ result: 'false' });
  expect(bothAfter.rows[1]).toBe(both?.rows[1]);
  expect(explain(conditions, 1, after)).toBe(counted);
  const eitherAfter = explain(conditions, 2, after);
  expect(eitherAfter.rows[0]).toBe(bothAfter.rows[0]);
  expect(eitherAfter.rows[1]).toBe(either?.rows[1]);
  expect(both).toMatchObject({ result: 'true', rows: [{ values: ['urgent'] }, { values: [spent] }] });
});
