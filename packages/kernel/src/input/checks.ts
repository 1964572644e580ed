import { typeName } from '../document/schema-finding.ts';
import { maxDurationMs } from '../duration.ts';
import { parseInstant } from '../instant.ts';
import { isJsonObject, type JsonObject } from '../json/json-object.ts';
import { isMoney } from '../money.ts';
import { found, type InputFinding, under } from './input-finding.ts';

/** Says what is wrong with a value, or null. */
export type Check = (value: unknown) => InputFinding | null;

/** Longest id, reason, name and the like, in UTF-16 units. */
const maxNameLength = 1_024;
/** Longest message and other free text, in UTF-16 units. */
export const maxTextLength = 1_048_576;
/** Most entries of a set, a package or a bag of fields. */
export const maxEntries = 10_000;

function wrongType(expected: string, value: unknown): InputFinding {
  return found('wrongType', { expected, found: typeName(value) });
}

/** Text that names something: not empty, at most {@link maxNameLength}. */
export const nameText: Check = (value) => {
  if (typeof value !== 'string') return wrongType('text', value);
  if (value === '') return found('outOfRange', { of: 'text', bound: 'least', limit: 1 });
  return value.length > maxNameLength ? tooLong(maxNameLength) : halfCharacter(value);
};

/** Whether {@link nameText} finds nothing. */
export function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= maxNameLength && value.isWellFormed();
}

/** Free text, which may be empty. */
export const freeText: Check = (value) => {
  if (typeof value !== 'string') return wrongType('text', value);
  return value.length > maxTextLength ? tooLong(maxTextLength) : halfCharacter(value);
};

/** Half a surrogate pair cannot be written as UTF-8, so two texts with different halves would become one. */
function halfCharacter(text: string): InputFinding | null {
  return text.isWellFormed() ? null : found('halfCharacter', {});
}

function tooLong(limit: number): InputFinding {
  return found('outOfRange', { of: 'text', bound: 'most', limit });
}

/** True or false. */
export const flag: Check = (value) => (typeof value === 'boolean' ? null : wrongType('boolean', value));

/** A finite number. */
export const finiteNumber: Check = (value) => (Number.isFinite(value) ? null : wrongType('number', value));

/** A whole number that is not negative. */
export const count: Check = (value) => {
  if (!Number.isSafeInteger(value)) return wrongType('wholeNumber', value);
  return Number(value) < 0 ? found('outOfRange', { of: 'number', bound: 'least', limit: 0 }) : null;
};

/** A length of time in whole milliseconds that may be nothing; at most 10,000 years, as a duration. */
export const lengthOfTime: Check = (value) => {
  if (!Number.isSafeInteger(value)) return wrongType('wholeNumber', value);
  return numberBetween(0, maxDurationMs)(value);
};

/** A finite number within bounds, both included. */
export function numberBetween(min: number, max: number): Check {
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType('number', value);
    if (value < min) return found('outOfRange', { of: 'number', bound: 'least', limit: min });
    return value > max ? found('outOfRange', { of: 'number', bound: 'most', limit: max }) : null;
  };
}

/** An instant as `parseInstant` reads it. */
export const instantText: Check = (value) => {
  if (typeof value !== 'string') return wrongType('text', value);
  const parsed = parseInstant(value);
  return parsed.ok ? null : found('badInstant', { found: value, reason: parsed.error.code });
};

/** Money in minor units. */
export const moneyValue: Check = (value) => (isMoney(value) ? null : found('badMoney', { found: value }));

/** Money that is asked for or granted: never below nothing, or it would make room under a limit for the next request. */
export const moneyAsked: Check = (value) => {
  if (!isMoney(value)) return found('badMoney', { found: value });
  return value.amount < 0
    ? found('outOfRange', { of: 'number', bound: 'least', limit: 0 }, ['amount'])
    : null;
};

/** One of a few words. */
export function oneOf(allowed: readonly string[]): Check {
  const words: ReadonlySet<unknown> = new Set(allowed);
  return (value) => (words.has(value) ? null : found('notAllowed', { allowed, found: value }));
}

/** Null, or what another check takes. */
export function nullOr(check: Check): Check {
  return (value) => (value === null ? null : check(value));
}

/** A list whose entries pass a check. */
export function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return wrongType('list', value);
    if (value.length > maxEntries)
      return found('outOfRange', { of: 'list', bound: 'most', limit: maxEntries });
    return firstOf(value.entries(), check);
  };
}

/** An object with any keys, whose values pass a check. */
export function mapOf(check: Check): Check {
  return (value) => {
    if (!isJsonObject(value)) return wrongType('object', value);
    const entries = Object.entries(value);
    if (entries.length > maxEntries)
      return found('outOfRange', { of: 'list', bound: 'most', limit: maxEntries });
    const half = entries.find(([key]) => !key.isWellFormed());
    return half === undefined ? firstOf(entries, check) : found('halfCharacter', {}, [half[0]]);
  };
}

function firstOf(entries: Iterable<readonly [string | number, unknown]>, check: Check): InputFinding | null {
  for (const [key, value] of entries) {
    const finding = check(value);
    if (finding !== null) return under(key, finding);
  }
  return null;
}

/** A key that an object must or may have. */
export interface Key {
  readonly name: string;
  readonly check: Check;
  readonly required: boolean;
}

/** A key that must be there. */
export function required(name: string, check: Check): Key {
  return { name, check, required: true };
}

/** A key that may be left out; null is not leaving it out. */
export function optional(name: string, check: Check): Key {
  return { name, check, required: false };
}

/** The first thing wrong with the keys of an object; further keys are nobody's business. */
export function firstFinding(object: JsonObject, keys: readonly Key[]): InputFinding | null {
  for (const key of keys) {
    const finding = findingOfKey(object, key);
    if (finding !== null) return finding;
  }
  return null;
}

/** What is wrong with one key of an object. */
export function findingOfKey(object: JsonObject, { name, check, required }: Key): InputFinding | null {
  const value = object[name];
  if (value === undefined) return required ? found('missing', { key: name }, [name]) : null;
  const finding = check(value);
  return finding === null ? null : under(name, finding);
}

/** An object with these keys, and perhaps others. */
export function objectWith(keys: readonly Key[]): Check {
  return (value) => (isJsonObject(value) ? firstFinding(value, keys) : wrongType('object', value));
}
