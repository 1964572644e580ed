import type { Comparison, FieldDeclaration, Literal, Money } from '@rung/kernel';
import { FALSE, type RuntimeValue, TRUE, type TruthValue, UNKNOWN } from './snapshot.ts';

/** Below, at or above zero as the first value stands to the second; `NaN` if the two cannot be compared. */
export type Order = (left: RuntimeValue, right: RuntimeValue) => number;

/** Whether a value is an amount of money: the only kind of value that is an object and no set. */
export function isMoney(value: RuntimeValue | undefined): value is Money {
  return typeof value === 'object' && !Array.isArray(value);
}

/** A literal as a snapshot holds it: instants and durations are plain milliseconds. */
export function literalValue(literal: Literal): RuntimeValue {
  if (typeof literal !== 'object') return literal;
  if ('money' in literal) return literal.money;
  return 'instantMs' in literal ? literal.instantMs : literal.durationMs;
}

const orderNumbers: Order = (left, right) =>
  typeof left === 'number' && typeof right === 'number' ? left - right : Number.NaN;

const orderMoney: Order = (left, right) =>
  isMoney(left) && isMoney(right) && left.currency === right.currency
    ? left.amount - right.amount
    : Number.NaN;

const orderBooleans: Order = (left, right) =>
  typeof left === 'boolean' && typeof right === 'boolean' ? Number(left) - Number(right) : Number.NaN;

/** By code point, as CEL orders strings; UTF-16 units differ from it above the basic plane. */
const orderText: Order = (left, right) => {
  if (typeof left !== 'string' || typeof right !== 'string') return Number.NaN;
  if (left === right) return 0;
  const rest = [...right];
  let at = 0;
  for (const letter of left) {
    const other = rest[at];
    if (other === undefined) return 1;
    if (letter !== other) return (letter.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    at += 1;
  }
  return -1;
};

/** Sets are equal or not; neither is before the other. */
const orderSets: Order = (left, right) => {
  if (!Array.isArray(left) || !Array.isArray(right)) return Number.NaN;
  const members = new Set<unknown>(left);
  const same = members.size === new Set<unknown>(right).size && right.every((value) => members.has(value));
  return same ? 0 : Number.NaN;
};

function orderRanks(values: readonly string[]): Order {
  const rankOf = new Map<RuntimeValue, number>(values.map((value, rank) => [value, rank]));
  return (left, right) => (rankOf.get(left) ?? Number.NaN) - (rankOf.get(right) ?? Number.NaN);
}

/** How values of a field stand to each other. */
export function orderOf(declaration: FieldDeclaration): Order {
  switch (declaration.type) {
    case 'number':
    case 'instant':
    case 'duration':
      return orderNumbers;
    case 'money':
      return orderMoney;
    case 'boolean':
      return orderBooleans;
    case 'orderedEnum':
      return orderRanks(declaration.values ?? []);
    case 'set':
      return orderSets;
    case 'enum':
    case 'text':
      return orderText;
    default:
      return declaration.type satisfies never;
  }
}

/** Each comparison as a question about an order. */
const accepts: { readonly [C in Comparison]: (order: number) => boolean } = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
};

/** A comparison as a function of an order's number: values that cannot be compared make it unknown. */
export function comparisonOf(comparison: Comparison): (order: number) => TruthValue {
  const accept = accepts[comparison];
  return (order) => {
    if (Number.isNaN(order)) return UNKNOWN;
    return accept(order) ? TRUE : FALSE;
  };
}
