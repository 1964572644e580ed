import { createAtomTable, lowerCondition, printAtom } from '@rung/condition';
import { type Atom, type ConditionTree, compareText } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { distinct } from '../internal/order.ts';
import type { ModelCondition } from '../model/conditions.ts';

/** The policy's tables of atoms and conditions, and where each condition of the flow stands in them. */
export interface ConditionTables {
  readonly atoms: Policy['atoms'];
  readonly conditions: Policy['conditions'];
  readonly conditionAt: (path: string) => number | null;
}

/**
 * Stores equal atoms and equal conditions once. Both are sorted by their canonical text, so the tables do not depend
 * on who wrote what where.
 */
export function conditionTables(conditions: Iterable<ModelCondition>): ConditionTables {
  const groups = [...groupByText(conditions)].sort(([a], [b]) => compareText(a, b));
  const table = createAtomTable();
  const trees = groups.map(([, [first]]) => (first === undefined ? null : lowerCondition(first.expr, table)));
  const { atoms, final } = inTextOrder(table.atoms());
  const indexOfPath = new Map(
    groups.flatMap(([, same], index) => same.map(({ path }) => [path, index] as const)),
  );
  return {
    atoms,
    conditions: groups.map(([cel, same], index) => ({
      cel,
      tree: renumber(trees[index] ?? { constant: true }, final),
      sources: [...distinct(same.map(({ path }) => path))],
    })),
    conditionAt: (path) => indexOfPath.get(path) ?? null,
  };
}

function groupByText(conditions: Iterable<ModelCondition>): ReadonlyMap<string, readonly ModelCondition[]> {
  const groups = new Map<string, ModelCondition[]>();
  for (const condition of conditions) {
    const same = groups.get(condition.cel);
    if (same === undefined) groups.set(condition.cel, [condition]);
    else same.push(condition);
  }
  return groups;
}

interface SortedAtoms {
  readonly atoms: Policy['atoms'];
  /** By the number that an atom was given when it was met: its place in `atoms`. */
  readonly final: readonly number[];
}

/** Atoms are numbered as they are met; the policy has them in the order of their texts. */
function inTextOrder(met: readonly Atom[]): SortedAtoms {
  const sorted = met
    .map((atom, number) => ({ atom, number, text: printAtom(atom) }))
    .sort((a, b) => compareText(a.text, b.text));
  const final = new Array<number>(met.length).fill(0);
  for (const [place, { number }] of sorted.entries()) final[number] = place;
  return { atoms: sorted.map(({ atom }) => policyAtom(atom)), final };
}

/** The policy's own copy of an atom: lists there are not readonly. */
function policyAtom(atom: Atom): Policy['atoms'][number] {
  return atom.op === 'in' ? { ...atom, values: [...atom.values] } : atom;
}

function renumber(tree: ConditionTree, final: readonly number[]): ConditionTree {
  if ('all' in tree) return { all: tree.all.map((part) => renumber(part, final)) };
  if ('any' in tree) return { any: tree.any.map((part) => renumber(part, final)) };
  if ('not' in tree) return { not: renumber(tree.not, final) };
  return 'atom' in tree ? { atom: final[tree.atom] ?? 0 } : tree;
}
