import type { Scenario, ScenarioEvent, ScenarioTicket, TicketEvent } from '@rung/kernel';
import { instantOf } from '../internal/instant.ts';

/** An event of a scenario, ready to be delivered. */
export interface Delivery {
  /** Position in the scenario's list of events. */
  readonly index: number;
  readonly ticket: string;
  /** When the host receives it, milliseconds. */
  readonly instant: number;
  /**
   * Up to where the host has advanced when it receives the event: just before the instant at which it happens, as events
   * come before the timers of their instant; for one that is received later than it happened, up to the receipt.
   */
  readonly advancedTo: number;
  readonly event: TicketEvent;
}

/**
 * The events of all tickets of a scenario in the order in which a host would receive them: each ticket's own events keep the
 * order written (so that one may come late), tickets are merged by the instant of receipt, ties by the order written.
 */
export function timeline(scenario: Scenario): readonly Delivery[] {
  const latest = new Map<string, number>();
  const fieldsOf = new Map(scenario.tickets.map(({ id, fields }) => [id, fields]));
  const deliveries = scenario.events.map((event, index): Delivery & { readonly place: number } => {
    const before = latest.get(event.ticket) ?? Number.NEGATIVE_INFINITY;
    const instant = receiptOf(event) ?? Math.max(0, before);
    const place = Math.max(instant, before);
    latest.set(event.ticket, place);
    const isLate = instant > (instantOf(event.at) ?? instant);
    const advancedTo = isLate ? instant : instant - 1;
    return {
      index,
      ticket: event.ticket,
      instant,
      advancedTo,
      place,
      event: withTicketFields(event, fieldsOf.get(event.ticket)),
    };
  });
  return deliveries.toSorted((a, b) => a.place - b.place);
}

function receiptOf({ at, receivedAt }: ScenarioEvent): number | null {
  return instantOf(receivedAt ?? at);
}

/** The scenario's ticket fields are the fields of the event that opens the ticket; the event's own fields win. */
function withTicketFields(event: ScenarioEvent, given: ScenarioTicket['fields'] = {}): TicketEvent {
  if (event.type !== 'ticket.created' && event.type !== 'ticket.imported') return event;
  const fields = { ...given, ...event.fields };
  return Object.keys(fields).length === 0 ? event : { ...event, fields };
}
