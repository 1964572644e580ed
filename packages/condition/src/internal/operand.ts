import { literalProblem } from '../finding-words.ts';
import type { CelNode } from './cel/cel-node.ts';
import { reportConstruct } from './constructs.ts';
import { usageOf } from './functions.ts';
import { badLiteral, isLiteral, type LiteralOperand, readLiteral } from './literals.ts';
import { type FieldOperand, readEvent, readField } from './names.ts';
import { report, type Scope } from './scope.ts';

/** `countWithin("event", duration("7d"))`, which needs a comparison. */
export interface CountOperand {
  readonly kind: 'count';
  readonly event: string;
  readonly ms: number;
  readonly node: CelNode;
}

/** What can stand on one side of a comparison. */
export type Operand = FieldOperand | LiteralOperand | CountOperand;

/** The shortest window that is counted (language.md 2, Termination). */
const shortestWindowMs = 1000;

/** Reads one side of a comparison. */
export function readOperand(node: CelNode, scope: Scope): Operand | null {
  if (isLiteral(node)) return readLiteral(node, scope);
  if (node.op === 'id' || node.op === '.' || node.op === '[]') return readField(node, scope);
  if (node.op === 'call' && node.args[0] === 'countWithin') return readCount(node, node.args[1], scope);
  return reportConstruct(node, scope);
}

function readCount(node: CelNode, args: readonly CelNode[], scope: Scope): CountOperand | null {
  const [eventNode, windowNode] = args;
  const usage = usageOf('countWithin') ?? '';
  if (eventNode === undefined || windowNode === undefined || args.length !== 2 || !isLiteral(windowNode)) {
    return report(scope, node, 'wrongArguments', { name: 'countWithin', usage });
  }
  const event = readEvent(eventNode, scope);
  const window = readLiteral(windowNode, scope);
  if (event === null || window === null) return null;
  if (typeof window.value !== 'object' || !('durationMs' in window.value)) {
    return report(scope, windowNode, 'wrongArguments', { name: 'countWithin', usage });
  }
  const ms = window.value.durationMs;
  if (ms >= shortestWindowMs) return { kind: 'count', event, ms, node };
  return badLiteral(windowNode, literalProblem('windowTooShort'), scope);
}
