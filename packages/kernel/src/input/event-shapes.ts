import { type EventType, eventTypes } from '../event.ts';
import { standardFields, ticketStatuses } from '../field.ts';
import { isJsonObject, type JsonObject } from '../json/json-object.ts';
import {
  finiteNumber,
  flag,
  freeText,
  instantText,
  isName,
  type Key,
  lengthOfTime,
  mapOf,
  moneyAsked,
  nameText,
  nullOr,
  numberBetween,
  objectWith,
  oneOf,
  optional,
  required,
} from './checks.ts';

/** What an event of one type holds besides the common keys (formats.md 2). */
export interface EventShape {
  readonly keys: readonly Key[];
  /** A quick look at all keys of a type that comes often, its instant aside: true says that there is nothing to find. */
  readonly isSound?: (event: JsonObject) => boolean;
  /** Whether it may give a quantity with its unit. */
  readonly measures?: boolean;
  /** The key whose object holds ticket fields. */
  readonly bag?: { readonly key: 'fields' | 'set'; readonly required: boolean };
  /**
   * Ticket fields may also stand on the event itself, beside these keys, which are the event's own. What is no field
   * value stays an unknown extra.
   */
  readonly ownKeys?: ReadonlySet<string>;
}

/** Keys of a message, by itself or inside another event. */
export const messageKeys: readonly Key[] = [
  required('role', oneOf(['customer', 'agent', 'system'])),
  required('public', flag),
  required('automated', flag),
  required('text', freeText),
];

/** Whether the keys of a message are as they should be, which mostly they are: read by name, not one by one from the table. */
function isSoundMessage({ role, public: isPublic, automated, text }: JsonObject): boolean {
  return (
    (role === 'customer' || role === 'agent' || role === 'system') &&
    typeof isPublic === 'boolean' &&
    typeof automated === 'boolean' &&
    freeText(text) === null
  );
}

/** Whether nothing is wrong with the keys that every event has, its instant aside. */
export function hasSoundNames({ id, receivedAt, cause, by, byTier, ticket }: JsonObject): boolean {
  return (
    isName(id) &&
    (receivedAt === undefined || instantText(receivedAt) === null) &&
    (cause === undefined || isName(cause)) &&
    (by === undefined || isName(by)) &&
    (byTier === undefined || isName(byTier)) &&
    (ticket === undefined || isName(ticket))
  );
}

/*
 * The types that come most often are looked at by a function of their own each: the events of one type have few shapes,
 * so that a key is found at once. It has to be searched for where one function sees the events of all types.
 */

function isSoundCreation(event: JsonObject): boolean {
  const { id, receivedAt, cause, by, byTier, ticket, message: first } = event;
  return (
    hasSoundNames({ id, receivedAt, cause, by, byTier, ticket }) &&
    (first === undefined || (isJsonObject(first) && isSoundMessage(first)))
  );
}

function isSoundUpdate({ id, receivedAt, cause, by, byTier, ticket }: JsonObject): boolean {
  return hasSoundNames({ id, receivedAt, cause, by, byTier, ticket });
}

function isSoundAddition(event: JsonObject): boolean {
  const { id, receivedAt, cause, by, byTier, ticket, role, public: isPublic, automated, text } = event;
  return (
    hasSoundNames({ id, receivedAt, cause, by, byTier, ticket }) &&
    isSoundMessage({ role, public: isPublic, automated, text })
  );
}

function isSoundStatus({ id, receivedAt, cause, by, byTier, ticket, status, reason }: JsonObject): boolean {
  return (
    hasSoundNames({ id, receivedAt, cause, by, byTier, ticket }) &&
    statuses.has(status) &&
    (reason === undefined || isName(reason))
  );
}

const statuses: ReadonlySet<unknown> = new Set(ticketStatuses);
const wholeMessage = objectWith(messageKeys);
const message = optional('message', (value) =>
  isJsonObject(value) && isSoundMessage(value) ? null : wholeMessage(value),
);
const node = optional('node', nameText);
const reason = required('reason', nameText);
const request = required('request', nameText);
const amount = optional('amount', moneyAsked);
const sentimentRange = standardFields['sentiment.score']?.range;

/** Keys of every event; `id` and `at` must be there. */
export const commonKeys: readonly Key[] = [
  required('id', nameText),
  required('at', instantText),
  optional('receivedAt', instantText),
  optional('cause', nameText),
  optional('by', nameText),
  optional('byTier', nameText),
  optional('ticket', nameText),
];

const importedKeys: readonly Key[] = [
  optional('position', nameText),
  optional('clocks', mapOf(lengthOfTime)),
  optional('owner', nameText),
  optional('createdAt', instantText),
];

const groupKeys: readonly Key[] = [required('key', nameText), required('parent', nameText), node];

function ownKeysOf(keys: readonly Key[]): ReadonlySet<string> {
  return new Set(['type', 'fields', ...commonKeys.map(({ name }) => name), ...keys.map(({ name }) => name)]);
}

/** The one table of events: leaving a type out does not compile. */
const shapesByType: { readonly [T in EventType]: EventShape } = {
  'ticket.created': {
    keys: [message],
    isSound: isSoundCreation,
    bag: { key: 'fields', required: false },
    ownKeys: ownKeysOf([message]),
  },
  'ticket.imported': {
    keys: importedKeys,
    bag: { key: 'fields', required: false },
    ownKeys: ownKeysOf(importedKeys),
  },
  'ticket.updated': { keys: [], isSound: isSoundUpdate, bag: { key: 'set', required: true } },
  'ticket.reopened': { keys: [message] },
  'ticket.merged': { keys: [required('into', nameText)] },
  'ticket.deleted': { keys: [] },
  'message.added': { keys: messageKeys, isSound: isSoundAddition },
  'status.changed': {
    keys: [required('status', oneOf(ticketStatuses)), optional('reason', nameText)],
    isSound: isSoundStatus,
  },
  'owner.changed': { keys: [required('owner', nullOr(nameText))] },
  'agent.flagged': {
    keys: [
      reason,
      optional('note', freeText),
      optional('package', mapOf(freeText)),
      optional('requestedTier', nameText),
      message,
    ],
  },
  'customer.requested_manager': { keys: [] },
  'action.requested': {
    keys: [
      request,
      required('action', nameText),
      amount,
      optional('quantity', numberBetween(0, Number.MAX_VALUE)),
      optional('unit', nameText),
    ],
    measures: true,
  },
  'approval.decided': {
    keys: [
      request,
      required('decision', oneOf(['approved', 'denied'])),
      amount,
      optional('reason', nameText),
    ],
  },
  'approval.unavailable': { keys: [request, required('tier', nameText)] },
  'assignment.failed': { keys: [required('tier', nameText), required('reason', oneOf(['empty', 'full']))] },
  'escalation.acknowledged': { keys: [] },
  'escalation.accepted': { keys: [] },
  'escalation.bounced': { keys: [reason] },
  'escalation.deescalated': { keys: [reason, optional('toTier', nameText)] },
  'attempt.failed': { keys: [optional('step', nameText)] },
  'sentiment.scored': {
    keys: [required('score', numberBetween(sentimentRange?.min ?? -1, sentimentRange?.max ?? 1))],
  },
  'csat.received': { keys: [required('score', finiteNumber)] },
  'signal.received': { keys: [required('name', nameText)], bag: { key: 'set', required: false } },
  'swarm.joined': { keys: [node] },
  'swarm.left': { keys: [node] },
  'vendor.updated': { keys: [node, optional('text', freeText)] },
  'followup.completed': {
    keys: [node, required('outcome', oneOf(['satisfied', 'unsatisfied', 'noAnswer']))],
  },
  'group.opened': { keys: groupKeys },
  'group.joined': { keys: groupKeys },
  'group.resolved': { keys: groupKeys },
};

/** A map, because the type of an event is data: `constructor` must find nothing. */
export const eventShapes: ReadonlyMap<unknown, NamedShape> = new Map(
  eventTypes.map((type, place) => [type, { ...shapesByType[type], type, place }]),
);

/** The shapes of types by {@link markOf}. */
const shapesByMark: readonly (readonly NamedShape[])[] = Array.from({ length: 64 }, (_, mark) =>
  [...eventShapes.values()].filter(({ type }) => markOf(type) === mark),
);

/** A number that few types share, from 0 to 63. */
function markOf(type: string): number {
  return (type.length + type.charCodeAt(0) * 3 + type.charCodeAt(7)) & 63;
}

/**
 * As {@link eventShapes}, quicker for a type that was read a moment ago: a map would first go through all its characters
 * for a number of its own.
 */
export function shapeOf(type: unknown): NamedShape | undefined {
  if (typeof type !== 'string') return undefined;
  for (const shape of shapesByMark[markOf(type)] ?? []) if (shape.type === type) return shape;
  return undefined;
}

/** The shape of a type. */
interface NamedShape extends EventShape {
  readonly type: EventType;
  /** Among the types. */
  readonly place: number;
}
