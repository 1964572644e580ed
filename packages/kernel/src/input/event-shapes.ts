import { type EventType, eventTypes } from '../event.ts';
import { standardFields, ticketStatuses } from '../field.ts';
import { isJsonObject, type JsonObject } from '../json/json-object.ts';
import {
  finiteNumber,
  flag,
  freeText,
  instantText,
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
  /** A quick look at the keys of a type that comes often: true says that there is nothing to find. */
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

const messageKeys: readonly Key[] = [
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
    bag: { key: 'fields', required: false },
    ownKeys: ownKeysOf([message]),
  },
  'ticket.imported': {
    keys: importedKeys,
    bag: { key: 'fields', required: false },
    ownKeys: ownKeysOf(importedKeys),
  },
  'ticket.updated': { keys: [], bag: { key: 'set', required: true } },
  'ticket.reopened': { keys: [message] },
  'ticket.merged': { keys: [required('into', nameText)] },
  'ticket.deleted': { keys: [] },
  'message.added': { keys: messageKeys, isSound: isSoundMessage },
  'status.changed': { keys: [required('status', oneOf(ticketStatuses)), optional('reason', nameText)] },
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
  eventTypes.map((type) => [type, { ...shapesByType[type], type }]),
);

/** The shape of a type. */
interface NamedShape extends EventShape {
  readonly type: EventType;
}
