import { typeName } from '../document/schema-finding.ts';
import { isJsonObject, type JsonObject } from '../json/json-object.ts';
import type { ScenarioTicket } from '../scenario.ts';
import { findingOfKey, nameText, required } from './checks.ts';
import { found, type InputFinding } from './input-finding.ts';
import type { Report } from './report.ts';
import { dottedFields, keysOfField } from './ticket-fields.ts';
import { misspeltPaths } from './unknown-keys.ts';

/** The tickets of a scenario, and which ids its events and rows may name. */
export interface Tickets {
  readonly tickets: readonly ScenarioTicket[];
  readonly ids: ReadonlySet<string>;
  /** The id of a ticket that needs no naming, because there is no other. */
  readonly only: string | null;
}

/** Reads `ticket` or `tickets`, one of which must be there. */
export function readTickets(document: JsonObject, report: Report): Tickets {
  const tickets = ticketsOf(document, report);
  const [first, ...others] = tickets;
  const only = first !== undefined && others.length === 0 ? first.id : null;
  return { tickets, ids: new Set(tickets.map(({ id }) => id)), only };
}

function ticketsOf(document: JsonObject, report: Report): readonly ScenarioTicket[] {
  const { ticket, tickets } = document;
  if (tickets === undefined) return listed(readTicket(ticket, report.at('ticket')));
  if (ticket !== undefined) report.add(found('ticketsTwice', {}, ['tickets']));
  if (!Array.isArray(tickets)) {
    report.add(found('wrongType', { expected: 'list', found: typeName(tickets) }, ['tickets']));
    return [];
  }
  if (tickets.length === 0)
    report.add(found('outOfRange', { of: 'list', bound: 'least', limit: 1 }, ['tickets']));
  return distinct(tickets, report.at('tickets'));
}

function distinct(tickets: readonly unknown[], report: Report): readonly ScenarioTicket[] {
  const byId = new Map<string, ScenarioTicket>();
  for (const [index, value] of tickets.entries()) {
    const ticket = readTicket(value, report.at(index));
    if (ticket === null) continue;
    if (byId.has(ticket.id)) report.add(found('ticketTwice', { ticket: ticket.id }, [index, 'id']));
    else byId.set(ticket.id, ticket);
  }
  return [...byId.values()];
}

function readTicket(value: unknown, report: Report): ScenarioTicket | null {
  if (value === undefined) report.add(found('missing', { key: 'ticket' }));
  else if (!isJsonObject(value))
    report.add(found('wrongType', { expected: 'object', found: typeName(value) }));
  if (!isJsonObject(value)) return null;
  const { id = value['ticket.id'], ...bag } = value;
  report.add(findingOfKey({ id }, required('id', nameText)));
  const fields = dottedFields(bag);
  if (!fields.ok) report.add(fields.error);
  else for (const finding of misspelt(Object.keys(fields.value), bag)) report.add(finding);
  return typeof id === 'string' ? { id, fields: fields.ok ? fields.value : {} } : null;
}

function misspelt(fields: readonly string[], bag: JsonObject): readonly InputFinding[] {
  return misspeltPaths(fields, (field) => keysOfField(bag, field) ?? []);
}

function listed<T>(value: T | null): readonly T[] {
  return value === null ? [] : [value];
}
