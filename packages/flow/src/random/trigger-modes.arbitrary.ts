import type { Flow } from '../flow.ts';
import { portContextOf } from '../graph.ts';
import type { PortContext } from '../node-kinds/model.ts';
import { type FlowNode, nodeKindModels, portsOf } from '../node-kinds/registry.ts';

/** Makes every event or clock trigger interrupt that reaches a tier before its path rests, and the others side triggers. */
export function withModes(flow: Flow): Flow {
  const context = portContextOf(flow);
  const nodes = Object.entries(flow.nodes).map(([id, node]): readonly [string, FlowNode] => {
    if (node.kind !== 'trigger' || node.config.mode === 'intake') return [id, node];
    const mode = reachesTier(flow, id, context) ? ('interrupting' as const) : ('side' as const);
    return [id, { ...node, config: { ...node.config, mode } }];
  });
  return { ...flow, nodes: Object.fromEntries(nodes) };
}

/** Whether a path that leaves the node goes on to a tier without resting; paths only lead forward, so this ends. */
function reachesTier(flow: Flow, id: string, context: PortContext): boolean {
  const node = flow.nodes[id];
  if (node === undefined) return false;
  const passing = portsOf(node, context).filter(({ leaves }) => leaves === 'passing');
  return passing.some((port) => {
    const edge = Object.values(flow.edges).find(({ from }) => from.node === id && from.port === port.id);
    const next = edge === undefined ? undefined : flow.nodes[edge.to];
    if (edge === undefined || next === undefined) return false;
    return nodeKindModels[next.kind].role === 'rests' || reachesTier(flow, edge.to, context);
  });
}
