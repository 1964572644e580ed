import { allOf, anyOf, type ConditionExpr, notOf } from '../expr.ts';
import { conditionLimits } from '../limits.ts';
import { readCall } from './calls.ts';
import type { CelNode } from './cel/cel-node.ts';
import { comparisonOf, described, readComparison } from './comparison.ts';
import { reportConstruct } from './constructs.ts';
import { isLiteral } from './literals.ts';
import { readMembership } from './membership.ts';
import { readField } from './names.ts';
import { readOperand } from './operand.ts';
import { report, type Scope } from './scope.ts';

/**
 * Turns a syntax tree into a condition, noting every finding on the way; null if there was any in it.
 * `depth` counts the groups and negations around the node.
 */
export function readExpression(node: CelNode, scope: Scope, depth: number): ConditionExpr | null {
  if (depth > conditionLimits.depth) {
    return report(scope, node, 'tooDeep', { limit: conditionLimits.depth });
  }
  const expr = readNode(node, scope, depth);
  if (expr !== null) scope.ranges.set(expr, scope.rangeOf(node));
  return expr;
}

function readNode(node: CelNode, scope: Scope, depth: number): ConditionExpr | null {
  if (node.op === '&&' || node.op === '||') return readGroup(node, scope, depth);
  if (node.op === '!_') {
    const inner = readExpression(node.args, scope, depth + 1);
    return inner && notOf(inner);
  }
  if (node.op === 'call' || node.op === 'rcall') return readPredicateCall(node, scope);
  if (node.op === 'in') return readMembership(node, node.args, scope);
  if (comparisonOf(node.op) !== undefined && isBinary(node)) return readComparison(node, node.args, scope);
  return readBare(node, scope);
}

type Binary = Extract<CelNode, { readonly op: '==' | '!=' | '<' | '<=' | '>' | '>=' }>;

function isBinary(node: CelNode): node is Binary {
  return Array.isArray(node.args) && node.args.length === 2;
}

/**
 * The operands of a chain `a || b || c`, left to right. CEL leans chains to the left, one level for each operand, so
 * this walks the spine instead of recursing: a chain of ten thousand is as safe as one of two.
 */
function operandsOf(node: CelNode, op: '&&' | '||'): readonly CelNode[] {
  const reversed: CelNode[] = [];
  let spine = node;
  while (spine.op === op) {
    const [left, right] = spine.args;
    reversed.push(right);
    spine = left;
  }
  reversed.push(spine);
  return reversed.reverse();
}

function readGroup(
  node: Extract<CelNode, { readonly op: '&&' | '||' }>,
  scope: Scope,
  depth: number,
): ConditionExpr | null {
  const read = operandsOf(node, node.op).map((operand) => readExpression(operand, scope, depth + 1));
  const parts = read.filter((part) => part !== null);
  if (parts.length < read.length) return null;
  return node.op === '&&' ? allOf(parts) : anyOf(parts);
}

/** Calls that give a value, not a truth: they need a comparison. */
function readPredicateCall(node: CelNode, scope: Scope): ConditionExpr | null {
  const isCount = node.op === 'call' && node.args[0] === 'countWithin';
  if (!isCount && !isLiteral(node)) return readCall(node, scope);
  const operand = readOperand(node, scope);
  return operand && report(scope, node, 'notCondition', { ...described(operand) });
}

/** A boolean field or constant; anything else that is no operator is no condition. */
function readBare(node: CelNode, scope: Scope): ConditionExpr | null {
  if (node.op === 'value' && typeof node.args === 'boolean') return { constant: node.args };
  if (isLiteral(node)) {
    const literal = readOperand(node, scope);
    return literal && report(scope, node, 'notCondition', { ...described(literal) });
  }
  if (node.op !== 'id' && node.op !== '.' && node.op !== '[]') return reportConstruct(node, scope);
  const operand = readField(node, scope);
  if (operand === null) return null;
  if (operand.field.type === 'boolean') return { atom: { op: 'is', field: operand.path } };
  return report(scope, node, 'notCondition', { ...described(operand) });
}
