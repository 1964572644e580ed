import type { EventType } from '@rung/kernel';

/** Events that may change the status: resolve the episode, or open the next one. */
export const statusEvents: readonly EventType[] = ['status.changed', 'ticket.updated', 'signal.received'];

/** The ports that an event may set off at once. An acceptance is an acknowledgement too. */
export const eventsOfPort: Readonly<Record<string, readonly EventType[]>> = {
  acknowledged: ['escalation.acknowledged', 'escalation.accepted'],
  accepted: ['escalation.accepted'],
  bounced: ['escalation.bounced'],
  deescalated: ['escalation.deescalated'],
  escalated: ['agent.flagged'],
  approved: ['approval.decided'],
  denied: ['approval.decided'],
  joined: ['swarm.joined'],
  solved: statusEvents,
  replied: ['vendor.updated'],
  satisfied: ['followup.completed'],
  unsatisfied: ['followup.completed'],
  first: ['group.opened'],
  member: ['group.joined'],
  resolved: ['group.resolved'],
};
