import { type Diagnostic, nodePorts, own } from '@rung/kernel';
import type { Policy, PolicyNode } from '../policy.ts';
import { policyDiagnostic } from './policy-diagnostic.ts';
import { below, names, type Place } from './references.ts';

/** The ports that nodes of a kind have, whatever their configuration. */
function fixedPorts(kind: PolicyNode['kind']): readonly string[] {
  return nodePorts[kind].filter((port) => !port.endsWith(':'));
}

/** The ports that a node has because of its configuration: cases and thresholds. */
function ownPorts(policy: Policy, node: PolicyNode): readonly string[] {
  if (node.kind === 'condition') return node.cases.map(({ id }) => `case:${id}`);
  if (node.kind !== 'sla') return [];
  const clock = own(policy.clocks, node.clock);
  return (clock?.thresholds ?? []).map(({ id }) => `at:${id}`);
}

/** A node has exactly the ports of its kind and configuration, and each leads to a node or nowhere. */
export function* checkPorts(place: Place, node: PolicyNode): Generator<Diagnostic> {
  const expected = new Set([...fixedPorts(node.kind), ...ownPorts(place.policy, node)]);
  for (const port of expected) {
    if (!Object.hasOwn(node.ports, port)) yield portFinding(place, node, { port, rule: 'missing' });
  }
  for (const [port, { to }] of Object.entries(node.ports)) {
    if (!expected.has(port) && !isFlagPort(node, port)) {
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
