import type { Atom, Comparison, FieldDeclaration, Literal } from '@rung/kernel';
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

/** The commonest comparisons without the detour through an order. */
function plainComparison(atom: { readonly op: Comparison }, constant: RuntimeValue): ValueTest | undefined {
  const isIdentity = typeof constant === 'string' || typeof constant === 'boolean';
  if (isIdentity && atom.op === 'eq')
    return (value) => (value === undefined ? UNKNOWN : truth(value === constant));
  if (isIdentity && atom.op === 'ne')
    return (value) => (value === undefined ? UNKNOWN : truth(value !== constant));
  return undefined;
}

function comparison(
  atom: { readonly op: Comparison; readonly value: Literal },
  declaration: FieldDeclaration,
): ValueTest {
  const constant = literalValue(atom.value);
  const plain = plainComparison(atom, constant);
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

/** What a value test is built from besides the atom. */
export interface ValueTestContext {
  readonly declaration: FieldDeclaration;
  /** The word lists asked of the field. */
  readonly words: LinkedWords | undefined;
}

/** Compiles an atom that depends on one field's value. Pure: equal values give equal truths. */
export function compileValueTest(atom: ValueAtom, { declaration, words }: ValueTestContext): ValueTest {
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
    case 'contains':
      return textTest((text) => text.includes(atom.value));
    case 'startsWith':
      return textTest((text) => text.startsWith(atom.value));
    default:
      return comparison(atom, declaration);
  }
}
