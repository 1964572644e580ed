import {
  type EventType,
  err,
  eventTypes,
  type FieldValue,
  isFieldPath,
  isFieldValue,
  isMoney,
  ok,
  type PlainEvent,
  parseEvent,
  parseInstant,
  placeOfField,
  plainEvent,
  type Result,
  type TicketEvent,
} from '@rung/kernel';
import { type EngineError, engineError } from '../error.ts';
import type { FieldHome } from '../fields/field-home.ts';
import { copyMoney, readFieldValue, unfit } from '../fields/field-value.ts';
import type { GivenField } from '../fields/given-field.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';
import type { StateView } from '../state/state.ts';
import { isFirstType } from './status.ts';

/** An event that may be processed, and when. */
export interface CheckedEvent {
  readonly event: TicketEvent;
  /** The event's own: read from here, it need not be looked for on events of many shapes. */
  readonly type: EventType;
  /** Of its type among all. */
  readonly place: number;
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
  state: StateView | null,
  given: TicketEvent,
): Result<CheckedEvent, EngineError> {
  const plain = plainEvent(given);
  const checked = plain === null ? null : checkPlain({ linked, state, plain }, given);
  return checked === null ? checkClosely(linked, state, given) : ok(checked);
}

/** More fields than so many are looked at closely, where their number is bounded. */
const fewFields = 1000;

/**
 * An event in which nothing is out of order, as in most: its fields are gone through once, not once for each thing that
 * may be wrong. Null: something is, or has to be looked at closely to tell.
 */
function checkPlain({ linked, state, plain }: PlainPlace, event: TicketEvent): CheckedEvent | null {
  const { type, place, at, bag } = plain;
  const ticket = ticketOf(state, event);
  if (ticket === null || isFromFuture(event, at)) return null;
  const fields: GivenField[] = [];
  const checked = { event, type, place, at, ticket, isFirst: isFirstType(type), fields };
  const isWhole =
    checkTicket(state, checked) === null &&
    (bag === null || readPlain(linked, { giving: checked, bag }, fields)) &&
    (type !== 'ticket.imported' || checkPosition(linked, event) === null);
  return isWhole ? checked : null;
}

/** What an event in which nothing is out of order comes to, and when. */
interface PlainPlace {
  readonly linked: LinkedPolicy;
  readonly state: StateView | null;
  readonly plain: PlainEvent;
}

/** The home of a path: mostly the one that stood behind the same field in an event before, else as looked up. */
function homeBehind(
  homes: LinkedPolicy['homes'],
  before: FieldHome | undefined,
  path: string,
): FieldHome | undefined {
  const expected = before?.followedBy.home;
  if (expected?.path === path) return expected;
  const home = homes.get(path);
  if (before !== undefined) before.followedBy.home = home;
  return home;
}

/** Reads the fields of an event's bag into `out`; false where one is not flat, no value or does not fit. */
function readPlain(
  { homes }: LinkedPolicy,
  { giving, bag }: { readonly giving: CheckedEvent; readonly bag: Exclude<PlainEvent['bag'], null> },
  out: GivenField[],
): boolean {
  let count = 0;
  let before: FieldHome | undefined;
  for (const path in bag) {
    const value = bag[path];
    const home = homeBehind(homes, before, path);
    before = home;
    count += 1;
    if (count > fewFields) return false;
    if (home === undefined) {
      if (!isFieldPath(path) || !isFieldValue(value)) return false;
      continue;
    }
    const read = home.isOpen ? readQuickly(home, value) : readSlowly(home, value, giving);
    if (read === unfit) return false;
    out.push({ home, value: read });
  }
  return true;
}

/** What a value comes to in a field that every event may give: one look for each type, where there is one. */
function readQuickly(home: FieldHome, value: unknown): GivenField['value'] | typeof unfit {
  const { declaration, words } = home;
  switch (declaration.type) {
    case 'boolean':
      if (typeof value === 'boolean') return value;
      break;
    case 'money':
      if (isMoney(value)) return copyMoney(value);
      break;
    case 'enum':
    case 'orderedEnum':
      if (words.has(value)) return value as string;
      break;
    default:
  }
  return isFieldValue(value) ? readFieldValue(value, declaration, home.read) : unfit;
}

function readSlowly(home: FieldHome, value: unknown, giving: Giving): GivenField['value'] | typeof unfit {
  return isFieldPath(home.path) && isFieldValue(value) ? readGiven(home, value, giving) : unfit;
}

/** What a field of an event comes to; {@link unfit} where the event must not give it, or not so. */
function readGiven(home: FieldHome, value: FieldValue, giving: Giving): GivenField['value'] | typeof unfit {
  if (isReadOnly(home, value, giving)) return unfit;
  if (home.kind === 'counter' && value !== null && !isCounter(value)) return unfit;
  return readFieldValue(value, home.declaration, home.read);
}

/** As {@link checkEvent}, saying of what does not fit what it is. */
function checkClosely(
  linked: LinkedPolicy,
  state: StateView | null,
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
  const { type } = event;
  const place = eventTypes.indexOf(type);
  const checked = { event, type, place, at: instants.value, ticket, isFirst: isFirstType(type), fields };
  const foreign = checkTicket(state, checked);
  if (foreign !== null) return err(foreign);
  const misfit = readFields(linked, checked, fields);
  if (misfit !== null) return err(engineError(misfit.code, placeOfField(given, misfit.key, misfit.path)));
  const error = checkPosition(linked, event);
  return error === null ? ok(checked) : err(error);
}

function ticketOf(state: StateView | null, event: TicketEvent): string | null {
  if (event.ticket !== undefined) return event.ticket;
  if (state !== null) return state.ticket;
  if (event.type === 'group.opened') return event.parent;
  const id = bagOf(event)?.bag['ticket.id'];
  return typeof id === 'string' && id !== '' ? id : null;
}

function checkInstants(event: TicketEvent): Result<number, EngineError> {
  const at = parseInstant(event.at);
  if (!at.ok) return err(engineError('invalidEvent', '/at'));
  return isFromFuture(event, at.value) ? err(engineError('futureEvent', '/at')) : ok(at.value);
}

/** Whether an event says that it was received long before it happened. Its instants were checked with its keys. */
function isFromFuture({ receivedAt }: TicketEvent, at: number): boolean {
  if (receivedAt === undefined) return false;
  const received = parseInstant(receivedAt);
  return received.ok && at > received.value + futureToleranceMs;
}

function checkTicket(state: StateView | null, { ticket, isFirst }: CheckedEvent): EngineError | null {
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
    const read = readGiven(home, value, giving);
    if (read === unfit) return { code: 'invalidValue', key, path };
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
  return linked.places.has(event.position) ? null : engineError('invalidEvent', '/position');
}
