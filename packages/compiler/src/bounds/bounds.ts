import type { Policy } from '@rung/policy';
import type { FlowGraph } from '../model/flow-graph.ts';
import type { FreeGraph } from '../model/free-graph.ts';
import { impliedBy } from '../model/implied.ts';
import type { Root } from '../model/paths.ts';
import { redirectsOf } from '../model/redirects.ts';
import { type Budget, budgetsOf } from './budgets.ts';
import { type Cost, eitherOf, noCost, plus } from './cost.ts';
import { rootCost, worstEvent } from './event-roots.ts';
import { nodeCosts } from './node-costs.ts';

/**
 * An upper bound of what one event may set off before the episode falls silent, when nothing else happens: finite,
 * because every cycle of free edges passes a repeat (language.md 2, Termination). `byRoot` says the effects of each
 * trigger and of each later port by itself. Needs a flow without loops.
 */
export function boundsOf(model: FlowGraph, free: FreeGraph): Policy['bounds'] {
  const costs = nodeCosts(model, free);
  const budgets = budgetsOf(model, costs);
  const { ofRoot } = redirectsOf(model);
  const costOf = (id: string): Cost => costs.get(id) ?? noCost;
  const arrival = (root: Root): Cost =>
    plus(plus(rootCost(root), costOf(root.to)), ofRoot(root).map(costOf).reduce(eitherOf, noCost));
  const worst = worstEvent(model, { ofRoot: arrival, ofNodes: costs });
  const total = budgets.map(({ cost }) => cost).reduce(plus, worst);
  const used = budgetUse(withCountedHearers(model, free), budgets);
  const rows = model.roots
    .filter(({ begins }) => begins !== 'side')
    .map((root): [string, number] => [rootName(root), plus(arrival(root), used(root.to)).effects]);
  return { ...total, byRoot: Object.fromEntries(rows) };
}

function rootName({ port, begins }: Root): string {
  return begins === 'trigger' ? port.node : `${port.node}.${port.id}`;
}

/** The free edges, and those to triggers on derived events that fire only so often. */
function withCountedHearers(model: FlowGraph, free: FreeGraph): FreeGraph {
  const { countedHearers } = impliedBy(model);
  return new Map(
    [...model.nodes.values()].map((node) => [
      node.id,
      [...(free.get(node.id) ?? []), ...countedHearers(node)],
    ]),
  );
}

/** The budgets that paths from a node may use, added up. */
function budgetUse(graph: FreeGraph, budgets: readonly Budget[]): (from: string) => Cost {
  if (budgets.length === 0) return () => noCost;
  const budgetOf = new Map(budgets.map((budget) => [budget.node, budget]));
  const known = new Map<string, Cost>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const seen = new Set([from]);
    // A set may grow while it is walked: what is added is visited too.
    for (const id of seen) {
      for (const next of [...(graph.get(id) ?? []), ...(budgetOf.get(id)?.targets ?? [])]) seen.add(next);
    }
    const sum = [...seen].map((id) => budgetOf.get(id)?.cost ?? noCost).reduce(plus, noCost);
    known.set(from, sum);
    return sum;
  };
}
