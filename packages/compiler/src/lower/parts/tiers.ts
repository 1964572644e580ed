import type { Policy } from '@rung/policy';
import { mapValues } from '../../internal/order.ts';
import type { FlowModel } from '../../model/flow-model.ts';
import { tierReads } from '../../model/privacy.ts';
import { lowerDuration } from '../times.ts';

type Tier = FlowModel['tiers'] extends ReadonlyMap<string, infer T> ? T : never;

/** Who is asked: the tier's own target, else the tier itself, which the host resolves (an approver needs no queue). */
export function tierOwner(id: string, tier: Pick<Tier, 'owner'> | undefined): string {
  return tier?.owner ?? `tier:${id}`;
}

/** Tiers with what they leave unsaid: the 24x7 calendar, and the privacy classes an ordinary tier reads. */
export function lowerTiers({ tiers }: FlowModel): Policy['tiers'] {
  return mapValues(tiers, (tier, id) => ({
    rank: tier.rank,
    lateral: tier.lateral ?? false,
    kind: tier.kind,
    owner: tierOwner(id, tier),
    calendar: tier.calendar ?? 'always',
    acknowledgeMs: lowerDuration(tier.acknowledge),
    workMs: lowerDuration(tier.work),
    orderBy: tier.orderBy ?? [],
    reads: [...tierReads(tier)],
    package: tier.package ?? null,
    capacity: lowerCapacity(tier.capacity),
  }));
}

function lowerCapacity(capacity: Tier['capacity']): Policy['tiers'][string]['capacity'] {
  if (capacity === undefined) return null;
  const { people, meanHandling, maxOpen } = capacity;
  return { people, meanHandlingMs: lowerDuration(meanHandling) ?? 0, maxOpen: maxOpen ?? null };
}
