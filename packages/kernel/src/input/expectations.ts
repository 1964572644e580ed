import { effectNames, noteKinds } from '../effect.ts';
import { standardFields, ticketStatuses } from '../field.ts';
import { isJsonObject } from '../json/json-object.ts';
import { clockOutcomes, moveCountNames } from '../scenario.ts';
import {
  type Check,
  count,
  freeText,
  instantText,
  type Key,
  listOf,
  mapOf,
  nameText,
  nullOr,
  objectWith,
  oneOf,
  optional,
  required,
} from './checks.ts';
import { found, type InputFinding } from './input-finding.ts';

const names: ReadonlySet<string> = new Set(effectNames);
const instantOrNull = nullOr(instantText);

const effectName: Check = (value) => {
  const finding = nameText(value);
  if (finding !== null || names.has(String(value))) return finding;
  return found('unknownEffect', { found: String(value), known: effectNames });
};

/** `effect` or `effect:tier`. */
export const effectPattern: Check = (value) => {
  const finding = nameText(value);
  return finding ?? effectName(String(value).split(':')[0]);
};

/** A row of `expect`. Of its details only instants are checked, because a wrong one could never fit. */
export const expectedEffect: Check = objectWith([
  required('effect', effectName),
  optional('at', instantText),
  optional('ticket', nameText),
  optional('notBefore', instantText),
  optional('dueAt', instantOrNull),
]);

/** A row of `clocks`: any part of a reported cycle. */
export const expectedClock: Check = objectWith([
  optional('clock', nameText),
  optional('ticket', nameText),
  optional('outcome', oneOf(clockOutcomes)),
  optional('startedAt', instantText),
  optional('dueAt', instantOrNull),
  optional('metAt', instantOrNull),
  optional('breachedAt', instantOrNull),
]);

/** A row of `notes`: any part of a remark. */
export const expectedNote: Check = objectWith([
  optional('what', oneOf(noteKinds)),
  optional('at', instantText),
  optional('ticket', nameText),
]);

/** `queues`: ticket ids in order, by tier. */
export const expectedQueues: Check = mapOf(listOf(nameText));

const priorities = standardFields['ticket.priority']?.values ?? [];

const finalKeys: readonly Key[] = [
  optional('tier', nullOr(nameText)),
  optional('owner', nullOr(freeText)),
  optional('status', oneOf(ticketStatuses)),
  optional('priority', nullOr(oneOf(priorities))),
  optional('episode', count),
  optional('counts', objectOf(moveCountNames.map((name) => optional(name, count)))),
  optional('queues', expectedQueues),
];

/** What is expected of the state in which one ticket ends. */
export const expectedFinal: Check = objectOf(finalKeys);

/** An object with these keys and no others. */
function objectOf(keys: readonly Key[]): Check {
  const known: ReadonlySet<string> = new Set(keys.map(({ name }) => name));
  return (value) => objectWith(keys)(value) ?? unknownKey(value, known);
}

function unknownKey(value: unknown, known: ReadonlySet<string>): InputFinding | null {
  const key = isJsonObject(value) ? Object.keys(value).find((name) => !known.has(name)) : undefined;
  return key === undefined ? null : found('unknownKey', { key, known: [...known] }, [key]);
}
