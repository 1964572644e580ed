import type { Literal } from '@rung/kernel';
import type { ConditionExpr } from '../expr.ts';
import type { CelNode } from './cel/cel-node.ts';
import { described } from './comparison.ts';
import { reportConstruct } from './constructs.ts';
import { checkDeclared, holds, isLiteral, type LiteralOperand, readLiteral } from './literals.ts';
import { type FieldOperand, readField } from './names.ts';
import { readOperand } from './operand.ts';
import { report, type Scope } from './scope.ts';

/** Reads `field in [literals]` and `"text" in set`. */
export function readMembership(
  node: CelNode,
  [left, right]: readonly [CelNode, CelNode],
  scope: Scope,
): ConditionExpr | null {
  if (right.op === 'list') return readIn({ node, left, values: right.args }, scope);
  return isLiteral(left) ? readMember(node, [left, right], scope) : readFieldInField([left, right], scope);
}

function readMember(
  node: CelNode,
  [left, right]: readonly [CelNode, CelNode],
  scope: Scope,
): ConditionExpr | null {
  const literal = readLiteral(left, scope);
  const set = isLiteral(right) ? null : readOperand(right, scope);
  if (isLiteral(right)) return report(scope, node, 'noField', {});
  if (literal === null || set === null) return null;
  if (set.kind !== 'field' || set.field.type !== 'set' || typeof literal.value !== 'string') {
    const data = { left: described(literal), operator: 'in', right: described(set) };
    return report(scope, node, 'typeMismatch', data);
  }
  const value = checkDeclared(set, literal, scope);
  return typeof value === 'string' ? { atom: { op: 'member', field: set.path, value } } : null;
}

function readFieldInField([left, right]: readonly [CelNode, CelNode], scope: Scope): null {
  const operands = [readOperand(left, scope), readOperand(right, scope)];
  if (operands.includes(null)) return null;
  return report(scope, left, 'outsideProfile', { construct: 'fieldInSet' });
}

interface Listed {
  readonly node: CelNode;
  readonly left: CelNode;
  readonly values: readonly CelNode[];
}

function readIn({ node, left, values }: Listed, scope: Scope): ConditionExpr | null {
  const literals = values.map((value) => readElement(value, scope));
  if (isLiteral(left)) return report(scope, node, 'noField', {});
  if (left.op === 'call' || left.op === 'rcall') return reportConstruct(left, scope);
  const operand = readField(left, scope);
  const known = literals.filter((literal) => literal !== null);
  if (operand === null || known.length < values.length) return null;
  if (known.length === 0) return report(scope, node, 'emptyList', {});
  return readListOf(node, { operand, literals: known }, scope);
}

function readElement(node: CelNode, scope: Scope): LiteralOperand | null {
  if (isLiteral(node)) return readLiteral(node, scope);
  return report(scope, node, 'outsideProfile', { construct: 'computedValue' });
}

function readListOf(
  node: CelNode,
  { operand, literals }: { readonly operand: FieldOperand; readonly literals: readonly LiteralOperand[] },
  scope: Scope,
): ConditionExpr | null {
  const other = literals.find((literal) => !holds(operand.field, literal.value));
  if (other !== undefined) {
    const data = { left: described(operand), operator: 'in', right: described(other) };
    return report(scope, other.node, 'typeMismatch', data);
  }
  const values = literals.map((literal) => checkDeclared(operand, literal, scope));
  const known = values.filter((value) => value !== null);
  const currencies = [...new Set(known.map(currencyOf).filter((code) => code !== undefined))];
  if (currencies.length > 1) return report(scope, node, 'mixedCurrencies', { currencies });
  return known.length < values.length ? null : { atom: { op: 'in', field: operand.path, values: known } };
}

const currencyOf = (value: Literal): string | undefined =>
  typeof value === 'object' && 'money' in value ? value.money.currency : undefined;
