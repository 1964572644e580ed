import type { PortPlace } from '@rung/compiler';
import { type Flow, type FlowNode, ownNameOf } from '@rung/flow';
import { ok, own } from '@rung/kernel';
import { connected, edgeAt, nodeData, nodeOf, withoutEdges } from '../internal/drawing.ts';
import { type EditData, type EditResult, refuse } from './edit.ts';

/** Leads an outcome to a step, in the place of where it leads now. */
export function connect(
  flow: Flow,
  { from, to }: { readonly from: PortPlace; readonly to: string },
): EditResult {
  const drawn = connected(flow, from, to);
  if (!drawn.ok) return drawn;
  return ok({ flow: drawn.value, label: { what: 'connected', data: edgeData(flow, from, to) } });
}

/** Takes away what an outcome leads to. */
export function disconnect(flow: Flow, { from }: { readonly from: PortPlace }): EditResult {
  const node = nodeOf(flow, from.node);
  if (!node.ok) return node;
  const [, edge] = edgeAt(flow, from) ?? [];
  if (edge === undefined)
    return refuse('notConnected', { ...nodeData(flow, from.node, node.value), port: from.port });
  return ok({
    flow: withoutEdges(flow, (other) => other.from.node === from.node && other.from.port === from.port),
    label: { what: 'disconnected', data: edgeData(flow, from, edge.to) },
  });
}

function edgeData(flow: Flow, { node, port }: PortPlace, to: string): EditData {
  const source = own<FlowNode>(flow.nodes, node);
  const target = own<FlowNode>(flow.nodes, to);
  return {
    ...(source === undefined ? { node } : nodeData(flow, node, source)),
    port,
    to,
    toTitle: target === undefined ? '' : ownNameOf(flow, target),
    toKind: target?.kind ?? '',
  };
}
