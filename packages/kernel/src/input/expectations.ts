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
import { clockKeys, effectKeys } from './effect-keys.ts';
import { found, type InputFinding } from './input-finding.ts';
import { unknownKeys } from './unknown-keys.ts';

const names: ReadonlySet<string> = new Set(effectNames);
const instantOrNull = nullOr(instantText);

const effectName: Check = (value) => {
  const finding = nameText(value);
  if (finding !== null || names.has(String(value))) return finding;
  return found('unknownEffect', { found: String(value), known: effectNames });
};

/** `effect` or `effect:tier`. */
export const effectPattern: Check = (value) => {
  const named = nameText(value);
  if (named !== null) return named;
  const [effect = ''] = String(value).split(':', 1);
  return effectName(effect);
};

/** A row of `expect`: of its details, what could never fit is found here, a wrong instant or what no such effect has. */
export const expectedEffect: Check = (value) => rowOfEffect(value) ?? detailFinding(value);

const rowOfEffect = objectWith([
  required('effect', effectName),
  optional('at', instantText),
  optional('ticket', nameText),
  optional('notBefore', instantText),
  optional('dueAt', instantOrNull),
]);

function detailFinding(row: unknown): InputFinding | null {
  if (!isJsonObject(row)) return null;
  const known = effectKeys.get(row['effect']);
  return known === undefined ? null : (unknownKeys(row, known)[0] ?? null);
}

/** A row of `clocks`: any part of a reported cycle. */
export const expectedClock: Check = objectOnlyWith(
  objectWith([
    optional('clock', nameText),
    optional('ticket', nameText),
    optional('outcome', oneOf(clockOutcomes)),
    optional('startedAt', instantText),
    optional('dueAt', instantOrNull),
    optional('metAt', instantOrNull),
    optional('breachedAt', instantOrNull),
  ]),
  clockKeys,
);

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
  return objectOnlyWith(
    objectWith(keys),
    keys.map(({ name }) => name),
  );
}

/** What fits a check and has none but the keys known. */
function objectOnlyWith(check: Check, known: readonly string[]): Check {
  return (value) => check(value) ?? (isJsonObject(value) ? (unknownKeys(value, known)[0] ?? null) : null);
}
