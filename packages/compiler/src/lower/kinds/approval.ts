import type { NodeByKind } from '@rung/flow';
import type { LoweredNode } from '../lowered.ts';
import { lowerTargetTime } from '../times.ts';

/** Its own expiry and stages, where it has them, override the matrix row's. */
export function lowerApproval({ config }: NodeByKind['approval']): LoweredNode<'approval'> {
  const { expires, stages, action } = config;
  return {
    kind: 'approval',
    expires: lowerTargetTime(expires),
    stages: stages ?? null,
    action: action ?? null,
  };
}
