import type { Flow, FlowNode } from '@rung/flow';
import { ok } from '@rung/kernel';
import { nodeData, nodeOf, outcomesOf, withNode, withoutEdges } from '../internal/drawing.ts';
import { withoutKeys } from '../internal/edit-at.ts';
import { changedSetting, oneChange } from '../internal/one-change.ts';
import { validNode } from '../internal/valid.ts';
import { type EditResult, refuse } from './edit.ts';

/**
 * Gives a step another configuration, which must have the shape of its kind's. Connections and settings of outcomes that it
 * no longer has go with them.
 */
export function setConfig(
  flow: Flow,
  { node, config }: { readonly node: string; readonly config: unknown },
): EditResult {
  const edit = changed(flow, node, { key: 'config', change: (before) => ({ ...before, config }) });
  if (!edit.ok) return edit;
  const left = new Set(outcomesOf(edit.value.flow, node).map(({ id }) => id));
  const lost = new Set(outcomesOf(flow, node).flatMap(({ id }) => (left.has(id) ? [] : [id])));
  return ok({ ...edit.value, flow: withoutOutcomes(edit.value.flow, node, lost) });
}

function withoutOutcomes(flow: Flow, id: string, lost: ReadonlySet<string>): Flow {
  const drawn = withoutEdges(flow, ({ from }) => from.node === id && lost.has(from.port));
  const node = flow.nodes[id];
  if (node?.ports === undefined) return drawn;
  const ports = withoutKeys(node.ports, lost);
  return ports === node.ports ? drawn : withNode(drawn, id, { ...node, ports });
}

/** The reason and type of an outcome, to be set; null takes both away. */
export interface SetPortSettings {
  readonly node: string;
  readonly port: string;
  readonly settings: unknown;
}

/** Says which reason and type a path carries that leaves by an outcome. */
export function setPortSettings(flow: Flow, { node, port, settings }: SetPortSettings): EditResult {
  const isKnown = outcomesOf(flow, node).some(({ id }) => id === port);
  if (settings !== null && Object.hasOwn(flow.nodes, node) && !isKnown)
    return refuse('unknownPort', { node, port });
  return changed(flow, node, { key: 'ports', change: (before) => withPort(before, port, settings) });
}

function withPort({ ports = {}, ...node }: FlowNode, port: string, settings: unknown): unknown {
  const others = withoutKeys(ports, new Set([port]));
  const all = settings === null ? others : { ...ports, [port]: settings };
  return Object.keys(all).length === 0 ? node : { ...node, ports: all };
}

interface Change {
  /** What of the node is changed. */
  readonly key: 'config' | 'ports';
  readonly change: (node: FlowNode) => unknown;
}

function changed(flow: Flow, id: string, { key, change }: Change): EditResult {
  const before = nodeOf(flow, id);
  if (!before.ok) return before;
  const after = validNode(id, change(before.value));
  if (!after.ok) return after;
  const setting = key === 'config' ? changedSetting(before.value.config, after.value.config) : null;
  const data = {
    ...nodeData(flow, id, before.value),
    key,
    ...(setting === null ? {} : { setting }),
    ...oneChange(before.value[key], after.value[key]),
  };
  return ok({ flow: withNode(flow, id, after.value), label: { what: 'nodeChanged', data } });
}
