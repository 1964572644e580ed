import { compareQueueOrder, type LinkedPolicy, queueOrder, type TicketState } from '@rung/engine';
import type { Queues } from './match-final.ts';

/**
 * The tickets at each tier as its people would take them at an instant: by the tier's `orderBy`, then those that entered
 * first. Tiers without tickets are left out.
 */
export function queuesAt(
  linked: LinkedPolicy,
  states: ReadonlyMap<string, TicketState>,
  atMs: number,
): Queues {
  const waiting = [...states.values()].flatMap((state) => queueOrder(linked, state, atMs) ?? []);
  const byTier = Map.groupBy(waiting, ({ tier }) => tier);
  return Object.fromEntries(
    [...byTier].map(([tier, tickets]) => [
      tier,
      tickets.toSorted(compareQueueOrder).map(({ ticket }) => ticket),
    ]),
  );
}
