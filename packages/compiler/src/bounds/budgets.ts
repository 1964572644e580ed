import { type FlowGraph, nodesOfKind } from '../model/flow-graph.ts';
import { firingsOf, impliedBy, laterTargets } from '../model/implied.ts';
import { type Cost, noCost, plus, times } from './cost.ts';
import type { NodeCosts } from './node-costs.ts';

/**
 * What a node may set off only so often in an episode: `again` of a repeat, the outlets of a clock that an `sla`
 * attached, a trigger on derived events whose latch is counted.
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
  const repeats = nodesOfKind(model, 'repeat').map(({ id, node, ports }) => {
    const again = ports.find((port) => port.id === 'again')?.to ?? null;
    return budget(id, again === null ? [] : [again], node.config.times);
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
  return [...repeats, ...slas, ...derived];
}
