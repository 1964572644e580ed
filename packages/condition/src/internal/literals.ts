import {
  err,
  type FieldDeclaration,
  type Literal,
  ok,
  parseInstant,
  parseMoneyText,
  type Result,
} from '@rung/kernel';
import { explained, type LiteralProblem, literalProblem, type OperandKind } from '../finding-words.ts';
import type { CelNode } from './cel/cel-node.ts';
import { currencyOf, usageOf } from './functions.ts';
import { quoted, readDuration } from './literal-text.ts';
import type { FieldOperand } from './names.ts';
import { report, type Scope, suggestion } from './scope.ts';

/** A literal as an operand. */
export interface LiteralOperand {
  readonly kind: 'literal';
  readonly value: Literal;
  readonly node: CelNode;
}

/** The function call that spells a literal (`usd("10.00")`), or null. */
function literalCall(node: CelNode): { readonly name: string; readonly args: readonly CelNode[] } | null {
  if (node.op !== 'call') return null;
  const [name, args] = node.args;
  const isLiteral = name === 'duration' || name === 'timestamp' || currencyOf(name) !== undefined;
  return isLiteral ? { name, args } : null;
}

/** Whether a node is written as a literal of the profile, right or wrong. */
export function isLiteral(node: CelNode): boolean {
  if (node.op === 'value') return ['string', 'number', 'bigint', 'boolean'].includes(typeof node.args);
  if (node.op === '-_') return node.args.op === 'value' && isLiteral(node.args);
  return literalCall(node) !== null;
}

/** Reads a node for which {@link isLiteral} holds. */
export function readLiteral(node: CelNode, scope: Scope): LiteralOperand | null {
  const value = readValue(node, scope);
  return value === null ? null : { kind: 'literal', value, node };
}

function readValue(node: CelNode, scope: Scope): Literal | null {
  const call = literalCall(node);
  if (call !== null) return callValue(node, call, scope);
  if (node.op === '-_' && node.args.op === 'value') return numberValue(node, node.args.args, scope);
  if (node.op !== 'value') return null;
  const value = node.args;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string')
    return value.isWellFormed() ? value : badLiteral(node, literalProblem('halfCharacter'), scope);
  return numberValue(node, value, scope);
}

/** Notes that a literal cannot be read. */
export function badLiteral(node: CelNode, problem: LiteralProblem, scope: Scope): null {
  return report(scope, node, 'badLiteral', { written: scope.text.slice(node.start, node.end), ...problem });
}

function numberValue(node: CelNode, written: unknown, scope: Scope): number | null {
  if (typeof written !== 'number' && typeof written !== 'bigint') {
    return badLiteral(node, literalProblem('textNegated'), scope);
  }
  const value = Number(written);
  if (typeof written === 'bigint' && !Number.isSafeInteger(value)) {
    return badLiteral(node, literalProblem('numberTooLarge'), scope);
  }
  // Not -0: it equals 0 everywhere and would print differently.
  return node.op === '-_' && value !== 0 ? -value : value;
}

function callValue(
  node: CelNode,
  { name, args }: { readonly name: string; readonly args: readonly CelNode[] },
  scope: Scope,
): Literal | null {
  const [only] = args;
  if (args.length !== 1 || only?.op !== 'value' || typeof only.args !== 'string') {
    return report(scope, node, 'wrongArguments', { name, usage: usageOf(name) ?? name });
  }
  const read = readText(name, only.args);
  return read.ok ? read.value : badLiteral(node, read.error, scope);
}

/** The value that a literal function's text spells, or the reason why it spells none. */
function readText(name: string, text: string): Result<Literal, LiteralProblem> {
  if (name === 'duration') {
    const length = readDuration(text);
    return length.ok ? ok({ durationMs: length.value }) : length;
  }
  if (name === 'timestamp') {
    const instant = parseInstant(text);
    return instant.ok ? ok({ instantMs: instant.value }) : err(explained(instant.error));
  }
  const amount = parseMoneyText(text, currencyOf(name) ?? '');
  return amount.ok ? ok({ money: amount.value }) : err(explained(amount.error));
}

/** What kind of value a literal is. */
export function literalKind(value: Literal): OperandKind {
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      if ('money' in value) return 'money';
      return 'instantMs' in value ? 'instant' : 'duration';
  }
}

/** What kind of value a field holds; enumerations hold text. */
export function fieldKind({ type }: FieldDeclaration): OperandKind {
  return type === 'enum' || type === 'orderedEnum' ? 'text' : type;
}

/** Whether a field of this kind could hold the literal; enumerated values are a question of their own. */
export function holds(field: FieldDeclaration, value: Literal): boolean {
  return fieldKind(field) === literalKind(value);
}

/** Checks a literal against the values that the field declares. Null if it is not one of them. */
export function checkDeclared(operand: FieldOperand, literal: LiteralOperand, scope: Scope): Literal | null {
  const { field, path } = operand;
  const { value, node } = literal;
  if (typeof value === 'string' && field.values !== undefined && !field.values.includes(value)) {
    return report(scope, node, 'unknownValue', {
      field: path,
      value,
      values: field.values,
      ...suggestion(scope, value, { among: field.values, spelt: quoted }),
    });
  }
  if (typeof value === 'number') warnOutOfRange(operand, literal, scope);
  return value;
}

function warnOutOfRange({ field, path }: FieldOperand, { value, node }: LiteralOperand, scope: Scope): void {
  const { min, max } = field.range ?? {};
  if (typeof value !== 'number' || (value >= (min ?? value) && value <= (max ?? value))) return;
  report(scope, node, 'outOfRange', { field: path, value, ...field.range });
}
