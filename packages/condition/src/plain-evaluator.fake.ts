import {
  type Atom,
  type Comparison,
  compareMoney,
  type FieldDeclaration,
  type Literal,
  type Money,
} from '@rung/kernel';
import type { ConditionExpr } from './expr.ts';

/** A field value while evaluating: a literal or a set of texts. */
export type PlainValue = Literal | readonly string[];

/** One picture of a ticket, in the plainest form: what is absent is missing. */
export interface PlainTicket {
  readonly values: ReadonlyMap<string, PlainValue>;
  /** Atoms without a value of their own (`isOpen`, `wasEver`, `mentions` …) by printed text; absent is false. */
  readonly truths: ReadonlyMap<string, boolean>;
  /** Counted events by event type. */
  readonly counts: ReadonlyMap<string, number>;
}

/** True, false, or null for unknown. */
export type Kleene = boolean | null;

interface World {
  readonly ticket: PlainTicket;
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  readonly nameOf: (atom: Atom) => string;
}

const holds = (op: Comparison, order: number): boolean =>
  ({ eq: order === 0, ne: order !== 0, lt: order < 0, le: order <= 0, gt: order > 0, ge: order >= 0 })[op];

const moneyOf = (value: PlainValue): Money | null =>
  typeof value === 'object' && 'money' in value ? value.money : null;

function orderOf(a: PlainValue, b: PlainValue, values: readonly string[] | undefined): number | null {
  const [left, right] = [moneyOf(a), moneyOf(b)];
  if (left !== null && right !== null) return compareMoney(left, right);
  if (typeof a === 'string' && typeof b === 'string') {
    return values === undefined ? Number(a !== b) : values.indexOf(a) - values.indexOf(b);
  }
  return numberOf(a) - numberOf(b);
}

function numberOf(value: PlainValue): number {
  if (typeof value !== 'object') return Number(value);
  if ('instantMs' in value) return value.instantMs;
  return 'durationMs' in value ? value.durationMs : Number.NaN;
}

/** Atoms that are never unknown; undefined for all others. */
function evaluateTotal(atom: Atom, { ticket, nameOf }: World): boolean | undefined {
  const truth = ticket.truths.get(nameOf(atom)) ?? false;
  switch (atom.op) {
    case 'countWithin':
      return holds(atom.compare, (ticket.counts.get(atom.event) ?? 0) - atom.count);
    case 'isOpen':
      return atom.calendar === 'always' || truth;
    case 'has':
      return ticket.values.has(atom.field);
    case 'changedTo':
    case 'wasEver':
      return truth;
    default:
      return undefined;
  }
}

function evaluateAtom(atom: Atom, world: World): Kleene {
  const total = evaluateTotal(atom, world);
  if (total !== undefined) return total;
  const value = 'field' in atom ? world.ticket.values.get(atom.field) : undefined;
  return value === undefined ? null : evaluateOn(value, atom, world);
}

function evaluateOn(value: PlainValue, atom: Atom, { ticket, fields, nameOf }: World): Kleene {
  const values = 'field' in atom ? fields[atom.field]?.values : undefined;
  if (atom.op === 'is') return value === true;
  if (atom.op === 'in') return atom.values.some((listed) => orderOf(value, listed, values) === 0);
  if (!isComparison(atom)) return ticket.truths.get(nameOf(atom)) ?? false;
  const other = 'other' in atom ? ticket.values.get(atom.other) : atom.value;
  const order = other === undefined ? null : orderOf(value, other, values);
  return order === null ? null : holds(atom.op, order);
}

function isComparison(atom: Atom): atom is Extract<Atom, { readonly op: Comparison }> {
  return ['eq', 'ne', 'lt', 'le', 'gt', 'ge'].includes(atom.op);
}

/** Kleene evaluation as the language defines it, written as plainly as possible to judge cleverer code by. */
export function evaluatePlainly(expr: ConditionExpr, world: World): Kleene {
  if ('constant' in expr) return expr.constant;
  if ('atom' in expr) return evaluateAtom(expr.atom, world);
  if ('not' in expr) {
    const inner = evaluatePlainly(expr.not, world);
    return inner === null ? null : !inner;
  }
  const decisive = 'any' in expr;
  const parts = ('any' in expr ? expr.any : expr.all).map((part) => evaluatePlainly(part, world));
  if (parts.includes(decisive)) return decisive;
  return parts.includes(null) ? null : !decisive;
}
