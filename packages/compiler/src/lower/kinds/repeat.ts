import type { NodeByKind } from '@rung/flow';
import type { LoweredNode } from '../lowered.ts';

/** How many passes of an episode leave by `again`. */
export function lowerRepeat({ config }: NodeByKind['repeat']): LoweredNode<'repeat'> {
  return { kind: 'repeat', times: config.times };
}
