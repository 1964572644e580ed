import type { Atom } from '@rung/kernel';
import type { ConditionExpr } from '../expr.ts';
import type { CelNode } from './cel/cel-node.ts';
import { described } from './comparison.ts';
import { reportConstruct } from './constructs.ts';
import { usageOf } from './functions.ts';
import { checkDeclared, holds, isLiteral, readLiteral } from './literals.ts';
import { type FieldOperand, readCalendar, readField, readWordList } from './names.ts';
import { report, type Scope } from './scope.ts';

/** A call as it stands in the text: `f(a, b)`, or `a.f(b)` with the receiver first. */
interface Call {
  readonly node: CelNode;
  readonly name: string;
  readonly args: readonly CelNode[];
}

type Reader = (call: Call, scope: Scope) => Atom | null;

const byName: ReadonlyMap<string, { readonly arity: number; readonly read: Reader }> = new Map([
  ['has', { arity: 1, read: readHas }],
  ['isOpen', { arity: 1, read: readIsOpen }],
  ['mentions', { arity: 2, read: readMentions }],
  ['contains', { arity: 2, read: readTextSearch }],
  ['startsWith', { arity: 2, read: readTextSearch }],
  ['changedTo', { arity: 2, read: readChange }],
  ['wasEver', { arity: 2, read: readChange }],
]);

/** Functions that may also be written after their first argument, as CEL writes text functions. */
const methods: ReadonlySet<string> = new Set(['contains', 'startsWith']);

function callOf(node: CelNode): Call | null {
  if (node.op === 'call') return { node, name: node.args[0], args: node.args[1] };
  if (node.op !== 'rcall') return null;
  const [name, receiver, args] = node.args;
  return methods.has(name) ? { node, name, args: [receiver, ...args] } : null;
}

/** Reads a function call that is a condition by itself. */
export function readCall(node: CelNode, scope: Scope): ConditionExpr | null {
  const call = callOf(node);
  const known = call && byName.get(call.name);
  if (call === null || !known) return reportConstruct(node, scope);
  if (call.args.length !== known.arity) return wrongArguments(call, scope);
  const atom = known.read(call, scope);
  return atom && { atom };
}

function wrongArguments({ node, name }: Call, scope: Scope): null {
  return report(scope, node, 'wrongArguments', { name, usage: usageOf(name) ?? name });
}

/** The first argument, which every function but `isOpen` wants to be a field. */
function readFirst({ node, name, args: [first] }: Call, scope: Scope): FieldOperand | null {
  if (first !== undefined && (first.op === 'id' || first.op === '.' || first.op === '[]')) {
    return readField(first, scope);
  }
  return wrongArguments({ node, name, args: [] }, scope);
}

// cel-js need not check the types of a call: it allows every call that the functions here accept, which a test holds
// it to. The one exception is a field without a dot, `has(owner)`, which its own `has` refuses and conditions allow.
function readHas(call: Call, scope: Scope): Atom | null {
  const operand = readFirst(call, scope);
  return operand && { op: 'has', field: operand.path };
}

function readIsOpen({ args: [node] }: Call, scope: Scope): Atom | null {
  const calendar = node === undefined ? null : readCalendar(node, scope);
  return calendar === null ? null : { op: 'isOpen', calendar };
}

function readMentions(call: Call, scope: Scope): Atom | null {
  const operand = readFirst(call, scope);
  const [, listNode] = call.args;
  const words = listNode === undefined ? null : readWordList(listNode, scope);
  if (operand === null || words === null) return null;
  if (!isText(operand, call, scope)) return null;
  return { op: 'mentions', field: operand.path, words };
}

function isText(operand: FieldOperand, { node, name }: Call, scope: Scope): boolean {
  if (operand.field.type === 'text') return true;
  report(scope, node, 'typeMismatch', {
    left: described(operand),
    operator: name,
    right: { kind: 'text' },
  });
  return false;
}

function readTextSearch(call: Call, scope: Scope): Atom | null {
  const operand = readFirst(call, scope);
  const [, textNode] = call.args;
  if (operand === null || textNode === undefined) return null;
  if (!isLiteral(textNode)) return wrongArguments(call, scope);
  const literal = readLiteral(textNode, scope);
  if (literal === null) return null;
  if (typeof literal.value !== 'string') return wrongArguments(call, scope);
  if (!isText(operand, call, scope)) return null;
  const op = call.name === 'contains' ? 'contains' : 'startsWith';
  return { op, field: operand.path, value: literal.value };
}

function readChange(call: Call, scope: Scope): Atom | null {
  const operand = readFirst(call, scope);
  const [, valueNode] = call.args;
  if (operand === null || valueNode === undefined) return null;
  if (!isLiteral(valueNode)) return wrongArguments(call, scope);
  const literal = readLiteral(valueNode, scope);
  if (literal === null) return null;
  if (operand.field.type === 'set' || !holds(operand.field, literal.value))
    return wrongArguments(call, scope);
  const value = checkDeclared(operand, literal, scope);
  const op = call.name === 'changedTo' ? 'changedTo' : 'wasEver';
  return value === null ? null : { op, field: operand.path, value };
}
