import { isJsonObject, type JsonObject, own } from '@rung/kernel';
import { instantOf } from '../internal/instant.ts';

/** Keys whose lists are sets: order and repetition mean nothing (formats.md 4). */
const setKeys: ReadonlySet<string> = new Set(['reasons', 'members', 'approvers']);

/**
 * Whether an actual value fits an expected one: objects by subset, lists exactly, instants as instants.
 * An expected `null` also fits an absent value.
 */
export function matchesValue(expected: unknown, actual: unknown): boolean {
  if (Array.isArray(expected)) return Array.isArray(actual) && sameList(expected, actual);
  if (isJsonObject(expected)) return isJsonObject(actual) && mismatchedKeys(expected, actual).length === 0;
  if (expected === null) return actual === null || actual === undefined;
  return expected === actual || sameInstant(expected, actual);
}

/** The keys of `expected` whose values `actual` does not fit, in the order written. */
export function mismatchedKeys(expected: JsonObject, actual: JsonObject): readonly string[] {
  return Object.keys(expected).filter((key) => !matchesKey(key, own(expected, key), own(actual, key)));
}

function matchesKey(key: string, expected: unknown, actual: unknown): boolean {
  if (setKeys.has(key) && Array.isArray(expected)) {
    return Array.isArray(actual) && sameSet(expected, actual);
  }
  return matchesValue(expected, actual);
}

function sameInstant(expected: unknown, actual: unknown): boolean {
  if (typeof expected !== 'string' || typeof actual !== 'string') return false;
  const wanted = instantOf(expected);
  return wanted !== null && wanted === instantOf(actual);
}

function sameSet(expected: readonly unknown[], actual: readonly unknown[]): boolean {
  const covers = (a: readonly unknown[], b: readonly unknown[]): boolean =>
    a.every((item) => b.some((other) => equal(item, other)));
  return covers(expected, actual) && covers(actual, expected);
}

function sameList(expected: readonly unknown[], actual: readonly unknown[]): boolean {
  return expected.length === actual.length && expected.every((item, index) => equal(item, actual[index]));
}

/** Exact equality of JSON values, save that two texts of one instant are equal. */
function equal(expected: unknown, actual: unknown): boolean {
  if (Array.isArray(expected)) return Array.isArray(actual) && sameList(expected, actual);
  if (isJsonObject(expected)) {
    return (
      isJsonObject(actual) &&
      Object.keys(actual).length === Object.keys(expected).length &&
      Object.keys(expected).every(
        (key) => Object.hasOwn(actual, key) && equal(own(expected, key), own(actual, key)),
      )
    );
  }
  return expected === actual || sameInstant(expected, actual);
}
