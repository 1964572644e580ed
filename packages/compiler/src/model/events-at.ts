import { type EventType, eventTypes } from '@rung/kernel';
import { distinct } from '../internal/order.ts';
import type { DrawnGraph } from './flow-graph.ts';
import { heardEvents } from './heard-events.ts';
import { isKind, type ModelNode } from './node.ts';
import type { Root } from './paths.ts';
import { eventsOfPort, statusEvents } from './root-events.ts';
import { runsBeside } from './side-roots.ts';

/** Events at which an intake trigger may be asked: those that open an episode, by their type or by the status they set. */
const intakeEvents = ['ticket.created', 'ticket.imported', 'ticket.reopened'] as const;

/** Moves that no edge and no trigger need (language.md 2, Moves). */
const unwiredMoves: readonly EventType[] = [
  'agent.flagged',
  'assignment.failed',
  'escalation.bounced',
  'escalation.deescalated',
];

/** Events that may take the place of the time at which a path leaves by a port. */
const eventsOfTimePort: Readonly<Record<string, readonly EventType[]>> = {
  timeout: ['assignment.failed'],
  overdue: ['assignment.failed'],
  unavailable: ['assignment.failed'],
  expired: ['approval.unavailable'],
  noAnswer: ['followup.completed'],
  // Its condition may come true, and its tier be left, at any event.
  cancelled: eventTypes,
};

/** The events at which a trigger's condition may be asked; derived ones and clock instants bring nothing of their own. */
export function eventsAtTrigger({ config }: ModelNode<'trigger'>['node']): readonly string[] {
  const heard = [...heardEvents(config), ...(config.mode === 'intake' ? intakeEvents : [])];
  // A status may come by several events, and one that opens an episode is heard as a reopening too.
  const isStatus = heard.includes('ticket.reopened') || heard.includes('status.changed');
  return distinct(isStatus ? [...heard, ...statusEvents] : heard);
}

/**
 * The events at which a path may pass a node, never too few of them. All that a path passes sees the event that set it off;
 * what begins at a clock instant sees none (language.md 2, One round, one move).
 */
export function eventsAtNode(graph: DrawnGraph, nodeId: string): ReadonlySet<string> {
  const roots = rootsBehind(graph, nodeId);
  // What a tier's entry sets off comes with any move: those of guards, returns and flags lead to tiers that no edge of
  // their path leads to.
  const isEntered = roots.some((root) => root.begins === 'side' && isAtRest(root, graph));
  return new Set([
    ...roots.flatMap((root) => eventsOf(root, graph)),
    ...(isEntered ? moveEvents(graph) : []),
  ]);
}

/** The roots of paths that pass a node; `opened` goes on with the path that opened the thread. */
function rootsBehind(graph: DrawnGraph, nodeId: string): readonly Root[] {
  const starts = new Set([nodeId]);
  // A set may grow while it is walked: what is added is visited too.
  for (const start of starts) {
    for (const root of graph.rootsThrough(start)) {
      if (root.begins === 'side' && !isAtRest(root, graph)) starts.add(root.port.node);
    }
  }
  return [...starts].flatMap((start) => graph.rootsThrough(start));
}

const isAtRest = ({ port }: Root, { nodes }: DrawnGraph): boolean => nodes.get(port.node)?.role === 'rests';

function eventsOf({ port, begins }: Root, { nodes }: DrawnGraph): readonly string[] {
  const node = nodes.get(port.node);
  if (begins === 'trigger')
    return node !== undefined && isKind(node, 'trigger') ? eventsAtTrigger(node.node) : [];
  const [name = ''] = port.id.split(':');
  if (begins === 'event') return eventsOfPort[name] ?? eventTypes;
  return begins === 'time' ? (eventsOfTimePort[name] ?? []) : [];
}

/** The events at which the ticket may come to a tier. */
function moveEvents(graph: DrawnGraph): readonly string[] {
  const moving = graph.roots.filter((root) => runsBeside(graph, root) === null);
  return [...unwiredMoves, ...moving.flatMap((root) => eventsOf(root, graph))];
}
