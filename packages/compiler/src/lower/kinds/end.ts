import type { LoweredNode } from '../lowered.ts';

/** Nothing but the place where a path ends. */
export function lowerEnd(): LoweredNode<'end'> {
  return { kind: 'end' };
}
