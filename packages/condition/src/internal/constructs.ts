import type { ASTNode } from './cel.ts';
import { functionNames, leftOutFunction, usageOf } from './functions.ts';
import { pathText } from './path-text.ts';
import { report, type Scope, suggestion } from './scope.ts';

/** Constructs of CEL that the profile leaves out, by syntax node. */
const constructs: ReadonlyMap<string, string> = new Map([
  ['+', 'arithmetic'],
  ['-', 'arithmetic'],
  ['*', 'arithmetic'],
  ['/', 'arithmetic'],
  ['%', 'arithmetic'],
  ['-_', 'arithmetic'],
  ['?:', 'a choice with ? and :'],
  ['[]', 'an index'],
  ['list', 'a list here'],
  ['map', 'a map'],
]);

/** Notes a part of CEL that conditions leave out, by the name under which people know it. */
export function reportConstruct(node: ASTNode, scope: Scope): null {
  if (node.op === 'call' || node.op === 'rcall') return reportCall(node, node.args[0], scope);
  if (node.op === 'value') {
    const construct = node.args === null ? 'null' : 'bytes or unsigned numbers';
    const hint = node.args === null ? { hint: 'Write has(field) or !has(field).' } : {};
    return report(scope, node, 'outsideProfile', { construct, ...hint });
  }
  const construct = constructs.get(node.op) ?? 'a comparison inside a comparison';
  return report(scope, node, 'outsideProfile', { construct, ...hyphenHint(node, scope) });
}

function reportCall(node: ASTNode, name: string, scope: Scope): null {
  const construct = leftOutFunction(name);
  if (construct !== undefined) return report(scope, node, 'outsideProfile', { construct });
  const usage = usageOf(name);
  if (usage !== undefined) return report(scope, node, 'wrongArguments', { name, usage });
  return report(scope, node, 'unknownFunction', { name, ...suggestion(scope, name, functionNames) });
}

/** Ids may hold hyphens, which CEL reads as minus: `words.vip-customers` needs another spelling, and gets told so. */
function hyphenHint(node: ASTNode, scope: Scope): { readonly hint?: string; readonly suggestion?: string } {
  if (node.op !== '-') return {};
  const path = scope.text.slice(node.start, node.end);
  const id = path.slice(path.indexOf('.') + 1);
  const isKnown =
    scope.fields.has(path) ||
    (path.startsWith('words.') && scope.wordLists.has(id)) ||
    (path.startsWith('calendars.') && scope.calendars.has(id));
  return isKnown ? { hint: `Write ${pathText(path)}.`, suggestion: pathText(path) } : {};
}
