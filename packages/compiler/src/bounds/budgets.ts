import { distinct } from '../internal/order.ts';
import { type FlowGraph, nodesOfKind } from '../model/flow-graph.ts';
import { firingsOf, impliedBy, laterTargets } from '../model/implied.ts';
import { redirectsOf } from '../model/redirects.ts';
import { type Cost, noCost, plus, times } from './cost.ts';
import type { NodeCosts } from './node-costs.ts';

/**
 * What a node may set off only so often in an episode: `again` of a repeat, the outlets of a clock that an `sla`
 * attached, a trigger on derived events whose latch is counted, a group that a ticket joins, the resolution by a `set`, where
 * a guard sends if nothing comes down by itself.
 */
export interface Budget {
  readonly node: string;
  readonly cost: Cost;
  /** Where its paths go, for finding out what can use it. */
  readonly targets: readonly string[];
}

/** Every budget of the flow, by kind, then by node id. */
export function budgetsOf(model: FlowGraph, costs: NodeCosts): readonly Budget[] {
  const implied = impliedBy(model);
  const budget = (node: string, targets: readonly string[], count: number): Budget => {
    const once = targets.map((id) => costs.get(id) ?? noCost).reduce(plus, noCost);
    return { node, targets, cost: times(once, count) };
  };
  // Where guards may send a path of a repeat instead, if it comes to a tier at all.
  const { ofRoot, countedFrom } = redirectsOf(model);
  const elsewhere = distinct(model.roots.flatMap(ofRoot));
  const repeats = nodesOfKind(model, 'repeat').map(({ id, node, ports }) => {
    const again = ports.find((port) => port.id === 'again')?.to ?? null;
    if (again === null) return budget(id, [], node.config.times);
    const moves = model.pathFrom(again).rests.length > 0;
    return budget(id, [again, ...(moves ? elsewhere : [])], node.config.times);
  });
  const slas = nodesOfKind(model, 'sla').map((sla) =>
    budget(sla.id, [...laterTargets(sla), ...implied.outletTriggers(sla.node.config.clock)], 1),
  );
  const derived = model.triggers.flatMap((trigger) => {
    const firings = firingsOf(trigger);
    const hears = trigger.node.config.events.some(
      (event) => event === 'field.set' || event === 'tier.entered',
    );
    return firings === null || !hears ? [] : [budget(trigger.id, [trigger.id], firings)];
  });
  const redirected = [...model.nodes.keys()].flatMap((id) => {
    const { targets, times: count } = countedFrom(id);
    return targets.length === 0 ? [] : [budget(id, targets, count)];
  });
  return [
    ...repeats,
    ...slas,
    ...derived,
    ...groups(model, budget),
    ...resolutions(model, budget),
    ...redirected,
  ];
}

type MakeBudget = (node: string, targets: readonly string[], count: number) => Budget;

/** A ticket that joins a group later goes on by `member` at once, without an event of its own. */
function groups(model: FlowGraph, budget: MakeBudget): readonly Budget[] {
  return nodesOfKind(model, 'group').flatMap(({ id, ports }) => {
    const member = ports.find((port) => port.id === 'member')?.to ?? null;
    return member === null ? [] : [budget(id, [member], 1)];
  });
}

const resolvedStatuses: readonly unknown[] = ['solved', 'closed', 'cancelled'];

/** A status that the policy itself sets may resolve the episode: then what swarms have solved follows. */
function resolutions(model: FlowGraph, budget: MakeBudget): readonly Budget[] {
  const solved = nodesOfKind(model, 'swarm').flatMap(
    ({ ports }) => ports.find((port) => port.id === 'solved')?.to ?? [],
  );
  if (solved.length === 0) return [];
  return nodesOfKind(model, 'set').flatMap(({ id, node }) => {
    const resolves = node.config.set.some(
      (row) => row.field === 'ticket.status' && 'value' in row && resolvedStatuses.includes(row.value),
    );
    return resolves ? [budget(id, solved, 1)] : [];
  });
}
