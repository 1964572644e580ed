import type { ConditionTree } from '@rung/kernel';
import type { LinkedConditions } from '../condition/conditions.ts';
import { treeCost } from '../condition/tree-test.ts';
import { type Check, compileCheck } from './check.ts';
import { type Likelihood, treeLikelihood } from './selectivity.ts';

/** What requirements are ordered by. */
export interface CheckSources {
  readonly conditions: LinkedConditions;
  readonly likelihood: Likelihood;
  /** Checks compiled so far, by atom: triggers that require the same share one. */
  readonly checkOfAtom: Map<number, Check>;
}

function checkFor(tree: ConditionTree, { conditions, checkOfAtom }: CheckSources): Check {
  if (!('atom' in tree)) return compileCheck(tree, conditions);
  const check = checkOfAtom.get(tree.atom) ?? compileCheck(tree, conditions);
  checkOfAtom.set(tree.atom, check);
  return check;
}

/** Keeps a requirement that is thought to hold always from being put off forever. */
const leastDoubt = 0.02;

/**
 * Requirements in the order in which they are asked: what is cheap and often fails first, so that most triggers are
 * ruled out by their first question.
 */
export function compileChecks(
  requirements: readonly ConditionTree[],
  sources: CheckSources,
): readonly Check[] {
  const { conditions, likelihood } = sources;
  return requirements
    .map((tree) => {
      const doubt = Math.max(leastDoubt, 1 - treeLikelihood(tree, likelihood));
      return { tree, price: treeCost(tree, conditions.atomTests) / doubt };
    })
    .sort((a, b) => a.price - b.price)
    .map(({ tree }) => checkFor(tree, sources));
}
