import {
  err,
  type FieldValue,
  ok,
  parseEvent,
  parseInstant,
  placeOfField,
  type Result,
  type TicketEvent,
} from '@rung/kernel';
import { type EngineError, engineError } from '../error.ts';
import type { FieldHome } from '../fields/field-home.ts';
import { readFieldValue, unfit } from '../fields/field-value.ts';
import type { GivenField } from '../fields/given-field.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import type { TicketState } from '../state/state.ts';
import { opensEpisode } from './status.ts';

/** An event that may be processed, and when. */
export interface CheckedEvent {
  readonly event: TicketEvent;
  readonly at: number;
  /** The ticket it belongs to. */
  readonly ticket: string;
  /** It is a ticket's first: a creation, an import or the opening of a group. */
  readonly isFirst: boolean;
  /** The fields it gives, as far as the policy knows them. */
  readonly fields: readonly GivenField[];
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
  const fields: GivenField[] = [];
  const checked = { event, at: instants.value, ticket, isFirst: opensEpisode(null, event), fields };
  const foreign = checkTicket(state, checked);
  if (foreign !== null) return err(foreign);
  const misfit = readFields(linked, checked, fields);
  if (misfit !== null) return err(engineError(misfit.code, placeOfField(given, misfit.key, misfit.path)));
  const error = checkPosition(linked, event);
  return error === null ? ok(checked) : err(error);
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

function checkTicket(state: TicketState | null, { ticket, isFirst }: CheckedEvent): EngineError | null {
  if (state === null) return isFirst ? null : engineError('unknownTicket', '/type');
  if (state.ticket !== ticket) return engineError('wrongTicket', '/ticket');
  return null;
}

type Giving = Pick<CheckedEvent, 'event' | 'ticket' | 'isFirst'>;

/** A field that an event must not give, or not so. */
interface Misfit {
  readonly code: 'readOnlyField' | 'invalidValue';
  readonly key: 'fields' | 'set';
  readonly path: string;
}

/** Reads the fields that an event gives into `out`, or says what does not fit. */
function readFields(linked: LinkedPolicy, giving: Giving, out: GivenField[]): Misfit | null {
  const given = bagOf(giving.event);
  if (given === null) return null;
  const { key, bag } = given;
  for (const path in bag) {
    const home = linked.homes.get(path);
    if (home === undefined) continue; // unknown extra fields are nobody's business
    const value = bag[path] ?? null;
    if (isReadOnly(home, value, giving)) return { code: 'readOnlyField', key, path };
    const read = readFieldValue(value, home.declaration, home.read);
    const fits = read !== unfit && (home.kind !== 'counter' || value === null || isCounter(value));
    if (!fits) return { code: 'invalidValue', key, path };
    out.push({ home, value: read });
  }
  return null;
}

function isReadOnly({ kind }: FieldHome, value: FieldValue, { isFirst, ticket }: Giving): boolean {
  if (kind === 'ticketId') return value !== ticket;
  return kind === 'readOnly' || ((kind === 'counter' || kind === 'createdAt') && !isFirst);
}

function isCounter(value: FieldValue): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function checkPosition(linked: LinkedPolicy, event: TicketEvent): EngineError | null {
  if (event.type !== 'ticket.imported' || event.position === undefined) return null;
  return linked.nodes.get(event.position)?.kind === 'tier' ? null : engineError('invalidEvent', '/position');
}
