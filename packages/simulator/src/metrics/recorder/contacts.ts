import { type FieldValue, own, type TicketEvent } from '@rung/kernel';
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
  let [createdAtMs, contacts, failedAssignments, isGroupParent] = [0, 0, 0, false];
  let agent: string | null = null;
  let isFirst = true;
  return {
    step: ({ event, atMs }) => {
      if (event === null) return;
      if (isFirst) [createdAtMs, isGroupParent, isFirst] = [atMs, event.type === 'group.opened', false];
      contacts += isContact(event) ? 1 : 0;
      failedAssignments += event.type === 'assignment.failed' ? 1 : 0;
      if (event.type === 'owner.changed' && event.cause === undefined) agent ??= event.owner;
      if (event.type === 'csat.received') csat.push(event.score);
      if (event.type === 'signal.received') signals.push({ name: event.name, atMs });
      describe(fields, setBy(event));
    },
    facts: () => ({
      ...fields,
      createdAtMs,
      isGroupParent,
      agent,
      contacts,
      csat,
      signals,
      failedAssignments,
    }),
  };
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
