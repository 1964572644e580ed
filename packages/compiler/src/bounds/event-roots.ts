import type { EventType } from '@rung/kernel';
import { distinct } from '../internal/order.ts';
import { type FlowGraph, nodesOfKind } from '../model/flow-graph.ts';
import { heardEvents } from '../model/heard-events.ts';
import { isKind, type ModelNode } from '../model/node.ts';
import type { Root } from '../model/paths.ts';
import { eventsOfPort, statusEvents } from '../model/root-events.ts';
import { type Cost, eitherOf, noCost, plus } from './cost.ts';
import { engineAnswers, takesRequest, untaken } from './engine-answers.ts';
import type { NodeCosts } from './node-costs.ts';

/** What the decision itself emits beside the path: a grant, a denial, the status that a follow-up sets back. */
const effectsOfPort: Readonly<Record<string, number>> = { approved: 1, denied: 1, unsatisfied: 1 };

/** Events that set off a root. */
function eventsOf(root: Root, model: FlowGraph): readonly string[] {
  const { port, begins } = root;
  const node = model.nodes.get(port.node);
  if (begins === 'trigger' && node !== undefined && isKind(node, 'trigger')) {
    const heard = heardEvents(node.node.config);
    return distinct([
      ...heard,
      ...(heard.includes('ticket.reopened') ? statusEvents : []),
      ...(heard.includes('action.requested') && !takesRequest(model, root) ? [untaken] : []),
    ]);
  }
  const [name = ''] = port.id.split(':');
  return begins === 'event' ? (eventsOfPort[name] ?? []) : [];
}

/** The effects that come with a root's own event. */
export function rootCost({ port, begins }: Root): Cost {
  return begins === 'event' ? { ...noCost, effects: effectsOfPort[port.id] ?? 0 } : noCost;
}

/** What a path from each root costs, and what an arrival at each node does. */
export interface Costs {
  readonly ofRoot: (root: Root) => Cost;
  readonly ofNodes: NodeCosts;
}

interface EventSum {
  beside: Cost;
  readonly atTier: Map<string, Cost>;
}

/**
 * The most that one event may set off: every trigger that hears it, every thread that it concerns, of the tiers the one in
 * charge, and what the engine says by itself.
 */
export function worstEvent(model: FlowGraph, costs: Costs): Cost {
  const sums = new Map<string, EventSum>();
  const sumOf = (event: string): EventSum => {
    const sum = sums.get(event) ?? { beside: noCost, atTier: new Map<string, Cost>() };
    sums.set(event, sum);
    return sum;
  };
  for (const root of model.roots) {
    for (const event of eventsOf(root, model)) {
      const { node } = root.port;
      if (model.nodes.get(node)?.role === 'rests') addAt(sumOf(event), node, costs.ofRoot(root));
      else addBeside(sumOf(event), costs.ofRoot(root));
    }
  }
  for (const { node, event, cost } of unwiredMoves(model, costs.ofNodes)) addAt(sumOf(event), node, cost);
  for (const [event, cost] of engineAnswers(model)) addBeside(sumOf(event), cost);
  return [...sums.values()]
    .map(({ beside, atTier }) => plus(beside, [...atTier.values()].reduce(eitherOf, noCost)))
    .reduce(eitherOf, noCost);
}

function addBeside(sum: EventSum, cost: Cost): void {
  sum.beside = plus(sum.beside, cost);
}

function addAt({ atTier }: EventSum, node: string, cost: Cost): void {
  atTier.set(node, plus(atTier.get(node) ?? noCost, cost));
}

/** Ports that move the ticket although nothing is connected, with the event that does it. */
const movesUnwired = {
  escalated: 'agent.flagged',
  bounced: 'escalation.bounced',
  deescalated: 'escalation.deescalated',
} as const satisfies Readonly<Record<string, EventType>>;

interface UnwiredMove {
  readonly node: string;
  readonly event: EventType;
  readonly cost: Cost;
}

/** Moves without an edge: a flag goes up, what comes back goes to a tier it came through or that was named. */
function unwiredMoves(model: FlowGraph, costs: NodeCosts): readonly UnwiredMove[] {
  const tiers = nodesOfKind(model, 'tier');
  const rankOf = ({ node }: ModelNode<'tier'>): number => model.tiers.get(node.config.tier)?.rank ?? 0;
  const lateral = ({ node }: ModelNode<'tier'>): boolean =>
    model.tiers.get(node.config.tier)?.lateral === true;
  return tiers.flatMap((at) =>
    Object.entries(movesUnwired).flatMap(([port, event]) => {
      if (at.ports.some(({ id, to }) => id === port && to !== null)) return [];
      const isUp = (other: ModelNode<'tier'>): boolean =>
        rankOf(other) > rankOf(at) || lateral(other) || lateral(at);
      const others = tiers.filter((other) => other.id !== at.id && (port !== 'escalated' || isUp(other)));
      const cost = others.map(({ id }) => costs.get(id) ?? noCost).reduce(eitherOf, noCost);
      return [{ node: at.id, event, cost }];
    }),
  );
}
