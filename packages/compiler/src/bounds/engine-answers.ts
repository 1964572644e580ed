import type { EventType } from '@rung/kernel';
import { type FlowGraph, nodesOfKind } from '../model/flow-graph.ts';
import type { Root } from '../model/paths.ts';
import { statusEvents } from '../model/root-events.ts';
import { type Cost, noCost } from './cost.ts';

/**
 * What the engine says to an event by itself, whatever is drawn: the matrix answers a request that no path takes, and
 * sets back what somebody may not do (language.md 2, Authority).
 */
export function engineAnswers(model: FlowGraph): ReadonlyMap<EventType | typeof untaken, Cost> {
  const { grants, tiers } = model;
  const actions = new Set([...grants.values()].map(({ action }) => action));
  // A block and a request when it opens, a request for each tier it climbs to, and a denial when it expires.
  const answered = grants.size === 0 ? 1 : 3 + tiers.size;
  const answers: [EventType | typeof untaken, Cost][] = [[untaken, effects(answered)]];
  if (grants.size > 0 && nodesOfKind(model, 'approval').length === 0) {
    answers.push(['approval.decided', effects(1)]);
  }
  if (actions.has('ticket.close')) {
    for (const event of statusEvents) answers.push([event, effects(2)]);
  }
  if (actions.has('ticket.deescalate')) answers.push(['escalation.deescalated', effects(1)]);
  return new Map(answers);
}

/** `action.requested` where no path takes the request: then the matrix answers it. */
export const untaken = 'action.requested untaken';

/** Whether paths from a root come to a node that takes a request before they branch. */
export function takesRequest({ nodes }: FlowGraph, { to }: Root): boolean {
  const seen = new Set<string>();
  for (let node = nodes.get(to); node !== undefined && !seen.has(node.id); ) {
    if (node.node.kind === 'authority' || node.node.kind === 'approval') return true;
    seen.add(node.id);
    const onward = node.ports.filter(({ port }) => port.leaves === 'passing');
    node = onward.length === 1 ? nodes.get(onward[0]?.to ?? '') : undefined;
  }
  return false;
}

function effects(count: number): Cost {
  return { ...noCost, effects: count };
}
