import type { DerivedEventType, EventType } from '@rung/kernel';

/** Events under headings, in the order in which people look for them. Each event stands in exactly one. */
export const eventGroups = [
  {
    group: 'ticket',
    events: [
      'ticket.created',
      'ticket.imported',
      'ticket.updated',
      'ticket.reopened',
      'ticket.merged',
      'ticket.deleted',
      'status.changed',
      'owner.changed',
    ],
  },
  {
    group: 'conversation',
    events: ['message.added', 'customer.requested_manager', 'csat.received', 'sentiment.scored'],
  },
  {
    group: 'team',
    events: [
      'agent.flagged',
      'attempt.failed',
      'assignment.failed',
      'escalation.acknowledged',
      'escalation.accepted',
      'escalation.bounced',
      'escalation.deescalated',
      'swarm.joined',
      'swarm.left',
    ],
  },
  { group: 'authority', events: ['action.requested', 'approval.decided', 'approval.unavailable'] },
  {
    group: 'outside',
    events: [
      'signal.received',
      'vendor.updated',
      'followup.completed',
      'group.opened',
      'group.joined',
      'group.resolved',
    ],
  },
  { group: 'policy', events: ['field.set', 'tier.entered'] },
] as const satisfies readonly {
  readonly group: string;
  readonly events: readonly (EventType | DerivedEventType)[];
}[];
