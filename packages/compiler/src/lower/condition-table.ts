import { type ConditionExpr, printAtom } from '@rung/condition';
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
  const drafts = new AtomNumbers();
  const trees = groups.map(([, [first]]) => (first === undefined ? null : drafts.number(first.expr)));
  const { atoms, final } = drafts.sorted();
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

/** Numbers atoms as they are met, by their text; `sorted` then says where each stands in the table. */
class AtomNumbers {
  readonly #indexOf = new Map<string, number>();
  readonly #atoms: Atom[] = [];

  number(expr: ConditionExpr): ConditionTree {
    if ('all' in expr) return { all: expr.all.map((part) => this.number(part)) };
    if ('any' in expr) return { any: expr.any.map((part) => this.number(part)) };
    if ('not' in expr) return { not: this.number(expr.not) };
    return 'atom' in expr ? { atom: this.#indexOfAtom(expr.atom) } : { constant: expr.constant };
  }

  #indexOfAtom(atom: Atom): number {
    const text = printAtom(atom);
    const known = this.#indexOf.get(text);
    if (known !== undefined) return known;
    this.#indexOf.set(text, this.#atoms.length);
    this.#atoms.push(atom);
    return this.#atoms.length - 1;
  }

  /** The table in text order, and by draft number the place in it. */
  sorted(): { readonly atoms: Policy['atoms']; readonly final: readonly number[] } {
    const order = [...this.#indexOf].sort(([a], [b]) => compareText(a, b)).map(([, draft]) => draft);
    const final = new Array<number>(order.length).fill(0);
    order.forEach((draft, place) => {
      final[draft] = place;
    });
    return { atoms: order.flatMap((draft) => policyAtom(this.#atoms[draft])), final };
  }
}

/** The policy's own copy of an atom: lists there are not readonly. */
function policyAtom(atom: Atom | undefined): Policy['atoms'] {
  if (atom === undefined) return [];
  return [atom.op === 'in' ? { ...atom, values: [...atom.values] } : atom];
}

function renumber(tree: ConditionTree, final: readonly number[]): ConditionTree {
  if ('all' in tree) return { all: tree.all.map((part) => renumber(part, final)) };
  if ('any' in tree) return { any: tree.any.map((part) => renumber(part, final)) };
  if ('not' in tree) return { not: renumber(tree.not, final) };
  return 'atom' in tree ? { atom: final[tree.atom] ?? 0 } : tree;
}
