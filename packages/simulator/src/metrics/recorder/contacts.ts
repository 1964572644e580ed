import { isPerson } from '@rung/engine';
import { type FieldValue, own, type TicketEvent } from '@rung/kernel';
import { instantOf } from '../../internal/instant.ts';
import type { TicketSummary } from '../ticket-summary.ts';
import type { FactRecorder } from './recorded-step.ts';

/** What {@link recordContacts} keeps. */
export type ContactFacts = Pick<
  TicketSummary,
  | 'createdAtMs'
  | 'isGroupParent'
  | 'customer'
  | 'topic'
  | 'channel'
  | 'segment'
  | 'agent'
  | 'contacts'
  | 'csat'
  | 'signals'
  | 'failedAssignments'
>;

const described = {
  customer: 'customer.id',
  topic: 'ticket.topic',
  channel: 'ticket.channel',
  segment: 'customer.segment',
} as const;

/** Keeps who wrote, about what, how often, and what was reported from outside. Fields have their last known value. */
export function recordContacts(): FactRecorder<ContactFacts> {
  const fields: Record<keyof typeof described, string | null> = {
    customer: null,
    topic: null,
    channel: null,
    segment: null,
  };
  const csat: number[] = [];
  const signals: { readonly name: string; readonly atMs: number }[] = [];
  let createdAtMs: number | null = null;
  let [contacts, failedAssignments, isGroupParent] = [0, 0, false];
  let agent: string | null = null;
  return {
    step: ({ event, atMs }) => {
      if (event === null) return;
      createdAtMs ??= createdMs(event, atMs);
      isGroupParent ||= event.type === 'group.opened';
      contacts += isContact(event) ? 1 : 0;
      failedAssignments += event.type === 'assignment.failed' ? 1 : 0;
      agent ??= takenBy(event);
      if (event.type === 'csat.received') csat.push(event.score);
      if (event.type === 'signal.received') signals.push({ name: event.name, atMs });
      describe(fields, setBy(event));
    },
    facts: () => ({
      ...fields,
      createdAtMs: createdAtMs ?? 0,
      isGroupParent,
      agent,
      contacts,
      csat,
      signals,
      failedAssignments,
    }),
  };
}

/** A ticket was created when its source says so, but not after it was first heard of. */
function createdMs(event: TicketEvent, atMs: number): number {
  if (event.type !== 'ticket.created' && event.type !== 'ticket.imported') return atMs;
  const given = [
    own(event.fields ?? {}, 'ticket.createdAt'),
    'createdAt' in event ? event.createdAt : undefined,
  ];
  const instants = given.flatMap((text) => (typeof text === 'string' ? (instantOf(text) ?? []) : []));
  return Math.min(atMs, ...instants);
}

/** The person who has the ticket after an event that says so; an echo of our own effect does not. */
function takenBy(event: TicketEvent): string | null {
  const { owner } = event.type === 'owner.changed' || event.type === 'ticket.imported' ? event : {};
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

function describe(
  fields: Record<keyof typeof described, string | null>,
  set: Readonly<Record<string, FieldValue>> | undefined,
): void {
  if (set === undefined) return;
  for (const name of ['customer', 'topic', 'channel', 'segment'] as const) {
    const value = own(set, described[name]);
    if (typeof value === 'string') fields[name] = value;
  }
}
