import type { Flow, FlowNode, Port, PortContext } from '@rung/flow';
import { portContextOf, portsOf } from '@rung/flow';
import type { CheckMemory } from '../check-memory.ts';
import { sortedNodes } from '../internal/sorted-nodes.ts';
import { type ModelEdge, resolveEdges } from './edges.ts';
import { type ModelNode, nameOf, roleOf } from './node.ts';

/** Nodes by id, sorted, with what their ports are connected to; and every edge, also those that lead nowhere. */
export function resolveNodes(
  flow: Flow,
  memory: CheckMemory,
): {
  readonly nodes: ReadonlyMap<string, ModelNode>;
  readonly edges: readonly ModelEdge[];
} {
  const ports = portLister(flow, memory);
  const entries = sortedNodes(flow, memory);
  const portIds = new Map(entries.map(([id, node]) => [id, memory.of(idsOf, ports(node))]));
  const edges = resolveEdges(flow, portIds);
  const targets = targetsByPort(edges);
  const nodes = entries.map(([id, node]): [string, ModelNode] => [
    id,
    modelNode(flow, { id, node, ports: ports(node), targets }),
  ]);
  return { nodes: new Map(nodes), edges };
}

/** Answers which ports a step has: the same list for the same step as long as nothing else changes that they go by. */
export function portLister(
  { tiers, clocks, contextPackages }: Flow,
  memory: CheckMemory,
): (node: FlowNode) => readonly Port[] {
  const context = memory.last(contextFrom, tiers, clocks, contextPackages);
  return (node) => memory.of(portsOf, node, context);
}

function contextFrom(
  tiers: Flow['tiers'],
  clocks: Flow['clocks'] = {},
  contextPackages: Flow['contextPackages'] = {},
): PortContext {
  return portContextOf({ tiers, clocks, contextPackages });
}

function idsOf(ports: readonly Port[]): ReadonlySet<string> {
  return new Set(ports.map(({ id }) => id));
}

type Targets = ReadonlyMap<string, ReadonlyMap<string, string>>;

function targetsByPort(edges: readonly ModelEdge[]): Targets {
  const targets = new Map<string, Map<string, string>>();
  for (const { node, port, to, problem } of edges) {
    if (problem !== null) continue;
    const ofNode = targets.get(node) ?? new Map<string, string>();
    ofNode.set(port, to);
    targets.set(node, ofNode);
  }
  return targets;
}

interface Parts {
  readonly id: string;
  readonly node: FlowNode;
  readonly ports: readonly Port[];
  readonly targets: Targets;
}

function modelNode(flow: Flow, { id, node, ports, targets }: Parts): ModelNode {
  return {
    id,
    path: `/nodes/${id}`,
    name: nameOf(flow, id, node),
    node,
    role: roleOf(node),
    ports: ports.map((port) => ({ node: id, id: port.id, port, to: targets.get(id)?.get(port.id) ?? null })),
  };
}
