/**
 * The ports of each kind of node that runs, in the order in which they are listed everywhere (language.md 1, Node kinds).
 * A name that ends in a colon stands for a family: a port for each case, threshold or reason.
 */
export const nodePorts = {
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
} as const satisfies Readonly<Record<string, readonly string[]>>;
