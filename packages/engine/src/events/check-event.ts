import {
  err,
  type FieldValue,
  ok,
  parseEvent,
  parseInstant,
  type Result,
  standardFields,
  type TicketEvent,
} from '@rung/kernel';
import { type EngineError, engineError } from '../error.ts';
import { readFieldValue, unfit } from '../fields/field-value.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import type { TicketState } from '../state/state.ts';
import { opensEpisode } from './status.ts';

/** An event that may be processed, and when. */
export interface CheckedEvent {
  readonly event: TicketEvent;
  readonly at: number;
  /** The ticket it belongs to. */
  readonly ticket: string;
}

const futureToleranceMs = 5 * 60_000;

type Bag = Readonly<Record<string, FieldValue>>;

/** The fields that an event brings, with the key they stand under. */
export function bagOf(event: TicketEvent): { readonly key: 'fields' | 'set'; readonly bag: Bag } | null {
  switch (event.type) {
    case 'ticket.created':
    case 'ticket.imported':
      return event.fields === undefined ? null : { key: 'fields', bag: event.fields };
    case 'ticket.updated':
      return { key: 'set', bag: event.set };
    case 'signal.received':
      return event.set === undefined ? null : { key: 'set', bag: event.set };
    default:
      return null;
  }
}

/** Refuses what does not fit: the shape, the instants, the declared fields, the ticket and its state. */
export function checkEvent(
  linked: LinkedPolicy,
  state: TicketState | null,
  given: TicketEvent,
): Result<CheckedEvent, EngineError> {
  const parsed = parseEvent(given);
  if (!parsed.ok)
    return err({ ...engineError('invalidEvent', parsed.error.path), message: parsed.error.message });
  const event = parsed.value;
  const ticket = ticketOf(state, event);
  if (ticket === null) return err(engineError('invalidEvent', '/ticket'));
  const instants = checkInstants(event);
  if (!instants.ok) return instants;
  const error =
    checkTicket(state, event, ticket) ?? checkFields(linked, event, ticket) ?? checkPosition(linked, event);
  return error === null ? ok({ event, at: instants.value, ticket }) : err(error);
}

function ticketOf(state: TicketState | null, event: TicketEvent): string | null {
  if (event.ticket !== undefined) return event.ticket;
  if (state !== null) return state.ticket;
  if (event.type === 'group.opened') return event.parent;
  const id = bagOf(event)?.bag['ticket.id'];
  return typeof id === 'string' && id !== '' ? id : null;
}

function checkInstants(event: TicketEvent): Result<number, EngineError> {
  const at = parseInstant(event.at);
  if (!at.ok) return err(engineError('invalidEvent', '/at'));
  if (event.receivedAt === undefined) return ok(at.value);
  const receivedAt = parseInstant(event.receivedAt);
  if (!receivedAt.ok) return err(engineError('invalidEvent', '/receivedAt'));
  return at.value > receivedAt.value + futureToleranceMs
    ? err(engineError('futureEvent', '/at'))
    : ok(at.value);
}

function checkTicket(state: TicketState | null, event: TicketEvent, ticket: string): EngineError | null {
  if (state === null) return opensEpisode(null, event) ? null : engineError('unknownTicket');
  if (state.ticket !== ticket) return engineError('wrongTicket', '/ticket');
  return null;
}

function checkFields(linked: LinkedPolicy, event: TicketEvent, ticket: string): EngineError | null {
  const given = bagOf(event);
  if (given === null) return null;
  const isFirst = event.type === 'ticket.created' || event.type === 'ticket.imported';
  for (const path of Object.keys(given.bag)) {
    const code = problemOf(linked, { path, value: given.bag[path] ?? null, isFirst, ticket });
    if (code !== null) return engineError(code, `/${given.key}/${pointerPart(path)}`);
  }
  return null;
}

interface GivenField {
  readonly path: string;
  readonly value: FieldValue;
  readonly isFirst: boolean;
  readonly ticket: string;
}

function problemOf(
  linked: LinkedPolicy,
  { path, value, isFirst, ticket }: GivenField,
): 'invalidValue' | 'readOnlyField' | null {
  const declaration = linked.declarations.get(path);
  if (declaration === undefined) return null; // unknown extra fields are nobody's business
  const kept = Object.hasOwn(standardFields, path) ? standardFields[path]?.kept : 'host';
  if (kept === 'engine' || kept === 'event' || (kept === 'counter' && !isFirst)) return 'readOnlyField';
  if (path === 'ticket.id') return value === ticket ? null : 'readOnlyField';
  if (kept === 'counter' && value !== null && !isCounter(value)) return 'invalidValue';
  return readFieldValue(value, declaration) === unfit ? 'invalidValue' : null;
}

/** Far more than anything is counted to, and far from where counting would lose a step. */
const maxCounter = 1_000_000_000;

function isCounter(value: FieldValue): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= maxCounter;
}

function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function checkPosition(linked: LinkedPolicy, event: TicketEvent): EngineError | null {
  if (event.type !== 'ticket.imported' || event.position === undefined) return null;
  return linked.nodes.get(event.position)?.kind === 'tier' ? null : engineError('invalidEvent', '/position');
}
