import type { NodeByKind } from '@rung/flow';
import type { LoweredNode } from '../lowered.ts';

/** Names the clock it attaches; its later ports are that clock's outlets. */
export function lowerSla({ config }: NodeByKind['sla']): LoweredNode<'sla'> {
  return { kind: 'sla', clock: config.clock };
}
