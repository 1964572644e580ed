import type { NodeByKind } from '@rung/flow';
import type { NodeContext } from '../context.ts';
import type { LoweredNode } from '../lowered.ts';

/** Cases keep their order: the first that holds is taken. */
export function lowerCondition(
  { config }: NodeByKind['condition'],
  { at, conditionAt }: NodeContext,
): LoweredNode<'condition'> {
  return {
    kind: 'condition',
    cases: config.cases.map(({ id }, index) => ({
      id,
      // A case without a readable condition is an error, and then there is no policy.
      when: conditionAt(`${at.path}/config/cases/${index}/when`) ?? 0,
    })),
  };
}
