import type { Atom, Comparison, FieldDeclaration, Literal } from '@rung/kernel';
import { type ConditionExpr, notOf } from '../expr.ts';
import type { CountValue, QueryOperator, QueryRule } from './query.ts';

const comparisons: ReadonlyMap<QueryOperator, Comparison> = new Map([
  ['=', 'eq'],
  ['!=', 'ne'],
  ['<', 'lt'],
  ['<=', 'le'],
  ['>', 'gt'],
  ['>=', 'ge'],
]);

/** Operators that only negate another. */
const negations: ReadonlyMap<QueryOperator, QueryOperator> = new Map([
  ['notIn', 'in'],
  ['null', 'notNull'],
  ['doesNotContain', 'contains'],
  ['doesNotBeginWith', 'beginsWith'],
  ['doesNotMention', 'mentions'],
  ['notChangedTo', 'changedTo'],
  ['wasNever', 'wasEver'],
  ['isClosed', 'isOpen'],
]);

/** Why a row says nothing. */
export type RuleProblem = 'unknownOperator' | 'badRowValue';

/**
 * The atom that a row spells, not yet checked against the declared fields. Rows come from an editor, so an
 * operator may not fit its field and a value may not fit its operator.
 */
export function exprOfRule(
  rule: QueryRule,
  field: FieldDeclaration | undefined,
): ConditionExpr | RuleProblem {
  const positive = negations.get(rule.operator);
  const atom = atomOf(positive === undefined ? rule : { ...rule, operator: positive }, field);
  if (typeof atom === 'string') return atom;
  return positive === undefined ? { atom } : notOf({ atom });
}

function atomOf(rule: QueryRule, field: FieldDeclaration | undefined): Atom | RuleProblem {
  if (rule.field.startsWith('calendars.')) return calendarAtom(rule);
  if (rule.field.startsWith('events.')) return countAtom(rule);
  const op = comparisons.get(rule.operator);
  return op === undefined ? namedAtom(rule, field) : comparisonAtom(rule, op);
}

function calendarAtom({ field, operator }: QueryRule): Atom | RuleProblem {
  return operator === 'isOpen'
    ? { op: 'isOpen', calendar: field.slice('calendars.'.length) }
    : 'unknownOperator';
}

function isCount(value: QueryRule['value']): value is CountValue {
  return (
    typeof value === 'object' &&
    'count' in value &&
    Number.isInteger(value.count) &&
    value.count >= 0 &&
    Number.isInteger(value.withinMs) &&
    value.withinMs >= 1
  );
}

function countAtom({ field, operator, value }: QueryRule): Atom | RuleProblem {
  const compare = comparisons.get(operator);
  if (compare === undefined) return 'unknownOperator';
  if (!isCount(value)) return 'badRowValue';
  return {
    op: 'countWithin',
    event: field.slice('events.'.length),
    ms: value.withinMs,
    compare,
    count: value.count,
  };
}

/** Whether a row's value is a literal that can be written down. */
function isLiteral(value: QueryRule['value']): value is Literal {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return true;
  if ('money' in value) return Number.isSafeInteger(value.money.amount);
  if ('instantMs' in value) return Number.isSafeInteger(value.instantMs);
  return 'durationMs' in value && Number.isSafeInteger(value.durationMs) && value.durationMs >= 0;
}

function comparisonAtom({ field, value, valueSource }: QueryRule, op: Comparison): Atom | RuleProblem {
  if (valueSource === 'field')
    return typeof value === 'string' && value !== '' ? { op, field, other: value } : 'badRowValue';
  return isLiteral(value) ? { op, field, value } : 'badRowValue';
}

function namedAtom(rule: QueryRule, declaration: FieldDeclaration | undefined): Atom | RuleProblem {
  const { field, operator, value } = rule;
  switch (operator) {
    case 'notNull':
      return { op: 'has', field };
    case 'in':
      return Array.isArray(value) && value.every(isLiteral)
        ? { op: 'in', field, values: value }
        : 'badRowValue';
    case 'changedTo':
    case 'wasEver':
      return isLiteral(value) ? { op: operator, field, value } : 'badRowValue';
    default:
      return textAtom(rule, declaration);
  }
}

function textAtom(
  { field, operator, value }: QueryRule,
  declaration: FieldDeclaration | undefined,
): Atom | RuleProblem {
  if (operator !== 'contains' && operator !== 'beginsWith' && operator !== 'mentions')
    return 'unknownOperator';
  if (typeof value !== 'string') return 'badRowValue';
  if (operator === 'mentions') return { op: 'mentions', field, words: value };
  if (operator === 'beginsWith') return { op: 'startsWith', field, value };
  return { op: declaration?.type === 'set' ? 'member' : 'contains', field, value };
}
