import { isPerson } from '@rung/engine';
import { type FieldValue, own, type TicketEvent } from '@rung/kernel';
import { instantOf } from '../../internal/instant.ts';
import type { TicketSummary } from '../ticket-summary.ts';

const described = {
  customer: 'customer.id',
  topic: 'ticket.topic',
  channel: 'ticket.channel',
  segment: 'customer.segment',
} as const;

/** Keeps who wrote, about what, how often, and what was reported from outside. Fields have their last known value. */
export class ContactRecorder {
  createdAtMs = 0;
  isGroupParent = false;
  customer: string | null = null;
  topic: string | null = null;
  channel: string | null = null;
  segment: string | null = null;
  agent: string | null = null;
  contacts = 0;
  failedAssignments = 0;
  readonly csat: number[] = [];
  readonly signals: TicketSummary['signals'][number][] = [];
  #isFirst = true;

  event(event: TicketEvent, atMs: number): void {
    if (this.#isFirst) {
      this.#isFirst = false;
      this.createdAtMs = createdMs(event, atMs);
    }
    if (event.type === 'group.opened') this.isGroupParent = true;
    if (isContact(event)) this.contacts += 1;
    if (event.type === 'assignment.failed') this.failedAssignments += 1;
    this.agent ??= takenBy(event);
    if (event.type === 'csat.received') this.csat.push(event.score);
    if (event.type === 'signal.received') this.signals.push({ name: event.name, atMs });
    const set = setBy(event);
    if (set !== undefined) this.#describe(set);
  }

  #describe(set: Readonly<Record<string, FieldValue>>): void {
    this.customer = textIn(set, described.customer) ?? this.customer;
    this.topic = textIn(set, described.topic) ?? this.topic;
    this.channel = textIn(set, described.channel) ?? this.channel;
    this.segment = textIn(set, described.segment) ?? this.segment;
  }
}

/** A ticket was created when its source says so, but not after it was first heard of. */
function createdMs(event: TicketEvent, atMs: number): number {
  if (event.type !== 'ticket.created' && event.type !== 'ticket.imported') return atMs;
  const ofField = givenMs(own(event.fields ?? {}, 'ticket.createdAt'));
  const ofEvent = 'createdAt' in event ? givenMs(event.createdAt) : null;
  return Math.min(atMs, ofField ?? atMs, ofEvent ?? atMs);
}

function givenMs(value: FieldValue | undefined): number | null {
  return typeof value === 'string' ? instantOf(value) : null;
}

/** The person who has the ticket after an event that says so; an echo of our own effect does not. */
function takenBy(event: TicketEvent): string | null {
  if (event.type !== 'owner.changed' && event.type !== 'ticket.imported') return null;
  const { owner } = event;
  return typeof owner === 'string' && event.cause === undefined && isPerson(owner) ? owner : null;
}

function isContact(event: TicketEvent): boolean {
  switch (event.type) {
    case 'ticket.created':
    case 'ticket.imported':
      return true;
    case 'message.added':
      return event.role === 'customer' && !event.automated;
    case 'ticket.reopened':
      return event.message?.role === 'customer' && !event.message.automated;
    default:
      return false;
  }
}

function setBy(event: TicketEvent): Readonly<Record<string, FieldValue>> | undefined {
  switch (event.type) {
    case 'ticket.created':
    case 'ticket.imported':
      return event.fields;
    case 'ticket.updated':
    case 'signal.received':
      return event.set;
    default:
      return undefined;
  }
}

function textIn(set: Readonly<Record<string, FieldValue>>, field: string): string | null {
  const value = own(set, field);
  return typeof value === 'string' ? value : null;
}
