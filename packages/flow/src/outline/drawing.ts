import { compareText } from '@rung/kernel';
import type { Flow } from '../flow.ts';
import { guardTargets, nodeEntries, portContextOf } from '../graph.ts';
import type { Port } from '../node-kinds/model.ts';
import { type FlowNode, nodeKindModels, portsOf } from '../node-kinds/registry.ts';
import { triggersAsDrawn } from '../trigger-order.ts';

/** What the outline asks of a flow. All lists are in the order in which they are to be walked. */
export interface Drawing {
  /** What takes tickets in, where every path begins, then the others: by `order`, then id. */
  readonly triggers: readonly string[];
  /** Tiers to which guards send. */
  readonly guarded: readonly string[];
  /** The tier that a de-escalation names; null for any other node. */
  readonly namedBy: (node: string) => string | null;
  /** Nodes into which nothing leads, by id. */
  readonly entrances: readonly string[];
  /** Every node that a path may pass, by id. */
  readonly others: readonly string[];
  /** By id. */
  readonly comments: readonly string[];
  readonly portsOf: (node: string) => readonly Port[];
  /** Where a port leads; null where nothing is connected, or what is connected cannot be gone to. */
  readonly target: (node: string, port: string) => string | null;
}

/** Sorts and looks up once what the outline is walked by. */
export function drawingOf(flow: Flow): Drawing {
  const nodes = nodeEntries(flow);
  const context = portContextOf(flow);
  const ports = new Map(nodes.map(([id, node]) => [id, portsOf(node, context)]));
  const targets = targetsOf(flow);
  const target = (node: string, port: string): string | null => targets.get(node)?.get(port) ?? null;
  const reached = new Set(
    [...ports].flatMap(([id, list]) => list.flatMap((port) => target(id, port.id) ?? [])),
  );
  const passed = nodes.filter(([, node]) => isPassed(node)).map(([id]) => id);
  return {
    triggers: triggersAsDrawn(flow).map(({ id }) => id),
    guarded: guardTargets(flow),
    namedBy: (id) => namedBy(flow, id),
    entrances: passed.filter((id) => !reached.has(id)),
    others: passed,
    comments: nodes.filter(([, node]) => roleOf(node) === 'comment').map(([id]) => id),
    portsOf: (id) => ports.get(id) ?? [],
    target,
  };
}

/** Of several edges of one port the one with the lowest id counts, as for the compiler. */
function targetsOf({ nodes, edges }: Flow): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const targets = new Map<string, Map<string, string>>();
  const sorted = Object.entries(edges).sort(([a], [b]) => compareText(a, b));
  for (const [, { from, to }] of sorted) {
    const node = Object.hasOwn(nodes, to) ? nodes[to] : undefined;
    if (node === undefined || !isPassed(node)) continue;
    const ofNode = targets.get(from.node) ?? new Map<string, string>();
    if (!ofNode.has(from.port)) ofNode.set(from.port, to);
    targets.set(from.node, ofNode);
  }
  return targets;
}

type Role = (typeof nodeKindModels)[FlowNode['kind']]['role'];

function roleOf({ kind }: FlowNode): Role {
  return nodeKindModels[kind].role;
}

/** Whether paths come to a node: not to where they begin, and not to comments. */
function isPassed(node: FlowNode): boolean {
  const role = roleOf(node);
  return role !== 'starts' && role !== 'comment';
}

function namedBy({ nodes }: Flow, id: string): string | null {
  const node = nodes[id];
  const to = node?.kind === 'deescalate' ? node.config.to : '';
  return Object.hasOwn(nodes, to) && nodes[to]?.kind === 'tier' ? to : null;
}
