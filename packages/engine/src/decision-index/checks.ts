import type { ConditionTree } from '@rung/kernel';
import type { LinkedConditions } from '../condition/conditions.ts';
import { type Snapshot, TRUE } from '../condition/snapshot.ts';
import { compileTree, type Test, treeCost } from '../condition/tree-test.ts';
import type { ValueTest } from '../condition/value-test.ts';
import { type Likelihood, treeLikelihood } from './selectivity.ts';

/** What requirements are ordered by. */
export interface CheckSources {
  readonly conditions: LinkedConditions;
  readonly likelihood: Likelihood;
}

/** A requirement, compiled. Most ask one thing of one field, and are spared the way through the whole snapshot. */
export interface Check {
  readonly slot: number;
  /** The requirement as a function of the field's value; undefined where it is more than one cheap atom. */
  readonly ofValue: ValueTest | undefined;
  readonly test: Test;
}

function compileCheck(tree: ConditionTree, { atoms, atomTests }: LinkedConditions): Check {
  const linked = 'atom' in tree ? atoms[tree.atom] : undefined;
  return linked ?? { slot: -1, ofValue: undefined, test: compileTree(tree, atomTests) };
}

/** Whether all requirements hold for the snapshot that the memo has in hand. */
export function hold(checks: readonly Check[], snapshot: Snapshot): boolean {
  for (const { slot, ofValue, test } of checks) {
    const truth = ofValue === undefined ? test(snapshot) : ofValue(snapshot.values[slot]);
    if (truth !== TRUE) return false;
  }
  return true;
}

/** Keeps a requirement that is thought to hold always from being put off forever. */
const leastDoubt = 0.02;

/**
 * Requirements in the order in which they are asked: what is cheap and often fails first, so that most triggers are
 * ruled out by their first question.
 */
export function compileChecks(
  requirements: readonly ConditionTree[],
  { conditions, likelihood }: CheckSources,
): readonly Check[] {
  return requirements
    .map((tree) => {
      const doubt = Math.max(leastDoubt, 1 - treeLikelihood(tree, likelihood));
      return { tree, price: treeCost(tree, conditions.atomTests) / doubt };
    })
    .sort((a, b) => a.price - b.price)
    .map(({ tree }) => compileCheck(tree, conditions));
}
