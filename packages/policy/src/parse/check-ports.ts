import type { Diagnostic } from '@rung/kernel';
import type { Policy, PolicyNode } from '../policy.ts';
import { policyDiagnostic } from './policy-diagnostic.ts';
import { below, names, type Place } from './references.ts';

/** The ports that every node of a kind has, in the order in which they are listed everywhere. */
const fixedPorts: Readonly<Record<PolicyNode['kind'], readonly string[]>> = {
  trigger: ['out'],
  condition: ['else'],
  tier: [
    'entered',
    'acknowledged',
    'accepted',
    'timeout',
    'overdue',
    'bounced',
    'deescalated',
    'escalated',
    'unavailable',
  ],
  sla: ['continue', 'breached'],
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

/** The ports that a node has because of its configuration: cases and thresholds. */
function ownPorts(policy: Policy, node: PolicyNode): readonly string[] {
  if (node.kind === 'condition') return node.cases.map(({ id }) => `case:${id}`);
  if (node.kind !== 'sla') return [];
  const clock = Object.hasOwn(policy.clocks, node.clock) ? policy.clocks[node.clock] : undefined;
  return (clock?.thresholds ?? []).map(({ id }) => `at:${id}`);
}

/** A node has exactly the ports of its kind and configuration, and each leads to a node or nowhere. */
export function* checkPorts(place: Place, node: PolicyNode): Generator<Diagnostic> {
  const expected = [...fixedPorts[node.kind], ...ownPorts(place.policy, node)];
  for (const port of expected) {
    if (!Object.hasOwn(node.ports, port)) yield portFinding(place, node, { port, rule: 'missing' });
  }
  for (const [port, { to }] of Object.entries(node.ports)) {
    if (!expected.includes(port) && !isFlagPort(node, port)) {
      yield portFinding(place, node, { port, rule: 'unknown' });
    }
    yield* names(below(place, 'ports', port, 'to'), 'node', to);
  }
}

/** A tier node's reasons of `agent.flagged` are told by its ports alone. */
function isFlagPort(node: PolicyNode, port: string): boolean {
  return node.kind === 'tier' && /^escalated:[a-z][a-z0-9_]*$/.test(port);
}

function portFinding(
  place: Place,
  { kind }: PolicyNode,
  { port, rule }: { port: string; rule: 'missing' | 'unknown' },
): Diagnostic {
  return policyDiagnostic('port', { kind, port, rule }, [...place.path, 'ports', port]);
}
