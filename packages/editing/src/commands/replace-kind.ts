import { canConnect } from '@rung/compiler';
import { type Flow, type FlowNode, type NodeKind, nodeKindModels } from '@rung/flow';
import { ok } from '@rung/kernel';
import { nodeData, nodeOf, outcomesOf, withNode, withoutEdges } from '../internal/drawing.ts';
import { newNode } from '../internal/new-config.ts';
import { leadingOn } from './add-node.ts';
import { firstTarget } from './delete-nodes.ts';
import { type EditResult, refuse } from './edit.ts';

/**
 * Makes a step one of another kind: it keeps its id, title, notes and place, what leads to it, and the outcomes of the same
 * name where they may still lead there. Where it keeps none, its first outcome leads where the first one led.
 */
export function replaceKind(
  flow: Flow,
  { node: id, kind }: { readonly node: string; readonly kind: NodeKind },
): EditResult {
  const before = nodeOf(flow, id);
  if (!before.ok) return before;
  const { title = '', notes } = before.value;
  const made = newNode(flow, id, { kind, title });
  const { role } = nodeKindModels[kind];
  const isEntered = Object.values(flow.edges).some(({ to }) => to === id);
  if (isEntered && (role === 'starts' || role === 'comment')) {
    const code = role === 'starts' ? 'startsPaths' : 'commentTarget';
    return refuse('cannotConnect', {}, { connect: { code, nodes: [id], port: '' } });
  }
  const node: FlowNode = notes === undefined ? made : { ...made, notes };
  const replaced = withSettings(withNode(flow, id, node), id, before.value);
  return ok({
    flow: rewired(replaced, id, firstTarget(flow, id)),
    label: { what: 'nodeReplaced', data: { ...nodeData(flow, id, before.value), toKind: kind } },
    select: [id],
  });
}

/** Reasons and types of outcomes stay where the outcome does. */
function withSettings(flow: Flow, id: string, { ports = {} }: FlowNode): Flow {
  const known = new Set(outcomesOf(flow, id).map((port) => port.id));
  const kept = Object.entries(ports).filter(([port]) => known.has(port));
  const node = flow.nodes[id];
  if (kept.length === 0 || node === undefined) return flow;
  return withNode(flow, id, { ...node, ports: Object.fromEntries(kept) });
}

function rewired(flow: Flow, id: string, first: string | null): Flow {
  const kept = withoutEdges(flow, ({ from, to }) => from.node === id && !canConnect(flow, from, to).allowed);
  const leadsOn = Object.values(kept.edges).some(({ from }) => from.node === id);
  if (leadsOn || first === null) return kept;
  const led = leadingOn(kept, id, first);
  return led.ok ? led.value : kept;
}
