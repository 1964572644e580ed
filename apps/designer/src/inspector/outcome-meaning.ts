import type { NodeKind } from '@rung/flow';
import type { Translate } from '../i18n/i18n.ts';

const told = [
  'tier.entered',
  'tier.acknowledged',
  'tier.accepted',
  'tier.timeout',
  'tier.overdue',
  'tier.bounced',
  'tier.deescalated',
  'tier.escalated',
  'tier.unavailable',
  'approval.opened',
  'approval.approved',
  'approval.denied',
  'approval.expired',
  'swarm.opened',
  'swarm.joined',
  'swarm.noJoin',
  'swarm.solved',
  'swarm.timeout',
  'external.opened',
  'external.replied',
  'external.breached',
  'followUp.opened',
  'followUp.satisfied',
  'followUp.unsatisfied',
  'followUp.noAnswer',
  'sla.continue',
  'sla.at',
  'sla.breached',
  'wait.opened',
  'wait.elapsed',
  'wait.cancelled',
  'repeat.again',
  'repeat.exhausted',
  'group.first',
  'group.member',
  'group.resolved',
  'handoff.complete',
  'handoff.incomplete',
  'authority.granted',
  'authority.needsSignOff',
  'authority.denied',
] as const;

/** When a path leaves a step of a kind by an outcome, in a few words; null where the outcome's name says it all. */
export function sayMeaning(t: Translate, kind: NodeKind, port: string): string | null {
  // What stands behind a colon tells apart outcomes that mean the same.
  const [base] = port.split(':');
  // One reason of an agent's has a way of its own, which is called by it.
  if (kind === 'tier' && base !== port) return null;
  const meant = told.find((one) => one === `${kind}.${base}`);
  return meant === undefined ? null : t(`outcome.${meant}`);
}
