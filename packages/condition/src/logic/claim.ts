import { type Atom, type Comparison, type FieldDeclaration, type Literal, own } from '@rung/kernel';
import { printAtom } from '../print-condition.ts';
import {
  below,
  complement,
  intersect,
  onlyNumbers,
  onlyTexts,
  plainNumber,
  type ValueSet,
} from './value-set.ts';

/** Declarations of the fields that conditions read, by dotted path: enumerations are only finite if they are known. */
export type Fields = Readonly<Record<string, FieldDeclaration>>;

/**
 * What an atom says when it is true: its subject's value is in a set. Its being false says that the value is in the
 * complement; that the atom is unknown says nothing.
 */
export interface Claim {
  /** A field's path, or a made-up name for what is not the value of one field. */
  readonly subject: string;
  readonly set: ValueSet;
  /** Fields that have a value whenever the atom is true or false. */
  readonly needs: readonly string[];
  /** Whether the atom can be unknown at all. */
  readonly total: boolean;
}

const truth: ValueSet = onlyTexts(['true']);
const bothTruths: ValueSet = onlyTexts(['true', 'false']);

/** An atom about which nothing more is known than that it holds or does not. */
function opaque(atom: Atom, needs: readonly string[]): Claim {
  return { subject: `atom ${printAtom(atom)}`, set: truth, needs, total: needs.length === 0 };
}

/** The claim that an atom makes. */
export function claimOf(atom: Atom, fields: Fields): Claim {
  switch (atom.op) {
    case 'has':
      return { subject: presence(atom.field), set: truth, needs: [], total: true };
    case 'is':
      return { subject: atom.field, set: truth, needs: [atom.field], total: false };
    case 'in':
      return valueClaim(atom, setOfValues(atom.values));
    case 'changedTo':
    case 'wasEver':
      return opaque(atom, []);
    case 'isOpen':
      return { ...opaque(atom, []), ...(atom.calendar === 'always' && { set: bothTruths }) };
    case 'countWithin':
      return countClaim(atom);
    case 'member':
    case 'mentions':
    case 'contains':
    case 'startsWith':
      return opaque(atom, [atom.field]);
    default:
      if ('other' in atom) return relationClaim(atom);
      return valueClaim(atom, setOfComparison(atom, fieldOf(atom.field, fields)));
  }
}

/** The subject of whether a field has a value. */
export function presence(field: string): string {
  return `presence of ${field}`;
}

function fieldOf(path: string, fields: Fields): FieldDeclaration | undefined {
  return own(fields, path);
}

function valueClaim(atom: Extract<Atom, { readonly field: string }>, set: ValueSet | null): Claim {
  const needs = [atom.field];
  return set === null ? opaque(atom, needs) : { subject: atom.field, set, needs, total: false };
}

function countClaim(atom: Extract<Atom, { readonly op: 'countWithin' }>): Claim {
  const { event, ms, compare, count } = atom;
  const set = intersect(setOfNumber(compare, count, 'count'), atLeastZero);
  return { subject: `count of ${event} in ${ms}`, set, needs: [], total: true };
}

const atLeastZero = complement(below('count', 0, false));

/** Every value that a subject can have at all. */
export function universeOf(subject: string, set: ValueSet, fields: Fields): ValueSet | undefined {
  if ('unit' in set) return set.unit === 'count' ? atLeastZero : undefined;
  if (subject.startsWith('relation ')) return onlyTexts(['<', '=', '>']);
  const field = fieldOf(subject, fields);
  if (field === undefined) return subject.includes(' ') ? bothTruths : undefined;
  if (field.type === 'boolean') return bothTruths;
  return field.values === undefined ? undefined : onlyTexts(field.values);
}

const outcomes: Readonly<Record<Comparison, readonly string[]>> = {
  eq: ['='],
  ne: ['<', '>'],
  lt: ['<'],
  le: ['<', '='],
  gt: ['>'],
  ge: ['=', '>'],
};
const flipped: ReadonlyMap<string, string> = new Map([
  ['<', '>'],
  ['=', '='],
  ['>', '<'],
]);

/** Two fields are less, equal or more; which of them is named first must not matter. */
function relationClaim(atom: Extract<Atom, { readonly other: string }>): Claim {
  const { field, other, op } = atom;
  const inOrder = field <= other;
  const set = outcomes[op].map((outcome) => (inOrder ? outcome : (flipped.get(outcome) ?? outcome)));
  const possible = field === other ? set.filter((outcome) => outcome === '=') : set;
  const [first, second] = inOrder ? [field, other] : [other, field];
  return {
    subject: `relation ${first} ${second}`,
    set: onlyTexts(possible),
    needs: [first, second],
    total: false,
  };
}

function unitOf(value: Exclude<Literal, string | boolean>): readonly [unit: string, value: number] {
  if (typeof value === 'number') return [plainNumber, value];
  if ('money' in value) return [`money ${value.money.currency}`, value.money.amount];
  return 'instantMs' in value ? ['instant', value.instantMs] : ['duration', value.durationMs];
}

/** Null for money of several currencies, which no condition that parses holds. */
function setOfValues(values: readonly Literal[]): ValueSet | null {
  const texts = values.filter((value) => typeof value === 'string' || typeof value === 'boolean');
  if (texts.length === values.length) return onlyTexts(texts.map(String));
  const numbers = values
    .filter((value) => typeof value !== 'string' && typeof value !== 'boolean')
    .map(unitOf);
  const [unit = ''] = numbers[0] ?? [];
  const isAlike = numbers.length === values.length && numbers.every(([other]) => other === unit);
  return isAlike
    ? onlyNumbers(
        unit,
        numbers.map(([, value]) => value),
      )
    : null;
}

function setOfNumber(op: Comparison, value: number, unit: string): ValueSet {
  switch (op) {
    case 'eq':
      return onlyNumbers(unit, [value]);
    case 'ne':
      return complement(onlyNumbers(unit, [value]));
    case 'lt':
    case 'le':
      return below(unit, value, op === 'le');
    default:
      return complement(below(unit, value, op === 'gt'));
  }
}

function setOfComparison(
  { op, value }: { readonly op: Comparison; readonly value: Literal },
  field: FieldDeclaration | undefined,
): ValueSet | null {
  if (typeof value === 'string' && op !== 'eq' && op !== 'ne')
    return setOfRank(op, value, field?.values ?? []);
  if (typeof value === 'string' || typeof value === 'boolean') {
    const only = onlyTexts([String(value)]);
    return op === 'eq' ? only : complement(only);
  }
  const [unit, number] = unitOf(value);
  return setOfNumber(op, number, unit);
}

/** Values of an ordered enumeration before or after one of them; null if it is none of them. */
function setOfRank(op: Comparison, value: string, values: readonly string[]): ValueSet | null {
  const rank = values.indexOf(value);
  if (rank === -1) return null;
  const holds = (other: number): boolean =>
    outcomes[op].includes(other < rank ? '<' : other > rank ? '>' : '=');
  return onlyTexts(values.filter((_, other) => holds(other)));
}
