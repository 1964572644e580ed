import type { LinkedPolicy } from '../link/linked-policy.ts';
import { knownFields } from './known-fields.ts';
import { none } from './lists.ts';
import type { TicketState } from './state.ts';

/**
 * A state whose next event opens an episode under another policy: what belongs to the ticket stays, as far as the new
 * policy knows it; what belonged to the old episode is over.
 */
export function adoptPolicy(linked: LinkedPolicy, state: TicketState): TicketState {
  const { threads: _threads, clocks: _clocks, episode, ...rest } = state;
  const knows = (atom: string): boolean => linked.history.ever.some(({ key }) => key === atom);
  return {
    ...rest,
    policy: linked.digest,
    position: null,
    fields: knownFields(linked, state.fields),
    episode: {
      number: episode.number,
      openedAt: episode.openedAt,
      resolvedAt: episode.resolvedAt,
      slas: (episode.slas ?? none).filter((id) => linked.nodes.get(id)?.kind === 'sla'),
    },
    latched: (state.latched ?? none).filter((id) => linked.triggerById.has(id)),
    closed: (state.closed ?? none).filter(({ clock }) => linked.clocks.get(clock)?.scope === 'ticket'),
    ever: (state.ever ?? none).filter(knows),
    heard: (state.heard ?? none).filter(([type]) => linked.history.counted.has(type)),
  };
}
