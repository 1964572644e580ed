import { compareText } from '@rung/kernel';
import type { Flow, FlowEdge } from './flow.ts';
import type { PortContext } from './node-kinds/model.ts';
import type { FlowNode } from './node-kinds/registry.ts';

/** The nodes with their ids, sorted by id: the order in which everything that walks a flow should walk it. */
export function nodeEntries(flow: Flow): readonly (readonly [id: string, node: FlowNode])[] {
  return Object.entries(flow.nodes).toSorted(([a], [b]) => compareText(a, b));
}

/** The edges that leave a node, sorted by port, then by edge id; a port with two edges is listed twice. */
export function edgesFrom(flow: Flow, nodeId: string): readonly (readonly [id: string, edge: FlowEdge])[] {
  return Object.entries(flow.edges)
    .filter(([, { from }]) => from.node === nodeId)
    .toSorted(([a, x], [b, y]) => compareText(x.from.port, y.from.port) || compareText(a, b));
}

/** What `portsOf` needs to know of the flow. Make it once for many nodes. */
export function portContextOf(flow: Pick<Flow, 'tiers' | 'clocks' | 'contextPackages'>): PortContext {
  const packages = flow.contextPackages ?? {};
  return {
    tiers: flow.tiers,
    clocks: flow.clocks ?? {},
    packageBlocks: (id) =>
      Object.hasOwn(packages, id) &&
      (packages[id]?.items ?? []).some(({ required, whenMissing }) => required && whenMissing === 'block'),
  };
}

/**
 * The steps to which a ticket comes without a connection: the first by id of each tier that a cap or a ping-pong sends to, in
 * the order of the guards' ids.
 */
export function guardTargets({ guards, nodes }: Flow): readonly string[] {
  const sorted = <V>(part: Readonly<Record<string, V>> = {}): readonly V[] =>
    Object.entries(part)
      .sort(([a], [b]) => compareText(a, b))
      .map(([, guard]) => guard);
  const tiers = [...sorted(guards?.caps), ...sorted(guards?.pingPong)].map(({ then }) => then);
  const steps = Object.entries<FlowNode>(nodes).sort(([a], [b]) => compareText(a, b));
  const first = (tier: string): string | undefined =>
    steps.find(([, node]) => node.kind === 'tier' && node.config.tier === tier)?.[0];
  return [...new Set(tiers.flatMap((tier) => (tier === undefined ? [] : (first(tier) ?? []))))];
}
