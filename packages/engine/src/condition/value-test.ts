import type { Atom, Comparison, FieldDeclaration, Literal } from '@rung/kernel';
import type { TextScanner } from '../text-search/text-scanner.ts';
import { comparisonOf, isMoney, literalValue, orderOf } from './order.ts';
import { FALSE, type RuntimeValue, TRUE, type TruthValue, UNKNOWN } from './snapshot.ts';
import type { LinkedWords } from './word-search.ts';

/** An atom that depends on one field's value and nothing else, as a function of that value. */
export type ValueTest = (value: RuntimeValue | undefined) => TruthValue;

/** The atoms that a {@link ValueTest} can answer. */
export type ValueAtom =
  | { readonly op: Comparison; readonly field: string; readonly value: Literal }
  | Extract<Atom, { readonly op: 'in' | 'member' | 'has' | 'is' | 'mentions' | 'contains' | 'startsWith' }>;

/** Whether an atom depends on one field's value and nothing else. */
export function isValueAtom(atom: Atom): atom is ValueAtom {
  if (!('field' in atom) || 'other' in atom) return false;
  return atom.op !== 'changedTo' && atom.op !== 'wasEver';
}

const truth = (holds: boolean): TruthValue => (holds ? TRUE : FALSE);

/** Comparisons of numbers; those of amounts and texts go through an order. */
const numberTests: { readonly [C in Comparison]: (constant: number) => ValueTest } = {
  eq: (constant) => (value) => (typeof value === 'number' ? truth(value === constant) : UNKNOWN),
  ne: (constant) => (value) => (typeof value === 'number' ? truth(value !== constant) : UNKNOWN),
  lt: (constant) => (value) => (typeof value === 'number' ? truth(value < constant) : UNKNOWN),
  le: (constant) => (value) => (typeof value === 'number' ? truth(value <= constant) : UNKNOWN),
  gt: (constant) => (value) => (typeof value === 'number' ? truth(value > constant) : UNKNOWN),
  ge: (constant) => (value) => (typeof value === 'number' ? truth(value >= constant) : UNKNOWN),
};

/** Comparisons that are decided without an order: identity, numbers, and amounts through their numbers. */
function plainComparison(op: Comparison, constant: RuntimeValue): ValueTest | undefined {
  const isIdentity = typeof constant === 'string' || typeof constant === 'boolean';
  if (isIdentity && op === 'eq')
    return (value) => (value === undefined ? UNKNOWN : truth(value === constant));
  if (isIdentity && op === 'ne')
    return (value) => (value === undefined ? UNKNOWN : truth(value !== constant));
  if (typeof constant === 'number') return numberTests[op](constant);
  if (!isMoney(constant)) return undefined;
  const { currency } = constant;
  const test = numberTests[op](constant.amount);
  return (value) => (isMoney(value) && value.currency === currency ? test(value.amount) : UNKNOWN);
}

function comparison(
  atom: { readonly op: Comparison; readonly value: Literal },
  declaration: FieldDeclaration,
): ValueTest {
  const constant = literalValue(atom.value);
  const plain = plainComparison(atom.op, constant);
  if (plain !== undefined) return plain;
  const order = orderOf(declaration);
  const decide = comparisonOf(atom.op);
  return (value) => (value === undefined ? UNKNOWN : decide(order(value, constant)));
}

/** `in` is the disjunction of equalities; only amounts of money can leave one of them unknown. */
function oneOf(literals: readonly Literal[], declaration: FieldDeclaration): ValueTest {
  const constants = literals.map(literalValue);
  if (!constants.some(isMoney)) {
    const known = new Set(constants);
    return (value) => (value === undefined ? UNKNOWN : truth(known.has(value)));
  }
  const order = orderOf(declaration);
  return (value) => {
    if (value === undefined) return UNKNOWN;
    const orders = constants.map((constant) => order(value, constant));
    if (orders.includes(0)) return TRUE;
    return orders.some(Number.isNaN) ? UNKNOWN : FALSE;
  };
}

function textTest(holds: (text: string) => boolean): ValueTest {
  return (value) => (typeof value === 'string' ? truth(holds(value)) : UNKNOWN);
}

/** Patterns of the `contains` atoms over one field, searched together. */
export interface LinkedText {
  readonly scanner: TextScanner;
  /** By pattern: its number. */
  readonly numberOf: ReadonlyMap<string, number>;
}

/** What a value test is built from besides the atom. */
export interface ValueTestContext {
  readonly declaration: FieldDeclaration;
  /** The word lists asked of the field. */
  readonly words: LinkedWords | undefined;
  /** The patterns asked of the field. */
  readonly texts: LinkedText | undefined;
}

/** Compiles an atom that depends on one field's value. Pure: equal values give equal truths. */
export function compileValueTest(
  atom: ValueAtom,
  { declaration, words, texts }: ValueTestContext,
): ValueTest {
  switch (atom.op) {
    case 'in':
      return oneOf(atom.values, declaration);
    case 'member':
      return (value) => (Array.isArray(value) ? truth(value.includes(atom.value)) : UNKNOWN);
    case 'has':
      return (value) => truth(value !== undefined);
    case 'is':
      return (value) => (value === undefined ? UNKNOWN : truth(value === true));
    case 'mentions': {
      const list = words?.listOf.get(atom.words) ?? -1;
      return textTest((text) => words?.search.mentions(list, text) ?? false);
    }
    case 'contains': {
      const pattern = texts?.numberOf.get(atom.value) ?? -1;
      return textTest((text) => texts?.scanner.includes(pattern, text) ?? false);
    }
    case 'startsWith':
      return textTest((text) => text.startsWith(atom.value));
    default:
      return comparison(atom, declaration);
  }
}
