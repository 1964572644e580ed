import type { FinalState } from '@rung/kernel';
import { tierInCharge } from '../fields/engine-fields.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import type { TicketState } from '../state/state.ts';

/** Where a ticket stands, as results report it. The state is taken to be one that `step` gave. */
export function finalState(linked: LinkedPolicy, state: TicketState): FinalState {
  return {
    tier: tierInCharge(linked, state),
    owner: state.owner,
    status: state.status,
    priority: state.priority ?? null,
    episode: state.episode.number,
    counts: state.counts,
  };
}
