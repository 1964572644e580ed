import type { EventType } from '../event.ts';
import type { Key } from './checks.ts';
import { commonKeys, eventShapes, messageKeys } from './event-shapes.ts';

/** What an event of one type may hold beside its type, for those who compose events by the names of properties. */
export interface EventProperties {
  /** The keys that may stand on the event, its type and whatever holds others among them. */
  readonly keys: readonly string[];
  /** Names of single properties, those of a message inside the event by path: `message.role`. */
  readonly names: readonly string[];
  /** Those of {@link EventProperties.names} that must be there. */
  readonly required: readonly string[];
  /** Properties that hold others, as `package`, `amount` and `fields` do. */
  readonly bags: readonly string[];
  /** Whether fields of the ticket may also stand on the event itself. */
  readonly holdsFields: boolean;
}

/** The properties of an event type (formats.md 2). */
export function eventProperties(type: EventType): EventProperties {
  const shape = eventShapes.get(type);
  const { keys = [], bag, ownKeys } = shape ?? {};
  const own = keys.flatMap((key) => (key.name === 'message' ? messageKeys.map(inMessage) : [key]));
  return {
    keys: [
      'type',
      ...[...commonKeys, ...keys].map(({ name }) => name),
      ...(bag === undefined ? [] : [bag.key]),
    ],
    names: [...own, ...commonKeys].map(({ name }) => name),
    required: own.filter(({ required }) => required).map(({ name }) => name),
    bags: [
      ...keys.flatMap(({ name }) => (bagNames.includes(name) ? [name] : [])),
      ...(bag === undefined ? [] : [bag.key]),
    ],
    holdsFields: ownKeys !== undefined,
  };
}

/** A message inside an event may be left out, its keys may not: that is the event's own check. */
function inMessage({ name, check }: Key): Key {
  return { name: `message.${name}`, check, required: false };
}

const bagNames: readonly string[] = ['package', 'clocks', 'amount'];
