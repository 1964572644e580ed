import type { ConditionTree } from '@rung/kernel';
import { FALSE, type Snapshot, TRUE, type TruthValue } from './snapshot.ts';

/** An atom or a condition, compiled once: its truth for a snapshot. */
export type Test = (snapshot: Snapshot) => TruthValue;

/** Kleene negation; the three values are 0, 1 and 2. */
function negation(test: Test): Test {
  return (snapshot) => {
    const truth = test(snapshot);
    if (truth === FALSE) return TRUE;
    return truth === TRUE ? FALSE : truth;
  };
}

/** The least truth of the parts, stopping at the first that is false. */
function conjunction(parts: readonly Test[]): Test {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return (snapshot) => {
    let least: TruthValue = TRUE;
    for (const part of parts) {
      const truth = part(snapshot);
      if (truth === FALSE) return FALSE;
      if (truth < least) least = truth;
    }
    return least;
  };
}

/** The greatest truth of the parts, stopping at the first that is true. */
function disjunction(parts: readonly Test[]): Test {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return (snapshot) => {
    let greatest: TruthValue = FALSE;
    for (const part of parts) {
      const truth = part(snapshot);
      if (truth === TRUE) return TRUE;
      if (truth > greatest) greatest = truth;
    }
    return greatest;
  };
}

/** What a tree is compiled with: the atoms' tests, and roughly what each costs, to ask the cheap ones first. */
export interface AtomTests {
  readonly test: (atom: number) => Test;
  readonly cost: (atom: number) => number;
}

/** Roughly what asking a tree costs at worst: the sum over its atoms. */
export function treeCost(tree: ConditionTree, atoms: AtomTests): number {
  if ('atom' in tree) return atoms.cost(tree.atom);
  if ('not' in tree) return treeCost(tree.not, atoms);
  if ('constant' in tree) return 0;
  const parts = 'all' in tree ? tree.all : tree.any;
  return parts.reduce((sum, part) => sum + treeCost(part, atoms), 0);
}

/**
 * Parts in the order in which they are asked, cheapest first. Atoms have no effects and Kleene's minimum and maximum do
 * not depend on order, so only the time changes.
 */
function compileParts(trees: readonly ConditionTree[], atoms: AtomTests): readonly Test[] {
  return trees
    .map((tree) => ({ tree, cost: treeCost(tree, atoms) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ tree }) => compileTree(tree, atoms));
}

/** Compiles a condition tree into closures. */
export function compileTree(tree: ConditionTree, atoms: AtomTests): Test {
  if ('atom' in tree) return atoms.test(tree.atom);
  if ('not' in tree) return negation(compileTree(tree.not, atoms));
  if ('all' in tree) return conjunction(compileParts(tree.all, atoms));
  if ('any' in tree) return disjunction(compileParts(tree.any, atoms));
  const constant: TruthValue = tree.constant ? TRUE : FALSE;
  return () => constant;
}
