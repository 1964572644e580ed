import type { NodeByKind } from '@rung/flow';
import type { LoweredNode } from '../lowered.ts';

/** A promise names the clock whose deadline is quoted. */
export function lowerMessage({ config }: NodeByKind['message']): LoweredNode<'message'> {
  // Where none is chosen there is an error, and nothing is made of the flow.
  return { kind: 'message', template: config.template ?? '', promise: config.promise ?? null };
}
