import type { Comparison, FieldDeclaration } from '@rung/kernel';
import { type ConditionExpr, notOf } from '../expr.ts';
import { type DescribedOperand, literalProblem } from '../finding-words.ts';
import type { CelNode } from './cel/cel-node.ts';
import { quoted } from './literal-text.ts';
import { badLiteral, checkDeclared, fieldKind, holds, type LiteralOperand, literalKind } from './literals.ts';
import type { FieldOperand } from './names.ts';
import { type CountOperand, type Operand, readOperand } from './operand.ts';
import { report, type Scope } from './scope.ts';

const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ['==', 'eq'],
  ['!=', 'ne'],
  ['<', 'lt'],
  ['<=', 'le'],
  ['>', 'gt'],
  ['>=', 'ge'],
]);

/** The comparison with its sides exchanged. */
const mirrored: Readonly<Record<Comparison, Comparison>> = {
  eq: 'eq',
  ne: 'ne',
  lt: 'gt',
  le: 'ge',
  gt: 'lt',
  ge: 'le',
};

const ordered: ReadonlySet<string> = new Set(['orderedEnum', 'number', 'money', 'instant', 'duration']);

/** A comparison with both operands read. */
interface Compared {
  readonly node: CelNode;
  readonly symbol: string;
  readonly op: Comparison;
}

/** The comparison that a symbol stands for, or undefined. */
export function comparisonOf(symbol: string): Comparison | undefined {
  return comparisons.get(symbol);
}

/** Reads `left op right` where one side at least is a field or a count. */
export function readComparison(
  node: CelNode,
  [leftNode, rightNode]: readonly [CelNode, CelNode],
  scope: Scope,
): ConditionExpr | null {
  const op = comparisons.get(node.op);
  if (isUnquoted(leftNode, rightNode, scope)) return reportUnquoted(rightNode, scope);
  const left = readOperand(leftNode, scope);
  const right = readOperand(rightNode, scope);
  if (op === undefined || left === null || right === null) return null;
  const compared = { node, symbol: node.op, op };
  if (left.kind === 'literal') {
    if (right.kind === 'literal') return report(scope, node, 'noField', {});
    return compare({ ...compared, op: mirrored[op] }, [right, left], scope);
  }
  return compare(compared, [left, right], scope);
}

/** Whether a value stands without its quotes: `ticket.priority == high`. */
function isUnquoted(fieldNode: CelNode, valueNode: CelNode, scope: Scope): boolean {
  if (valueNode.op !== 'id' || scope.fields.has(valueNode.args)) return false;
  const values = scope.fields.get(scope.text.slice(fieldNode.start, fieldNode.end))?.values;
  return values?.includes(valueNode.args) === true;
}

function reportUnquoted(node: CelNode, scope: Scope): null {
  const value = scope.text.slice(node.start, node.end);
  return report(scope, node, 'unknownField', { field: value, suggestion: quoted(value) });
}

type Sides = readonly [FieldOperand | CountOperand, Operand];

function compare(compared: Compared, [left, right]: Sides, scope: Scope): ConditionExpr | null {
  if (left.kind === 'count') return compareCount(compared, [left, right], scope);
  if (right.kind === 'count') return mismatch(compared, [left, right], scope);
  return right.kind === 'literal'
    ? compareLiteral(compared, [left, right], scope)
    : compareFields(compared, [left, right], scope);
}

function compareCount(
  { node, symbol, op }: Compared,
  [count, other]: readonly [CountOperand, Operand],
  scope: Scope,
): ConditionExpr | null {
  const { event, ms } = count;
  if (other.kind !== 'literal' || typeof other.value !== 'number') {
    return mismatch({ node, symbol, op }, [count, other], scope);
  }
  if (!Number.isInteger(other.value) || other.value < 0) {
    return badLiteral(other.node, literalProblem('countNotWhole'), scope);
  }
  return { atom: { op: 'countWithin', event, ms, compare: op, count: other.value } };
}

function compareLiteral(
  { node, symbol, op }: Compared,
  [left, right]: readonly [FieldOperand, LiteralOperand],
  scope: Scope,
): ConditionExpr | null {
  if (!holds(left.field, right.value)) return mismatch({ node, symbol, op }, [left, right], scope);
  if (!isOrderable(op, left.field)) {
    return report(scope, node, 'notOrdered', { field: left.path, operator: symbol });
  }
  const value = checkDeclared(left, right, scope);
  if (value === null) return null;
  if (typeof value !== 'boolean') return { atom: { op, field: left.path, value } };
  const bare: ConditionExpr = { atom: { op: 'is', field: left.path } };
  return (op === 'eq') === value ? bare : notOf(bare);
}

const isOrderable = (op: Comparison, field: FieldDeclaration): boolean =>
  op === 'eq' || op === 'ne' || ordered.has(field.type);

function compareFields(
  { node, symbol, op }: Compared,
  [left, right]: readonly [FieldOperand, FieldOperand],
  scope: Scope,
): ConditionExpr | null {
  if (fieldKind(left.field) !== fieldKind(right.field) || left.field.type === 'set') {
    return mismatch({ node, symbol, op }, [left, right], scope);
  }
  for (const { field, path } of [left, right]) {
    if (!isOrderable(op, field)) return report(scope, node, 'notOrdered', { field: path, operator: symbol });
  }
  const isOrdering = op !== 'eq' && op !== 'ne';
  if (isOrdering && !sameValues(left.field, right.field)) {
    return report(scope, node, 'typeMismatch', {
      left: described(left),
      operator: symbol,
      right: described(right),
      otherOrder: true,
    });
  }
  return { atom: { op, field: left.path, other: right.path } };
}

/** Two ordered fields compare only if they list the same values in the same order. */
function sameValues(a: FieldDeclaration, b: FieldDeclaration): boolean {
  const left = a.values ?? [];
  const right = b.values ?? [];
  return left.length === right.length && left.every((value, index) => value === right[index]);
}

/** An operand as findings name it. */
export function described(operand: Operand): DescribedOperand {
  if (operand.kind === 'count') return { kind: 'count' };
  if (operand.kind === 'literal') return { kind: literalKind(operand.value) };
  const { type } = operand.field;
  const isEnumeration = type === 'enum' || type === 'orderedEnum';
  return { kind: isEnumeration ? 'enumeration' : fieldKind(operand.field), field: operand.path };
}

function mismatch({ node, symbol }: Compared, [left, right]: Sides, scope: Scope): null {
  const data = { left: described(left), operator: symbol, right: described(right) };
  return report(scope, node, 'typeMismatch', data);
}
