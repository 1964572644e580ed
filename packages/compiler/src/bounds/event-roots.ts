import type { EventType } from '@rung/kernel';
import type { FlowGraph } from '../model/flow-graph.ts';
import { heardEvents } from '../model/heard-events.ts';
import { isKind } from '../model/node.ts';
import type { Root } from '../model/paths.ts';
import { type Cost, eitherOf, noCost, plus } from './cost.ts';

/** The ports that an event may set off at once. An acceptance is an acknowledgement too. */
const eventsOfPort: Readonly<Record<string, readonly EventType[]>> = {
  acknowledged: ['escalation.acknowledged', 'escalation.accepted'],
  accepted: ['escalation.accepted'],
  bounced: ['escalation.bounced'],
  deescalated: ['escalation.deescalated'],
  escalated: ['agent.flagged'],
  approved: ['approval.decided'],
  denied: ['approval.decided'],
  joined: ['swarm.joined'],
  solved: ['status.changed'],
  replied: ['vendor.updated'],
  satisfied: ['followup.completed'],
  unsatisfied: ['followup.completed'],
  first: ['group.opened'],
  member: ['group.joined'],
  resolved: ['group.resolved'],
};

/** What the decision itself emits beside the path: a grant, a denial, the status that a follow-up sets back. */
const effectsOfPort: Readonly<Record<string, number>> = { approved: 1, denied: 1, unsatisfied: 1 };

/** Events that set off a root. */
function eventsOf({ port, begins }: Root, model: FlowGraph): readonly string[] {
  const node = model.nodes.get(port.node);
  if (begins === 'trigger' && node !== undefined && isKind(node, 'trigger'))
    return heardEvents(node.node.config);
  const [name = ''] = port.id.split(':');
  return begins === 'event' ? (eventsOfPort[name] ?? []) : [];
}

/** The effects that come with a root's own event. */
export function rootCost({ port, begins }: Root): Cost {
  return begins === 'event' ? { ...noCost, effects: effectsOfPort[port.id] ?? 0 } : noCost;
}

/**
 * The most that one event may set off: of the paths that hear it, all that begin at triggers and threads, and those
 * of one tier, since a ticket is at one tier at a time.
 */
export function worstEvent(model: FlowGraph, costOf: (root: Root) => Cost): Cost {
  const byEvent = new Map<string, { beside: Cost; atTier: Map<string, Cost> }>();
  for (const root of model.roots) {
    for (const event of eventsOf(root, model)) {
      const sum = byEvent.get(event) ?? { beside: noCost, atTier: new Map<string, Cost>() };
      byEvent.set(event, sum);
      const { node } = root.port;
      const atTier = model.nodes.get(node)?.role === 'rests';
      if (atTier) sum.atTier.set(node, plus(sum.atTier.get(node) ?? noCost, costOf(root)));
      else sum.beside = plus(sum.beside, costOf(root));
    }
  }
  return [...byEvent.values()]
    .map(({ beside, atTier }) => plus(beside, [...atTier.values()].reduce(eitherOf, noCost)))
    .reduce(eitherOf, noCost);
}
