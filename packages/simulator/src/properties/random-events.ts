import { epochMs, type FieldValue, formatInstant, hourMs, own, type TicketStatus } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import type { Random } from './random.ts';
import { type RandomField, randomValue } from './random-fields.ts';

/** What random events are made of; the counters are advanced here. */
export interface EventSource {
  readonly policy: Policy;
  readonly random: Random;
  readonly fields: readonly RandomField[];
  readonly nowMs: number;
  /** Requests asked so far on this ticket. */
  readonly requests: string[];
}

/** An event without id and instant. */
export type RandomEvent = { readonly type: string; readonly [detail: string]: unknown };

const people = ['ana', 'ben', 'cho'] as const;
const openStatuses: readonly TicketStatus[] = [
  'open',
  'pending_customer',
  'on_hold_third_party',
  'on_hold_internal',
];
const resolvedStatuses: readonly TicketStatus[] = ['solved', 'closed', 'cancelled'];

/** The event that opens a ticket: now and then one that was taken over in the middle of its life. */
export function randomOpening(source: EventSource): RandomEvent {
  if (source.random.chance(0.1)) return randomImport(source);
  const fields = randomFields(source, 0.7);
  const message = source.random.chance(0.8) ? { message: randomMessage(source, 'customer') } : {};
  return { type: 'ticket.created', fields, ...message };
}

function randomImport(source: EventSource): RandomEvent {
  const { policy, random, nowMs } = source;
  const position = random.chance(0.7) ? nodeOfKind(source, 'tier') : undefined;
  const clocks = Object.keys(policy.clocks).filter(() => random.chance(0.5));
  return {
    type: 'ticket.imported',
    fields: randomFields(source, 0.7),
    createdAt: formatInstant(epochMs(nowMs - random.between(0, 72) * hourMs)),
    ...(position === undefined ? {} : { position, owner: random.pick(people) }),
    clocks: Object.fromEntries(clocks.map((clock) => [clock, random.between(0, 48) * hourMs])),
  };
}

/** Any event that may come in the middle of a ticket's life. */
export function randomMiddle(source: EventSource): RandomEvent {
  const make = source.random.pick(makers) ?? randomUpdate;
  return { ...make(source), ...actor(source) };
}

/** An event after which nothing may follow. */
export function randomEnding({ random }: EventSource): RandomEvent {
  return (
    random.pick<RandomEvent>([
      { type: 'ticket.merged', into: 'T-other' },
      { type: 'ticket.deleted' },
      { type: 'status.changed', status: 'spam' },
    ]) ?? { type: 'ticket.deleted' }
  );
}

function actor({ policy, random }: EventSource): { readonly by?: string; readonly byTier?: string } {
  const by = random.chance(0.7) ? random.pick(people) : undefined;
  const byTier = random.chance(0.3) ? random.pick(Object.keys(policy.tiers)) : undefined;
  return { ...(by === undefined ? {} : { by }), ...(byTier === undefined ? {} : { byTier }) };
}

function randomFields(
  { fields, random, nowMs }: EventSource,
  density: number,
): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    fields
      .filter(() => random.chance(density))
      .map((field) => [field.path, randomValue(field, random, nowMs)]),
  );
}

function randomMessage(
  { policy, random }: EventSource,
  role: 'customer' | 'agent',
): Readonly<Record<string, unknown>> {
  const words = Object.values(policy.wordLists).flatMap((list) => list.words);
  const text = random.chance(0.3) ? `Please: ${random.pick(words) ?? 'help'}.` : 'Any news?';
  return { role, public: random.chance(0.8), automated: random.chance(0.1), text };
}

function randomUpdate(source: EventSource): RandomEvent {
  return { type: 'ticket.updated', set: randomFields(source, 0.3) };
}

function randomRequest({ policy, random, requests }: EventSource): RandomEvent {
  const request = `R-${requests.length + 1}`;
  requests.push(request);
  const grant = random.pick(policy.grants);
  if (grant === undefined)
    return { type: 'action.requested', request, action: 'refund', amount: { amount: 100, currency: 'USD' } };
  const { limit } = grant;
  if (limit.kind === 'money') {
    return {
      type: 'action.requested',
      request,
      action: grant.action,
      amount: { amount: limit.amount + random.between(-1, 1), currency: limit.currency },
    };
  }
  if (limit.kind === 'quantity') {
    return {
      type: 'action.requested',
      request,
      action: grant.action,
      quantity: Math.max(0, limit.amount + random.between(-1, 1)),
      unit: limit.unit,
    };
  }
  return { type: 'action.requested', request, action: grant.action };
}

function randomDecision({ policy, random, requests }: EventSource): RandomEvent {
  const nodes = Object.entries(policy.nodes).flatMap(([id, { kind }]) => (kind === 'approval' ? [id] : []));
  const request = random.pick([...requests, ...nodes]) ?? 'R-0';
  return { type: 'approval.decided', request, decision: random.chance(0.7) ? 'approved' : 'denied' };
}

function anyTier({ policy, random }: EventSource): string {
  return random.pick(Object.keys(policy.tiers)) ?? '';
}

function randomFlag(source: EventSource): RandomEvent {
  const { policy, random } = source;
  const reasons = Object.values(policy.nodes).flatMap(({ kind, ports }) =>
    kind === 'tier'
      ? Object.keys(ports).flatMap((port) =>
          port.startsWith('escalated:') ? [port.slice('escalated:'.length)] : [],
        )
      : [],
  );
  const items = Object.values(policy.contextPackages).flatMap((contents) =>
    contents.items.map(({ id }) => id),
  );
  return {
    type: 'agent.flagged',
    reason: random.pick([...reasons, 'needs_help']) ?? 'needs_help',
    ...(random.chance(0.5) ? { package: Object.fromEntries(items.map((id) => [id, 'text'])) } : {}),
    ...(random.chance(0.3) ? { requestedTier: anyTier(source) } : {}),
  };
}

function nodeOfKind({ policy, random }: EventSource, kind: string): string | undefined {
  return random.pick(Object.keys(policy.nodes).filter((id) => own(policy.nodes, id)?.kind === kind));
}

/** Names one of the nodes, or none, which means every open thread of the kind. */
function someNode(source: EventSource, kind: string): { readonly node?: string } {
  const node = source.random.chance(0.3) ? nodeOfKind(source, kind) : undefined;
  return node === undefined ? {} : { node };
}

const makers: readonly ((source: EventSource) => RandomEvent)[] = [
  randomUpdate,
  (source) => ({ type: 'message.added', ...randomMessage(source, 'customer') }),
  (source) => ({ type: 'message.added', ...randomMessage(source, 'agent') }),
  ({ random }) => ({ type: 'status.changed', status: random.pick(openStatuses) }),
  ({ random }) => ({ type: 'status.changed', status: random.pick(resolvedStatuses) }),
  () => ({ type: 'ticket.reopened' }),
  ({ random }) => ({ type: 'owner.changed', owner: random.pick([...people, null]) }),
  randomFlag,
  () => ({ type: 'customer.requested_manager' }),
  randomRequest,
  randomDecision,
  (source) => ({
    type: 'approval.unavailable',
    request: source.random.pick(source.requests) ?? 'R-0',
    tier: anyTier(source),
  }),
  (source) => ({
    type: 'assignment.failed',
    tier: anyTier(source),
    reason: source.random.pick(['empty', 'full']),
  }),
  () => ({ type: 'escalation.acknowledged' }),
  () => ({ type: 'escalation.accepted' }),
  ({ random }) => ({
    type: 'escalation.bounced',
    reason: random.pick(['wrong_team', 'insufficient_context']),
  }),
  (source) => ({
    type: 'escalation.deescalated',
    reason: 'calmer',
    ...(source.random.chance(0.5) ? { toTier: anyTier(source) } : {}),
  }),
  () => ({ type: 'attempt.failed', step: 'restart' }),
  ({ random }) => ({ type: 'sentiment.scored', score: random.between(-100, 100) / 100 }),
  ({ random }) => ({ type: 'csat.received', score: random.between(1, 5) }),
  (source) => ({ type: 'signal.received', name: 'seen', set: randomFields(source, 0.2) }),
  (source) => ({ type: 'swarm.joined', ...someNode(source, 'swarm') }),
  (source) => ({ type: 'swarm.left', ...someNode(source, 'swarm') }),
  (source) => ({ type: 'vendor.updated', ...someNode(source, 'external') }),
  (source) => ({
    type: 'followup.completed',
    outcome: source.random.pick(['satisfied', 'unsatisfied', 'noAnswer']),
    ...someNode(source, 'followUp'),
  }),
];
