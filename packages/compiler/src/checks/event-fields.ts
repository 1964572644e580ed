import type { Diagnostic, EventType } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { distinct } from '../internal/order.ts';
import { placedAtoms } from '../model/condition-tree.ts';
import type { ModelCondition } from '../model/conditions.ts';
import { eventsAtNode, eventsAtTrigger } from '../model/events-at.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { isKind } from '../model/node.ts';

const messages: readonly EventType[] = [
  'ticket.created',
  'ticket.reopened',
  'message.added',
  'agent.flagged',
];
const requests: readonly EventType[] = ['action.requested'];

/** The events that bring a field which exists only in its own event (formats.md 1 and 2). */
const bearersOf: ReadonlyMap<string, readonly string[]> = new Map<string, readonly EventType[]>([
  ['message.text', messages],
  ['message.role', messages],
  ['message.public', messages],
  ['message.automated', messages],
  ['request.action', requests],
  ['request.amount', requests],
  ['request.quantity', requests],
  ['request.unit', requests],
  [
    'event.reason',
    [
      'status.changed',
      'agent.flagged',
      'approval.decided',
      'assignment.failed',
      'escalation.bounced',
      'escalation.deescalated',
    ],
  ],
  ['event.requestedTier', ['agent.flagged']],
  ['event.name', ['signal.received']],
  ['event.step', ['attempt.failed']],
  ['event.outcome', ['followup.completed']],
]);

/**
 * Conditions of steps and triggers that ask about a field of an event where no event that leads there brings it, so that
 * the answer is never known. Conditions of waits, clocks, rows of the matrix and pinned sentences are asked at any event.
 */
export function checkEventFields(model: FlowModel): Diagnostic[] {
  return [...model.conditions.values()].flatMap((condition) => unbroughtFields(condition, model));
}

function unbroughtFields(condition: ModelCondition, model: FlowModel): readonly Diagnostic[] {
  const { message, request, event } = condition.reads;
  if (condition.nodeId === null || !(message || request || event)) return [];
  const asked = askedFields(condition);
  const events = asked.length === 0 ? null : eventsAt(condition.nodeId, model);
  const node = model.nodes.get(condition.nodeId);
  if (events === null || node === undefined) return [];
  const missing = asked.filter((field) => !bearersOf.get(field)?.some((bearer) => events.has(bearer)));
  return parts.flatMap((part) => {
    const fields = missing.filter((field) => field.startsWith(`${part}.`));
    if (fields.length === 0) return [];
    const place = { path: condition.path, nodeId: node.id };
    return [finding('RNG-804', place, { node: node.name, fields, part })];
  });
}

const parts = ['message', 'request', 'event'] as const;

/** Fields of an event without which part of a condition has no answer: whether a field is there, or ever was, always has one. */
function askedFields({ expr }: ModelCondition): readonly string[] {
  const fields = placedAtoms(expr).flatMap(({ atom }) => {
    if (!('field' in atom) || atom.op === 'has' || atom.op === 'wasEver') return [];
    return 'other' in atom ? [atom.field, atom.other] : [atom.field];
  });
  return distinct(fields.filter((field) => bearersOf.has(field)));
}

/** The events at which a condition of a step is asked; null where that may be any, or none because something is amiss. */
function eventsAt(nodeId: string, model: FlowModel): ReadonlySet<string> | null {
  const node = model.nodes.get(nodeId);
  if (node === undefined || !model.reachable.has(nodeId)) return null;
  if (isKind(node, 'trigger')) {
    const { events, outlet } = node.node.config;
    return events.length === 0 && outlet === undefined ? null : new Set(eventsAtTrigger(node.node));
  }
  const isAsked = isKind(node, 'condition') && model.rootsThrough(nodeId).length > 0;
  return isAsked ? eventsAtNode(model, nodeId) : null;
}
