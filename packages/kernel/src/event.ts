import type { TicketStatus } from './field.ts';
import type { Money } from './units.ts';

/** Every event type a host may feed to the engine (formats.md 2). */
export const eventTypes = [
  'ticket.created',
  'ticket.imported',
  'ticket.updated',
  'ticket.reopened',
  'ticket.merged',
  'ticket.deleted',
  'message.added',
  'status.changed',
  'owner.changed',
  'agent.flagged',
  'customer.requested_manager',
  'action.requested',
  'approval.decided',
  'approval.unavailable',
  'assignment.failed',
  'escalation.acknowledged',
  'escalation.accepted',
  'escalation.bounced',
  'escalation.deescalated',
  'attempt.failed',
  'sentiment.scored',
  'csat.received',
  'signal.received',
  'swarm.joined',
  'swarm.left',
  'vendor.updated',
  'followup.completed',
  'group.opened',
  'group.joined',
  'group.resolved',
] as const;

/** One of the event types a host may feed. */
export type EventType = (typeof eventTypes)[number];

/** Events the engine derives itself; a trigger hears them only if it names them (language.md 2, step 5). */
export const derivedEventTypes = ['field.set', 'tier.entered'] as const;

/** An event the engine derives within a step. */
export type DerivedEventType = (typeof derivedEventTypes)[number];

/** A value of a ticket field as it travels in JSON. Instants are ISO 8601 text with offset; `null` clears the field. */
export type FieldValue = string | number | boolean | null | Money | readonly string[];

/** A message that arrives alone or with the ticket. */
export interface TicketMessage {
  readonly role: 'customer' | 'agent' | 'system';
  readonly public: boolean;
  readonly automated: boolean;
  readonly text: string;
}

/** What every event carries. Instants are ISO 8601 with offset. */
export interface EventBase<T extends EventType> {
  /** De-duplication only. */
  readonly id: string;
  readonly type: T;
  readonly at: string;
  /** When the host received it; defaults to `at`. `at` more than five minutes later than this is refused. */
  readonly receivedAt?: string;
  /** Key of one of our own effects: such an event is not human activity. */
  readonly cause?: string;
  /** The acting person; a missing actor equals nobody. */
  readonly by?: string;
  /** The acting person's tier; defaults to the tier in charge. */
  readonly byTier?: string;
  /** The ticket; must equal the state's once one exists. */
  readonly ticket?: string;
}

type Plain<T extends EventType, Extra = unknown> = EventBase<T> & Readonly<Extra>;

/** An external event, discriminated by `type`. `fields`/`set` are keyed by dotted path (`ticket.priority`). */
export type TicketEvent =
  | Plain<'ticket.created', { fields?: Readonly<Record<string, FieldValue>>; message?: TicketMessage }>
  | Plain<
      'ticket.imported',
      {
        fields?: Readonly<Record<string, FieldValue>>;
        /** A tier node. Without it intake runs. */
        position?: string;
        /** Counted milliseconds by clock id. */
        clocks?: Readonly<Record<string, number>>;
        owner?: string;
        createdAt?: string;
      }
    >
  | Plain<'ticket.updated', { set: Readonly<Record<string, FieldValue>> }>
  | Plain<'ticket.reopened', { message?: TicketMessage }>
  | Plain<'ticket.merged', { into: string }>
  | Plain<'ticket.deleted'>
  | Plain<'message.added', TicketMessage>
  | Plain<'status.changed', { status: TicketStatus; reason?: string }>
  | Plain<'owner.changed', { owner: string | null }>
  | Plain<
      'agent.flagged',
      {
        reason: string;
        note?: string;
        package?: Readonly<Record<string, string>>;
        requestedTier?: string;
        message?: TicketMessage;
      }
    >
  | Plain<'customer.requested_manager'>
  | Plain<
      'action.requested',
      { request: string; action: string; amount?: Money; quantity?: number; unit?: string }
    >
  | Plain<
      'approval.decided',
      { request: string; decision: 'approved' | 'denied'; amount?: Money; reason?: string }
    >
  | Plain<'approval.unavailable', { request: string; tier: string }>
  | Plain<'assignment.failed', { tier: string; reason: 'empty' | 'full' }>
  | Plain<'escalation.acknowledged'>
  | Plain<'escalation.accepted'>
  | Plain<'escalation.bounced', { reason: string }>
  | Plain<'escalation.deescalated', { reason: string; toTier?: string }>
  | Plain<'attempt.failed', { step?: string }>
  | Plain<'sentiment.scored', { score: number }>
  | Plain<'csat.received', { score: number }>
  | Plain<'signal.received', { name: string; set?: Readonly<Record<string, FieldValue>> }>
  | Plain<'swarm.joined', { node?: string }>
  | Plain<'swarm.left', { node?: string }>
  | Plain<'vendor.updated', { node?: string; text?: string }>
  | Plain<'followup.completed', { node?: string; outcome: 'satisfied' | 'unsatisfied' | 'noAnswer' }>
  | Plain<'group.opened', { key: string; parent: string; node?: string }>
  | Plain<'group.joined', { key: string; parent: string; node?: string }>
  | Plain<'group.resolved', { key: string; parent: string; node?: string }>;
