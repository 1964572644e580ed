import type { FieldValue, Result, Scenario, ScenarioEvent, TicketEvent } from '@rung/kernel';
import { err, ok } from '@rung/kernel';
import { instantOf } from '../internal/instant.ts';
import { isRecord, type JsonRecord, own } from '../internal/record.ts';

/** An event of a scenario, ready to be delivered. */
export interface Delivery {
  /** Position in the scenario's list of events. */
  readonly index: number;
  readonly ticket: string;
  /** When the host receives it, milliseconds. */
  readonly instant: number;
  readonly event: TicketEvent;
}

/** An event that cannot be delivered at all: it names no instant or no ticket of the scenario. */
export interface TimelineError {
  readonly index: number;
  readonly message: string;
}

/**
 * The events of all tickets of a scenario in the order in which a host would receive them: each ticket's own events keep the
 * order written (so that one may come late), tickets are merged by the instant of receipt, ties by the order written.
 */
export function timeline(scenario: Scenario): {
  readonly deliveries: readonly Delivery[];
  readonly errors: readonly TimelineError[];
} {
  const read = scenario.events.map((event, index) => toDelivery(scenario, event, index));
  return {
    deliveries: mergeByInstant(read.flatMap((result) => (result.ok ? [result.value] : []))),
    errors: read.flatMap((result) => (result.ok ? [] : [result.error])),
  };
}

function toDelivery(
  scenario: Scenario,
  written: ScenarioEvent,
  index: number,
): Result<Delivery, TimelineError> {
  const ticket = written.ticket ?? onlyTicket(scenario);
  if (ticket === null) return err({ index, message: 'it names no ticket, and the scenario has several' });
  const received = own(written, 'receivedAt');
  const instant = instantOf(typeof received === 'string' ? received : written.at);
  if (instant === null) return err({ index, message: `it has no readable instant (${written.at})` });
  const fields = scenario.tickets.find(({ id }) => id === ticket)?.fields ?? {};
  // The engine checks every event it is fed and answers with a typed error, so an ill-formed one may be passed on as it is.
  const event = { ...openingFields(written, fields), id: written.id ?? String(index), ticket } as TicketEvent;
  return ok({ index, ticket, instant, event });
}

function onlyTicket(scenario: Scenario): string | null {
  const [first, ...others] = scenario.tickets;
  return first === undefined || others.length > 0 ? null : first.id;
}

/** The scenario's ticket fields are the fields of the event that opens the ticket; the event's own fields win. */
function openingFields(
  event: ScenarioEvent,
  fields: Readonly<Record<string, FieldValue>>,
): Readonly<Record<string, unknown>> {
  if (event.type !== 'ticket.created' && event.type !== 'ticket.imported') return event;
  const given = own(event, 'fields');
  const merged: JsonRecord = { ...fields, ...(isRecord(given) ? given : {}) };
  return Object.keys(merged).length === 0 ? event : { ...event, fields: merged };
}

/** Sorted by instant; an event that comes late within its ticket stays right behind the event that it follows. */
function mergeByInstant(deliveries: readonly Delivery[]): readonly Delivery[] {
  const latest = new Map<string, number>();
  const keyed = deliveries.map((delivery) => {
    const instant = Math.max(delivery.instant, latest.get(delivery.ticket) ?? delivery.instant);
    latest.set(delivery.ticket, instant);
    return { instant, delivery };
  });
  return keyed.toSorted((a, b) => a.instant - b.instant).map(({ delivery }) => delivery);
}
