import { type Atom, assertNever, type Comparison } from '@rung/kernel';
import { type Condition, type ConditionExpr, normalise } from '../expr.ts';
import { printCondition } from '../print-condition.ts';
import {
  type ComparisonOperator,
  expressionRow,
  type Query,
  type QueryOperator,
  type QueryRow,
  type QueryRule,
} from './query.ts';

/** How a condition is laid out as rows. */
export interface ToQueryOptions {
  /** The condition that the tree was parsed to: expression rows then keep its text byte for byte. */
  readonly source?: Condition;
  /** Whether the editor can show an atom as a row; default: all of them. */
  readonly canShow?: (atom: Atom) => boolean;
}

/**
 * Lays a condition out as rows. Nothing is lost: `fromQuery` gives the same tree. Constants, and what the editor cannot
 * show, become expression rows.
 */
export function toQuery(expr: ConditionExpr, options: ToQueryOptions = {}): Query {
  // The ranges of a parsed condition belong to its own nodes; normalising would make new ones.
  const tree = options.source?.expr === expr ? expr : normalise(expr);
  const row = toRow(tree, options);
  return 'rules' in row ? row : { combinator: 'and', rules: [row] };
}

function toRow(expr: ConditionExpr, options: ToQueryOptions): QueryRow {
  if ('all' in expr) return { combinator: 'and', rules: expr.all.map((part) => toRow(part, options)) };
  if ('any' in expr) return { combinator: 'or', rules: expr.any.map((part) => toRow(part, options)) };
  if ('constant' in expr) return toExpression(expr, options);
  if ('atom' in expr) return toRule(expr, options) ?? toExpression(expr, options);
  return toNegated(expr, options);
}

function toNegated(
  expr: Extract<ConditionExpr, { readonly not: ConditionExpr }>,
  options: ToQueryOptions,
): QueryRow {
  const inner = expr.not;
  const rule = 'atom' in inner ? toRule(inner, options) : undefined;
  const opposite = rule && negated(rule);
  if (opposite !== undefined) return opposite;
  const row = toRow(inner, options);
  return 'rules' in row ? { ...row, not: true } : { combinator: 'and', not: true, rules: [row] };
}

function toRule(
  expr: Extract<ConditionExpr, { readonly atom: Atom }>,
  options: ToQueryOptions,
): QueryRule | undefined {
  return options.canShow?.(expr.atom) === false ? undefined : ruleOf(expr.atom);
}

function toExpression(expr: ConditionExpr, { source }: ToQueryOptions): QueryRow {
  const range = source?.ranges.get(expr);
  const piece = range && source?.text.slice(range.start, range.end);
  return expressionRow(piece !== undefined && isBalanced(piece) ? piece : printCondition(expr));
}

/** A piece of `(a) == (b)` may begin inside one parenthesis and end inside another; it is no text by itself. */
function isBalanced(piece: string): boolean {
  const bare = piece.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*/g, '');
  let open = 0;
  for (const character of bare) {
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

const opposites: ReadonlyMap<QueryOperator, QueryOperator> = new Map([
  ['in', 'notIn'],
  ['notNull', 'null'],
  ['contains', 'doesNotContain'],
  ['beginsWith', 'doesNotBeginWith'],
  ['mentions', 'doesNotMention'],
  ['changedTo', 'notChangedTo'],
  ['wasEver', 'wasNever'],
  ['isOpen', 'isClosed'],
]);

/** A row's negation as a row; undefined where only a negated group says it. `!=` is an atom of its own. */
function negated(rule: QueryRule): QueryRule | undefined {
  if (rule.operator === '=' && rule.value === true) return { ...rule, value: false };
  const operator = opposites.get(rule.operator);
  return operator && { ...rule, operator };
}

const symbols: Readonly<Record<Comparison, ComparisonOperator>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
};

function rule(field: string, operator: QueryOperator, value: QueryRule['value'] = ''): QueryRule {
  return { field, operator, value, valueSource: 'value' };
}

function ruleOf(atom: Atom): QueryRule {
  switch (atom.op) {
    case 'in':
      return rule(atom.field, 'in', atom.values);
    case 'member':
    case 'contains':
      return rule(atom.field, 'contains', atom.value);
    case 'startsWith':
      return rule(atom.field, 'beginsWith', atom.value);
    case 'has':
      return rule(atom.field, 'notNull');
    case 'is':
      return rule(atom.field, '=', true);
    case 'mentions':
      return rule(atom.field, 'mentions', atom.words);
    case 'changedTo':
    case 'wasEver':
      return rule(atom.field, atom.op, atom.value);
    case 'countWithin':
      return rule(`events.${atom.event}`, symbols[atom.compare], { count: atom.count, withinMs: atom.ms });
    case 'isOpen':
      return rule(`calendars.${atom.calendar}`, 'isOpen');
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      if ('value' in atom) return rule(atom.field, symbols[atom.op], atom.value);
      return { field: atom.field, operator: symbols[atom.op], value: atom.other, valueSource: 'field' };
    default:
      return assertNever(atom);
  }
}
