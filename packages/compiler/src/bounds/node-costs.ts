import { componentsOf } from '../internal/cycles.ts';
import type { FlowGraph } from '../model/flow-graph.ts';
import type { FreeGraph } from '../model/free-graph.ts';
import { type Implied, impliedBy } from '../model/implied.ts';
import { isKind, type ModelNode, type ModelPort } from '../model/node.ts';
import { type Redirects, redirectsOf } from '../model/redirects.ts';
import { type Cost, eitherOf, noCost, plus } from './cost.ts';
import { areExclusive, ownCost } from './own-cost.ts';

/** Cost of what one arrival at a node leads to without further events, by node id. */
export type NodeCosts = ReadonlyMap<string, Cost>;

/**
 * Adds up from the nodes that lead nowhere back to those that lead to them, each node once. What happens only so
 * many times in an episode, however often a path comes by (`again` of a repeat, the outlets of an `sla`), is left
 * out here and added once for the whole policy; see `budgets.ts`. The flow must have no loops; for one that has, the
 * numbers mean nothing.
 */
export function nodeCosts(model: FlowGraph, free: FreeGraph): NodeCosts {
  const implied = impliedBy(model);
  const { freelyFrom } = redirectsOf(model);
  const costs = new Map<string, Cost>();
  // Components come in an order in which what a node leads to is done before it.
  for (const id of componentsOf(free).flat()) {
    const node = model.nodes.get(id);
    if (node !== undefined)
      costs.set(id, plus(ownCost(node, model), onward(node, { costs, implied, freelyFrom })));
  }
  return costs;
}

interface Onward {
  readonly costs: NodeCosts;
  readonly implied: Implied;
  readonly freelyFrom: Redirects['freelyFrom'];
}

function onward(node: ModelNode, { costs, implied, freelyFrom }: Onward): Cost {
  const costOf = (id: string | null): Cost => (id === null ? noCost : (costs.get(id) ?? noCost));
  const drawn = countedPorts(node).map(({ to }) => costOf(to));
  const followed = drawn.reduce(areExclusive(node) ? eitherOf : plus, noCost);
  const undrawn = [...implied.startedCycles(node), ...implied.hearers(node)].map(costOf).reduce(plus, noCost);
  const returned = implied.returns(node).map(costOf).reduce(eitherOf, noCost);
  const redirected = freelyFrom(node.id).map(costOf).reduce(eitherOf, noCost);
  return [undrawn, returned, redirected].reduce(plus, followed);
}

function countedPorts(node: ModelNode): readonly ModelPort[] {
  return node.ports.filter(({ id, port }) => {
    if (port.leaves === 'event') return false;
    if (isKind(node, 'repeat')) return id === 'exhausted';
    return !(isKind(node, 'sla') && port.leaves === 'time');
  });
}
