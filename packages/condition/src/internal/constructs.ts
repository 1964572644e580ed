import type { Construct } from '../finding-words.ts';
import type { CelNode } from './cel/cel-node.ts';
import { functionNames, leftOutFunction, usageOf } from './functions.ts';
import { pathText } from './path-text.ts';
import { report, type Scope, type Span, suggestion } from './scope.ts';

const byNode: ReadonlyMap<string, Construct> = new Map([
  ['+', 'arithmetic'],
  ['-', 'arithmetic'],
  ['*', 'arithmetic'],
  ['/', 'arithmetic'],
  ['%', 'arithmetic'],
  ['-_', 'arithmetic'],
  ['?:', 'choice'],
  ['[]', 'index'],
  ['list', 'list'],
  ['map', 'map'],
]);

/** Notes a part of CEL that conditions leave out, by the name under which people know it. */
export function reportConstruct(node: CelNode, scope: Scope): null {
  if (node.op === 'call' || node.op === 'rcall') return reportCall(node, node.args[0], scope);
  if (node.op === 'value') {
    return report(scope, node, 'outsideProfile', { construct: node.args === null ? 'null' : 'bytes' });
  }
  const construct = byNode.get(node.op) ?? 'nestedComparison';
  return report(scope, node, 'outsideProfile', { construct, ...hyphenated(node, scope) });
}

function reportCall(node: CallNode, name: string, scope: Scope): null {
  const construct = leftOutFunction(name);
  if (construct !== undefined) return report(scope, node, 'outsideProfile', { construct });
  const usage = usageOf(name);
  if (usage !== undefined) return report(scope, node, 'wrongArguments', { name, usage });
  const meant = suggestion(scope, name, { among: functionNames, spelt: (other) => other });
  return report(scope, nameOf(node, name, scope), 'unknownFunction', { name, ...meant });
}

type CallNode = Extract<CelNode, { readonly op: 'call' | 'rcall' }>;

/** Where a call's name stands; a method's follows its receiver and a dot, and maybe a closing parenthesis. */
function nameOf(node: CallNode, name: string, { text }: Scope): Span {
  const start = node.op === 'call' ? node.start : text.indexOf(name, node.args[1].end);
  return { start, end: start + name.length };
}

/**
 * What to write for an id with a hyphen, which CEL reads as a minus sign: `words["vip-customers"]` for
 * `words.vip-customers`.
 */
function hyphenated(node: CelNode, scope: Scope): { readonly suggestion?: string } {
  if (node.op !== '-') return {};
  const path = scope.text.slice(node.start, node.end);
  const id = path.slice(path.indexOf('.') + 1);
  const isKnown =
    scope.fields.has(path) ||
    (path.startsWith('words.') && scope.wordLists.has(id)) ||
    (path.startsWith('calendars.') && scope.calendars.has(id));
  return isKnown ? { suggestion: pathText(path) } : {};
}
