import type { NodeByKind, NodeKind } from '@rung/flow';
import type { FlowGraph } from '../model/flow-graph.ts';
import { isKind, type ModelNode } from '../model/node.ts';
import { type Cost, noCost } from './cost.ts';

const oneEffect: Cost = { effects: 1, notices: 0, moves: 0 };
const oneNotice: Cost = { effects: 1, notices: 1, moves: 0 };
const oneMove: Cost = { effects: 1, notices: 0, moves: 1 };

/** What each kind itself emits when a path reaches it, at most (formats.md 3). */
const costByKind: { readonly [K in NodeKind]: (node: NodeByKind[K], model: FlowGraph) => Cost } = {
  trigger: () => noCost,
  condition: () => noCost,
  tier: () => oneMove,
  sla: () => noCost,
  authority: () => oneEffect,
  // A block and a request when it opens, a request for each tier it climbs to, and a denial when it expires.
  approval: (_, { tiers }) => ({ effects: 3 + tiers.size, notices: 0, moves: 0 }),
  handoff: () => oneEffect,
  notify: () => oneNotice,
  message: () => oneNotice,
  set: ({ config }) => ({ effects: config.set.length, notices: 0, moves: 0 }),
  wait: () => noCost,
  deescalate: () => oneMove,
  swarm: () => oneEffect,
  external: () => oneEffect,
  group: () => oneEffect,
  followUp: () => oneEffect,
  repeat: () => noCost,
  end: () => noCost,
  note: () => noCost,
};

/** What a node itself emits when a path reaches it, at most. */
export function ownCost({ node }: ModelNode, model: FlowGraph): Cost {
  // The record pairs each kind with its own node; the union loses that pairing.
  const cost = costByKind[node.kind] as (node: unknown, model: FlowGraph) => Cost;
  return cost(node, model);
}

/** Ports of which a path takes only one. */
export function areExclusive(node: ModelNode): boolean {
  return isKind(node, 'condition') || isKind(node, 'authority') || isKind(node, 'handoff');
}
