import type { NodeByKind } from '@rung/flow';
import type { LoweredNode } from '../lowered.ts';

/** Rows keep their order: of two that set one field the first wins. */
export function lowerSet({ config }: NodeByKind['set']): LoweredNode<'set'> {
  return { kind: 'set', set: config.set };
}
