import { standardFields } from '../field.ts';
import { suggestionFor } from '../internal/meant.ts';
import { isJsonObject, type JsonObject } from '../json/json-object.ts';
import { eventProperties } from './event-properties.ts';
import { eventShapes, messageKeys } from './event-shapes.ts';
import { found, type InputFinding } from './input-finding.ts';
import { hostRoots, mayBeField } from './ticket-fields.ts';

/*
 * Whatever an event holds beyond what Rung knows is kept and ignored (language.md, Bad input). A scenario is written by hand,
 * though: what is nearly a known name there is misspelt, and must not be ignored without a word.
 */

/** What an event of a scenario holds that is not known: which of it is probably misspelt, and what else is ignored. */
export interface UnknownParts {
  readonly misspelt: readonly InputFinding[];
  readonly ignored: readonly InputFinding[];
}

/** Sorts the unknown keys of an event, those of its message included. Of a type that is not known nothing can be said. */
export function unknownEventKeys(event: unknown): UnknownParts {
  const { misspelt = [], ignored = [] } = Object.groupBy(eventKeys(event), ({ data }) =>
    suggestionFor(data.key, data.known) === null ? 'ignored' : 'misspelt',
  );
  return { misspelt, ignored };
}

type UnknownKey = Extract<InputFinding, { problem: 'unknownKey' }>;

function eventKeys(event: unknown): readonly UnknownKey[] {
  if (!isJsonObject(event)) return [];
  const shape = eventShapes.get(event['type']);
  if (shape === undefined) return [];
  const { keys: own, holdsFields: givesFields } = eventProperties(shape.type);
  const { message } = event;
  return [
    ...unknownKeys(event, givesFields ? [...own, ...hostRoots] : own).filter(
      ({ data: { key } }) => !givesFields || !mayBeField(key, event[key]),
    ),
    ...(own.includes('message') && isJsonObject(message)
      ? unknownKeys(message, messageNames).map((key) => ({ ...key, path: ['message', ...key.path] }))
      : []),
  ];
}

const messageNames = messageKeys.map(({ name }) => name);

/** A finding for each key of an object that is not one of those known. */
export function unknownKeys(object: JsonObject, known: readonly string[]): readonly UnknownKey[] {
  return Object.keys(object)
    .filter((key) => !known.includes(key))
    .map((key) => ({ problem: 'unknownKey', data: { key, known }, path: [key] }));
}

/** The standard fields that a ticket may be given. */
const givenFields = Object.entries(standardFields).flatMap(([path, { kept }]) =>
  kept === 'host' || kept === 'counter' ? [path] : [],
);

/**
 * Of dotted paths those of fields that no policy can have and that are nearly standard ones: a policy declares fields of the
 * ticket itself alone, so `custommer.vip` and `customer.vipp` are misspelt, while `ticket.plann` may be somebody's.
 * `keysTo` says where a field was read from.
 */
export function misspeltPaths(
  fields: readonly string[],
  keysTo: (field: string) => readonly string[],
): readonly InputFinding[] {
  return fields.flatMap((field) => {
    const key = field.replace(/^ticket\.(?=.*\.)/s, '');
    if (Object.hasOwn(standardFields, field) || key.startsWith('ticket.')) return [];
    if (suggestionFor(key, givenFields) === null) return [];
    return [found('unknownKey', { key, known: givenFields }, keysTo(field))];
  });
}
