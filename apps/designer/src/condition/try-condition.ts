import type { ConditionExpr } from '@rung/condition';
import {
  type Atom,
  assertNever,
  type Comparison,
  compareMoney,
  compileWords,
  type FieldDeclaration,
  type FieldValue,
  isMoney,
  type Literal,
  own,
  parseInstant,
  type Truth,
} from '@rung/kernel';

/** A ticket to try a condition on: values by dotted path, and what only its history or the clock can tell. */
export interface SampleTicket {
  readonly values: Readonly<Record<string, FieldValue>>;
  /** The answer to questions about history and opening hours, where somebody knows it; null otherwise. */
  readonly ask?: (atom: Atom) => Truth | null;
}

/** What the answer rests on besides the ticket. */
export interface TryWorld {
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  readonly wordLists: Readonly<Record<string, { readonly words: readonly string[] }>>;
}

/** A value that two sides can be compared by: its place in an order, or its text. */
type Comparable = string | number | { readonly amount: number; readonly currency: string };

const truth = (holds: boolean): Truth => (holds ? 'true' : 'false');
const negated: Readonly<Record<Truth, Truth>> = { true: 'false', false: 'true', unknown: 'unknown' };

/**
 * What a condition comes to for a ticket (Kleene logic: a missing value is unknown). What depends on the ticket's history or on
 * opening hours is unknown too, unless the sample can tell.
 */
export function tryCondition(expr: ConditionExpr, ticket: SampleTicket, world: TryWorld): Truth {
  if ('constant' in expr) return truth(expr.constant);
  if ('not' in expr) return negated[tryCondition(expr.not, ticket, world)];
  if ('atom' in expr) return tryAtom(expr.atom, ticket, world);
  const isAll = 'all' in expr;
  const parts = (isAll ? expr.all : expr.any).map((part) => tryCondition(part, ticket, world));
  const decisive: Truth = isAll ? 'false' : 'true';
  if (parts.includes(decisive)) return decisive;
  return parts.includes('unknown') ? 'unknown' : negated[decisive];
}

function tryAtom(atom: Atom, ticket: SampleTicket, world: TryWorld): Truth {
  switch (atom.op) {
    case 'changedTo':
    case 'wasEver':
    case 'countWithin':
      return ticket.ask?.(atom) ?? 'unknown';
    case 'isOpen':
      return atom.calendar === 'always' ? 'true' : (ticket.ask?.(atom) ?? 'unknown');
    case 'has':
      return truth(valueAt(ticket, atom.field) !== null);
    default: {
      const value = valueAt(ticket, atom.field);
      return value === null ? 'unknown' : tryValue(value, atom, { ticket, world });
    }
  }
}

function valueAt({ values }: SampleTicket, path: string): FieldValue {
  return own(values, path) ?? null;
}

type ValueAtom = Exclude<Atom, { readonly op: 'changedTo' | 'wasEver' | 'countWithin' | 'isOpen' | 'has' }>;

function tryValue(
  value: FieldValue,
  atom: ValueAtom,
  { ticket, world }: { readonly ticket: SampleTicket; readonly world: TryWorld },
): Truth {
  const field = own(world.fields, atom.field);
  switch (atom.op) {
    case 'is':
      return truth(value === true);
    case 'member':
      return truth(Array.isArray(value) && value.includes(atom.value));
    case 'contains':
      return truth(String(value).includes(atom.value));
    case 'startsWith':
      return truth(String(value).startsWith(atom.value));
    case 'mentions':
      return truth(compileWords(own(world.wordLists, atom.words)?.words ?? []).matches(String(value)));
    case 'in':
      return anyOf(
        atom.values.map((one) => compare('eq', comparableOf(value, field), comparableOfLiteral(one, field))),
      );
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge': {
      const right =
        'other' in atom
          ? comparableOf(valueAt(ticket, atom.other), field)
          : comparableOfLiteral(atom.value, field);
      return compare(atom.op, comparableOf(value, field), right);
    }
    default:
      return assertNever(atom);
  }
}

function anyOf(answers: readonly Truth[]): Truth {
  if (answers.includes('true')) return 'true';
  return answers.includes('unknown') ? 'unknown' : 'false';
}

function comparableOf(value: FieldValue, field: FieldDeclaration | undefined): Comparable | null {
  if (isMoney(value)) return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  if (field?.type === 'instant') {
    const read = parseInstant(value);
    return read.ok ? read.value : null;
  }
  return field?.type === 'orderedEnum' ? (field.values ?? []).indexOf(value) : value;
}

function comparableOfLiteral(literal: Literal, field: FieldDeclaration | undefined): Comparable | null {
  if (typeof literal !== 'object') return comparableOf(literal, field);
  if ('money' in literal) return literal.money;
  return 'instantMs' in literal ? literal.instantMs : literal.durationMs;
}

function orderOf(a: Comparable, b: Comparable): number | null {
  if (typeof a === 'object' || typeof b === 'object')
    return typeof a === 'object' && typeof b === 'object' ? compareMoney(a, b) : null;
  if (typeof a === 'string' || typeof b === 'string') return Number(a !== b);
  return a - b;
}

function compare(op: Comparison, a: Comparable | null, b: Comparable | null): Truth {
  const order = a === null || b === null ? null : orderOf(a, b);
  if (order === null) return 'unknown';
  const holds: Readonly<Record<Comparison, boolean>> = {
    eq: order === 0,
    ne: order !== 0,
    lt: order < 0,
    le: order <= 0,
    gt: order > 0,
    ge: order >= 0,
  };
  return truth(holds[op]);
}
