import type { NodeByKind } from '@rung/flow';
import type { LoweredNode } from '../lowered.ts';

/** What is absent is taken from the request that the event carries. */
export function lowerAuthority({ config }: NodeByKind['authority']): LoweredNode<'authority'> {
  const { action, amount, tier } = config;
  return { kind: 'authority', action: action ?? null, amount: amount ?? null, tier: tier ?? null };
}
