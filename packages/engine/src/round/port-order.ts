import type { PolicyNode } from '@rung/policy';

/** Ports of each kind in the order they are listed everywhere; a name with a colon at its end stands for a family. */
const listed: { readonly [K in PolicyNode['kind']]: readonly string[] } = {
  trigger: ['out'],
  condition: ['case:', 'else'],
  tier: [
    'entered',
    'acknowledged',
    'accepted',
    'timeout',
    'overdue',
    'bounced',
    'deescalated',
    'escalated:',
    'escalated',
    'unavailable',
  ],
  sla: ['continue', 'at:', 'breached'],
  authority: ['granted', 'needsSignOff', 'denied'],
  approval: ['opened', 'approved', 'denied', 'expired'],
  handoff: ['complete', 'incomplete'],
  notify: ['next'],
  message: ['next'],
  set: ['next'],
  wait: ['opened', 'elapsed', 'cancelled'],
  deescalate: ['next'],
  swarm: ['opened', 'joined', 'noJoin', 'solved', 'timeout'],
  external: ['opened', 'replied', 'breached'],
  group: ['first', 'member', 'resolved'],
  followUp: ['opened', 'satisfied', 'unsatisfied', 'noAnswer'],
  repeat: ['again', 'exhausted'],
  end: [],
};

/** A port's place among those of its node; thresholds of a clock keep the order in which the clock lists them. */
export function portPlace(kind: PolicyNode['kind'], port: string): number {
  const colon = port.indexOf(':');
  return listed[kind].indexOf(colon === -1 ? port : port.slice(0, colon + 1));
}
