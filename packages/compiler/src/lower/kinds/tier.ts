import type { NodeByKind } from '@rung/flow';
import type { NodeContext } from '../context.ts';
import type { LoweredNode } from '../lowered.ts';
import { tierOwner } from '../parts/tiers.ts';

/** The node's own owner, else the tier's. */
export function lowerTier({ config }: NodeByKind['tier'], { model }: NodeContext): LoweredNode<'tier'> {
  const owner = config.owner ?? tierOwner(config.tier, model.tiers.get(config.tier));
  return { kind: 'tier', tier: config.tier, owner };
}
