import type { Flow } from '@rung/flow';
import { isKind, type ModelNode } from './node.ts';

/**
 * Every node that some path comes to, whatever must happen first. Triggers always do; so do the nodes that a
 * de-escalation or a guard names, since those moves have no edge.
 */
export function reachableNodes(flow: Flow, nodes: ReadonlyMap<string, ModelNode>): ReadonlySet<string> {
  const starts = [...nodes.values()].filter(({ role }) => role === 'starts').map(({ id }) => id);
  const seen = new Set([...starts, ...guardTargets(flow, nodes)]);
  // A set may grow while it is walked: what is added is visited too.
  for (const id of seen) {
    const node = nodes.get(id);
    for (const { to } of node?.ports ?? []) if (to !== null) seen.add(to);
    if (node !== undefined && isKind(node, 'deescalate') && nodes.has(node.node.config.to)) {
      seen.add(node.node.config.to);
    }
  }
  return seen;
}

/** The tier nodes that a reached cap or a ping-pong sends to: the first by id of each tier named. */
function guardTargets(flow: Flow, nodes: ReadonlyMap<string, ModelNode>): readonly string[] {
  const { caps = {}, pingPong = {} } = flow.guards ?? {};
  const tiers = [...Object.values(caps), ...Object.values(pingPong)].map(({ then }) => then);
  return tiers.flatMap((tier) => {
    const first = [...nodes.values()].find(
      (node) => tier !== undefined && isKind(node, 'tier') && node.node.config.tier === tier,
    );
    return first === undefined ? [] : [first.id];
  });
}
