import type { IdKind } from './effect-ids.ts';
import type { EventBase, EventType, TicketEvent } from './event.ts';

type KeyOf<T extends EventType> = Exclude<
  keyof Extract<TicketEvent, { readonly type: T }>,
  keyof EventBase<T>
> &
  string;

/** Where every event holds an id of the policy; see `effectIds`. */
export const commonEventIds = { byTier: 'tier' } as const satisfies {
  readonly [K in keyof EventBase<EventType>]?: IdKind;
};

const member = { parent: 'group', node: 'node' } as const;

/** Where each event holds ids of the policy beside {@link commonEventIds}; places are written as in `effectIds`. */
export const eventIds = {
  'ticket.created': { fields: 'fields' },
  'ticket.imported': { fields: 'fields', position: 'node', 'clocks/#': 'clock', owner: 'target' },
  'ticket.updated': { set: 'fields' },
  'ticket.reopened': {},
  'ticket.merged': {},
  'ticket.deleted': {},
  'message.added': {},
  'status.changed': {},
  'owner.changed': { owner: 'target' },
  'agent.flagged': { requestedTier: 'tier' },
  'customer.requested_manager': {},
  'action.requested': {},
  'approval.decided': {},
  'approval.unavailable': { tier: 'tier' },
  'assignment.failed': { tier: 'tier' },
  'escalation.acknowledged': {},
  'escalation.accepted': {},
  'escalation.bounced': {},
  'escalation.deescalated': { toTier: 'tier' },
  'attempt.failed': {},
  'sentiment.scored': {},
  'csat.received': {},
  'signal.received': { set: 'fields' },
  'swarm.joined': { node: 'node' },
  'swarm.left': { node: 'node' },
  'vendor.updated': { node: 'node' },
  'followup.completed': { node: 'node' },
  'group.opened': member,
  'group.joined': member,
  'group.resolved': member,
} as const satisfies {
  readonly [T in EventType]: { readonly [K in KeyOf<T> | `${KeyOf<T>}/${string}`]?: IdKind };
};
