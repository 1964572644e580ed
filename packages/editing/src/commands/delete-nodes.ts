import { canConnect } from '@rung/compiler';
import type { Flow } from '@rung/flow';
import { ok } from '@rung/kernel';
import {
  edgeAt,
  likelyOutcomes,
  nodeData,
  nodeOf,
  outcomesOf,
  withEdge,
  withoutEdges,
} from '../internal/drawing.ts';
import { withoutKeys } from '../internal/edit-at.ts';
import type { EditResult } from './edit.ts';

/** Steps to delete. */
export interface DeleteNodes {
  readonly nodes: readonly string[];
  /** Join what led to them to where their first outcome led, where that may be. */
  readonly reconnect?: boolean;
}

/** Deletes steps with their connections, positions and places in cool-downs, closing the gap if wanted. */
export function deleteNodes(flow: Flow, { nodes, reconnect = false }: DeleteNodes): EditResult {
  const gone = new Set(nodes);
  const [first, ...others] = gone;
  if (first === undefined) return ok({ flow, label: { what: 'nodesDeleted', data: { count: 0 } } });
  for (const id of gone) {
    const node = nodeOf(flow, id);
    if (!node.ok) return node;
  }
  const node = nodeOf(flow, first);
  const left = withoutNodes(flow, gone);
  return ok({
    flow: reconnect ? closed(left, waysOver(flow, gone)) : left,
    label:
      others.length === 0 && node.ok
        ? { what: 'nodeDeleted', data: nodeData(flow, first, node.value) }
        : { what: 'nodesDeleted', data: { count: gone.size } },
  });
}

function withoutNodes(flow: Flow, gone: ReadonlySet<string>): Flow {
  const left = withoutEdges(flow, ({ from, to }) => gone.has(from.node) || gone.has(to));
  return {
    ...withoutCooled(left, gone),
    nodes: withoutKeys(flow.nodes, gone),
    ...(flow.layout === undefined ? {} : { layout: withoutKeys(flow.layout, gone) }),
  };
}

/** A cool-down that names a trigger which is gone would hold nothing back. */
function withoutCooled(flow: Flow, gone: ReadonlySet<string>): Flow {
  const { coolDowns } = flow.guards ?? {};
  const isNamed = Object.values(coolDowns ?? {}).some(({ triggers }) => triggers.some((id) => gone.has(id)));
  if (coolDowns === undefined || !isNamed) return flow;
  const entries = Object.entries(coolDowns).map(([id, coolDown]) => [
    id,
    { ...coolDown, triggers: coolDown.triggers.filter((trigger) => !gone.has(trigger)) },
  ]);
  return { ...flow, guards: { ...flow.guards, coolDowns: Object.fromEntries(entries) } };
}

interface Way {
  readonly from: { readonly node: string; readonly port: string };
  readonly to: string;
}

/** For each connection into what is deleted, where it comes out behind it. */
function waysOver(flow: Flow, gone: ReadonlySet<string>): readonly Way[] {
  return Object.values(flow.edges).flatMap(({ from, to }) => {
    if (gone.has(from.node) || !gone.has(to)) return [];
    const end = behind(flow, gone, to);
    return end === null ? [] : [{ from, to: end }];
  });
}

function behind(flow: Flow, gone: ReadonlySet<string>, from: string): string | null {
  const seen = new Set<string>();
  let id: string | null = from;
  while (id !== null && gone.has(id) && !seen.has(id)) {
    seen.add(id);
    id = firstTarget(flow, id);
  }
  return id === null || gone.has(id) ? null : id;
}

/** Where the likeliest of a node's connected outcomes leads. */
export function firstTarget(flow: Flow, node: string): string | null {
  for (const { id: port } of likelyOutcomes(outcomesOf(flow, node))) {
    const [, edge] = edgeAt(flow, { node, port }) ?? [];
    if (edge !== undefined) return edge.to;
  }
  return null;
}

function closed(flow: Flow, ways: readonly Way[]): Flow {
  return ways.reduce(
    (joined, { from, to }) => (canConnect(joined, from, to).allowed ? withEdge(joined, from, to) : joined),
    flow,
  );
}
