import type { Effect, TicketEvent } from '@rung/kernel';

/** An event that a group effect makes the host deliver. */
export interface GroupDelivery {
  readonly ticket: string;
  readonly event: TicketEvent;
}

/**
 * The events that a host owes to an effect (language.md 2, Groups): the opening of the parent, the joining of each member, the
 * resolution for each member. They happen at the instant of the effect and name it as their cause. Tickets that join an open
 * group later are told by no effect: their own step goes on by `member` at once.
 */
export function groupEvents(effect: Effect): readonly GroupDelivery[] {
  switch (effect.effect) {
    case 'openGroup':
      return [
        delivery(effect, 'group.opened', effect.parent),
        ...effect.members.map((member) => delivery(effect, 'group.joined', member)),
      ];
    case 'closeGroup':
      return effect.members.map((member) => delivery(effect, 'group.resolved', member));
    default:
      return [];
  }
}

function delivery(
  effect: Extract<Effect, { effect: 'openGroup' | 'closeGroup' }>,
  type: 'group.opened' | 'group.joined' | 'group.resolved',
  ticket: string,
): GroupDelivery {
  const { node, key } = groupOf(effect.parent);
  const id = `${effect.key} ${type} ${ticket}`;
  const event = { id, type, at: effect.at, ticket, cause: effect.key, key, parent: effect.parent, node };
  return { ticket, event };
}

/** A parent's id is `<group node>:<key>:<n>`; node ids hold no colon, keys may. */
function groupOf(parent: string): { readonly node: string; readonly key: string } {
  const first = parent.indexOf(':');
  return { node: parent.slice(0, first), key: parent.slice(first + 1, parent.lastIndexOf(':')) };
}
