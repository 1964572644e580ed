import {
  type Atom,
  type Comparison,
  eventTypes,
  type FieldDeclaration,
  type Literal,
  maxDurationMs,
} from '@rung/kernel';
import fc from 'fast-check';
import { type ConditionContext, conditionContext } from './context.ts';
import { type ConditionExpr, normalise } from './expr.ts';

/** A context with a field of every type and names of every shape, for property tests. */
export const sampleContext: ConditionContext = conditionContext({
  fields: {
    plan: { type: 'enum', values: ['free', 'pro', 'enterprise'] },
    severity: { type: 'orderedEnum', values: ['s4', 's3', 's2', 's1'] },
    worst: { type: 'orderedEnum', values: ['s4', 's3', 's2', 's1'] },
    seats: { type: 'number', range: { min: 0 } },
    credit: { type: 'money' },
    'data-region': { type: 'text' },
    in: { type: 'boolean' },
    renewal: { type: 'instant' },
    labels: { type: 'set' },
  },
  wordLists: ['retention', 'legal-words', 'in'],
  calendars: ['office', 'night-shift'],
});

const comparisons = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;
const ordered: ReadonlySet<string> = new Set(['orderedEnum', 'number', 'money', 'instant', 'duration']);
const wellFormedText = fc.string({ unit: 'grapheme', maxLength: 12 });

const literals: Readonly<Record<FieldDeclaration['type'], fc.Arbitrary<Literal>>> = {
  boolean: fc.boolean(),
  enum: wellFormedText,
  orderedEnum: wellFormedText,
  text: wellFormedText,
  set: wellFormedText,
  number: fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  ),
  money: fc
    .record({ amount: fc.maxSafeInteger(), currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'ALL') })
    .map((money) => ({ money })),
  instant: fc
    .integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 })
    .map((instantMs) => ({ instantMs })),
  duration: fc.integer({ min: 0, max: maxDurationMs }).map((durationMs) => ({ durationMs })),
};

function literalOf(field: FieldDeclaration): fc.Arbitrary<Literal> {
  if (field.type === 'money') return literals.money;
  return field.values === undefined ? literals[field.type] : fc.constantFrom(...field.values);
}

/** Literals that may stand in one list: money of one currency. */
function listOf(field: FieldDeclaration): fc.Arbitrary<readonly Literal[]> {
  const size = { minLength: 1, maxLength: 4 };
  if (field.type !== 'money') return fc.array(literalOf(field), size);
  return fc
    .array(fc.maxSafeInteger(), size)
    .map((amounts) => amounts.map((amount) => ({ money: { amount, currency: 'EUR' } })));
}

const opsOf = (field: FieldDeclaration): readonly Comparison[] =>
  ordered.has(field.type) ? comparisons : ['eq', 'ne'];

function textAtoms(field: string, context: ConditionContext): readonly fc.Arbitrary<Atom>[] {
  const search = fc.record({
    op: fc.constantFrom('contains' as const, 'startsWith' as const),
    field: fc.constant(field),
    value: wellFormedText,
  });
  if (context.wordLists.length === 0) return [search];
  const words = fc.constantFrom(...context.wordLists);
  return [search, words.map((list) => ({ op: 'mentions' as const, field, words: list }))];
}

function fieldAtom(
  [field, declaration]: readonly [string, FieldDeclaration],
  context: ConditionContext,
): fc.Arbitrary<Atom> {
  const has: fc.Arbitrary<Atom> = fc.constant({ op: 'has', field });
  const { type } = declaration;
  if (type === 'set')
    return fc.oneof(
      has,
      wellFormedText.map((value) => ({ op: 'member' as const, field, value })),
    );
  const value = literalOf(declaration);
  const op = fc.constantFrom(...opsOf(declaration));
  const others = Object.entries(context.fields).filter(
    ([, other]) => other.type === type && other.values?.join() === declaration.values?.join(),
  );
  const change = fc.constantFrom('changedTo' as const, 'wasEver' as const);
  const atoms: fc.Arbitrary<Atom>[] = [
    has,
    fc.record({ op, field: fc.constant(field), other: fc.constantFrom(...others.map(([path]) => path)) }),
    listOf(declaration).map((values) => ({ op: 'in' as const, field, values })),
    fc.record({ op: change, field: fc.constant(field), value }),
    type === 'boolean'
      ? fc.constant({ op: 'is' as const, field })
      : fc.record({ op, field: fc.constant(field), value }),
    ...(type === 'text' ? textAtoms(field, context) : []),
  ];
  return fc.oneof(...atoms);
}

/** Any atom that a context allows. */
function atomArbitrary(context: ConditionContext): fc.Arbitrary<Atom> {
  const field = fc
    .constantFrom(...Object.entries(context.fields))
    .chain((entry) => fieldAtom(entry, context));
  const isOpen = fc
    .constantFrom(...context.calendars)
    .map((calendar) => ({ op: 'isOpen' as const, calendar }));
  const count = fc.record({
    op: fc.constant('countWithin' as const),
    event: fc.constantFrom(...eventTypes),
    ms: fc.integer({ min: 1000, max: 100 * 86_400_000 }),
    compare: fc.constantFrom(...comparisons),
    count: fc.nat(20),
  });
  return fc.oneof({ weight: 10, arbitrary: field }, isOpen, count);
}

/** Any condition that a context allows, in any form: empty groups, stacked negations, nested groups of one operator. */
export function looseExprArbitrary(context: ConditionContext): fc.Arbitrary<ConditionExpr> {
  const { expr } = fc.letrec<{ expr: ConditionExpr }>((tie) => ({
    expr: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 5, arbitrary: atomArbitrary(context).map((atom) => ({ atom })) },
      { weight: 1, arbitrary: fc.boolean().map((constant) => ({ constant })) },
      { weight: 3, arbitrary: fc.array(tie('expr'), { maxLength: 4 }).map((all) => ({ all })) },
      { weight: 3, arbitrary: fc.array(tie('expr'), { maxLength: 4 }).map((any) => ({ any })) },
      { weight: 2, arbitrary: tie('expr').map((not) => ({ not })) },
    ),
  }));
  return expr;
}

/** Any condition that a context allows, in normal form: what parsing gives. */
export function exprArbitrary(context: ConditionContext): fc.Arbitrary<ConditionExpr> {
  return looseExprArbitrary(context).map(normalise);
}
