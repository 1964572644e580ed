import { type Flow, guardTargets } from '@rung/flow';
import { isKind, type ModelNode } from './node.ts';

/**
 * Every node that some path comes to, whatever must happen first. Triggers always do; so do the nodes that a
 * de-escalation or a guard names, since those moves have no edge.
 */
export function reachableNodes(flow: Flow, nodes: ReadonlyMap<string, ModelNode>): ReadonlySet<string> {
  const starts = [...nodes.values()].filter(({ role }) => role === 'starts').map(({ id }) => id);
  return reachedFrom([...starts, ...guardTargets(flow)], nodes);
}

/** The nodes that are given, and every one that a path from them comes to. */
export function reachedFrom(
  starts: Iterable<string>,
  nodes: ReadonlyMap<string, ModelNode>,
): ReadonlySet<string> {
  const seen = new Set(starts);
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
