import type { Flow, FlowNode, Port } from '@rung/flow';
import { portContextOf, portsOf } from '@rung/flow';
import { sortedEntries } from '../internal/order.ts';
import { type ModelEdge, resolveEdges } from './edges.ts';
import { type ModelNode, roleOf } from './node.ts';

/** Nodes by id, sorted, with what their ports are connected to; and every edge, also those that lead nowhere. */
export function resolveNodes(flow: Flow): {
  readonly nodes: ReadonlyMap<string, ModelNode>;
  readonly edges: readonly ModelEdge[];
} {
  const context = portContextOf(flow);
  const entries = sortedEntries<FlowNode>(flow.nodes);
  const ports = new Map(entries.map(([id, node]) => [id, portsOf(node, context)]));
  const portIds = new Map([...ports].map(([id, list]) => [id, new Set(list.map((port) => port.id))]));
  const edges = resolveEdges(flow, portIds);
  const targets = targetsByPort(edges);
  const nodes = entries.map(([id, node]): [string, ModelNode] => [
    id,
    modelNode({ id, node, ports: ports.get(id) ?? [], targets }),
  ]);
  return { nodes: new Map(nodes), edges };
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

function modelNode({ id, node, ports, targets }: Parts): ModelNode {
  return {
    id,
    path: `/nodes/${id}`,
    name: nameOf(id, node.title),
    node,
    role: roleOf(node),
    ports: ports.map((port) => ({ node: id, id: port.id, port, to: targets.get(id)?.get(port.id) ?? null })),
  };
}

/** What a message calls a thing: its title, else its id, in quotation marks. */
function nameOf(id: string, title: string | undefined): string {
  const words = (title ?? '').trim();
  return `“${words === '' ? id : words.slice(0, 80)}”`;
}
