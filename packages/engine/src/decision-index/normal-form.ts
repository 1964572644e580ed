import type { ConditionTree } from '@rung/kernel';

function negate(tree: ConditionTree): ConditionTree {
  if ('atom' in tree) return { not: tree };
  if ('not' in tree) return pushDown(tree.not);
  if ('constant' in tree) return { constant: !tree.constant };
  return 'all' in tree ? anyOf(tree.all.map(negate)) : allOf(tree.any.map(negate));
}

function pushDown(tree: ConditionTree): ConditionTree {
  if ('not' in tree) return negate(tree.not);
  if ('all' in tree) return allOf(tree.all.map(pushDown));
  return 'any' in tree ? anyOf(tree.any.map(pushDown)) : tree;
}

const isConstant = (value: boolean) => (tree: ConditionTree) => 'constant' in tree && tree.constant === value;

function allOf(parts: readonly ConditionTree[]): ConditionTree {
  const flat = parts.flatMap((part) => ('all' in part ? part.all : [part]));
  if (flat.some(isConstant(false))) return { constant: false };
  return { all: flat.filter((part) => !isConstant(true)(part)) };
}

function anyOf(parts: readonly ConditionTree[]): ConditionTree {
  const flat = parts.flatMap((part) => ('any' in part ? part.any : [part]));
  if (flat.some(isConstant(true))) return { constant: true };
  return { any: flat.filter((part) => !isConstant(false)(part)) };
}

/**
 * What a condition requires: parts that must all be true, negations standing only before atoms. De Morgan's laws and
 * the double negation hold in Kleene logic, so the parts together have the condition's truth for every snapshot.
 * Empty means always true; a single `{ constant: false }` means never.
 */
export function requirementsOf(tree: ConditionTree): readonly ConditionTree[] {
  const normal = pushDown(tree);
  return 'all' in normal ? normal.all : 'constant' in normal && normal.constant ? [] : [normal];
}
