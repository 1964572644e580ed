import type { NodeByKind } from '@rung/flow';
import type { LoweredNode } from '../lowered.ts';

/** `to` stays a tier node's id or `back`. */
export function lowerDeescalate({ config }: NodeByKind['deescalate']): LoweredNode<'deescalate'> {
  const { to, reason, coolDown } = config;
  return { kind: 'deescalate', to, reason: reason ?? null, coolDown: coolDown ?? null };
}
