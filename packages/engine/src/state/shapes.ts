import { isJsonObject, isMoney, jsonPointer, own } from '@rung/kernel';
import { lastInstantMs } from '../calendar/deadline.ts';
import type { LinkedPolicy } from '../link/linked-policy.ts';

/**
 * Where a value departs from what it should be, as a JSON pointer from the value itself (`''`); null where it does not.
 * `linked` is the policy whose parts the ids in the value name, or null where that policy is not at hand.
 */
export type Shape = (value: unknown, linked: LinkedPolicy | null) => string | null;

/** A shape that a value has or has not, as a whole. */
export function whole(fits: (value: unknown, linked: LinkedPolicy | null) => boolean): Shape {
  return (value, linked) => (fits(value, linked) ? null : '');
}

/** Any text. */
export const text: Shape = whole((value) => typeof value === 'string');

/** True or false. */
export const flag: Shape = whole((value) => typeof value === 'boolean');

/** What is there only when it is true. */
export const mark: Shape = whole((value) => value === true);

/** A finite number. */
export const number: Shape = whole(Number.isFinite);

/** A whole number that is not negative. */
export const count: Shape = whole((value) => Number.isSafeInteger(value) && Number(value) >= 0);

/** Whether a value is whole milliseconds of the time scale. */
export function isInstant(value: unknown): value is number {
  return Number.isSafeInteger(value) && Math.abs(Number(value)) <= lastInstantMs;
}

/** Whole milliseconds of the time scale. */
export const instant: Shape = whole(isInstant);

/** Money in minor units. */
export const money: Shape = whole(isMoney);

/** One of a few words. */
export function oneOf(words: readonly string[]): Shape {
  return whole((value) => typeof value === 'string' && words.includes(value));
}

/** Text that names a part of the policy, as far as the policy is at hand. */
export function idOf(isPart: (linked: LinkedPolicy, id: string) => boolean): Shape {
  return whole((value, linked) => typeof value === 'string' && (linked === null || isPart(linked, value)));
}

/** Null, or another shape. */
export function orNull(shape: Shape): Shape {
  return (value, linked) => (value === null ? null : shape(value, linked));
}

/** A list whose entries have a shape. With `key`, no two entries may have the same one. */
export function listOf<T>(shape: Shape, key?: (entry: T) => string | number): Shape {
  return (value, linked) => {
    if (!Array.isArray(value)) return '';
    const seen = new Set<string | number>();
    for (const [index, entry] of value.entries()) {
      const fault = shape(entry, linked);
      if (fault !== null) return `/${index}${fault}`;
      // The shape has just been found to be that of the entries.
      const name = key?.(entry as T);
      if (name !== undefined && seen.has(name)) return `/${index}`;
      if (name !== undefined) seen.add(name);
    }
    return null;
  };
}

/** A list of so many entries, each with its own shape. */
export function tuple(...shapes: readonly Shape[]): Shape {
  return (value, linked) => {
    if (!Array.isArray(value) || value.length !== shapes.length) return '';
    for (const [index, shape] of shapes.entries()) {
      const fault = shape(value[index], linked);
      if (fault !== null) return `/${index}${fault}`;
    }
    return null;
  };
}

/** Keys with their shapes; a key that may be left out is one whose shape takes undefined. */
export type Keys = Readonly<Record<string, Shape>>;

/** A key that may be left out. */
export function optional(shape: Shape): Shape {
  return (value, linked) => (value === undefined ? null : shape(value, linked));
}

/** An object with these keys and no others. */
export function objectOf(keys: Keys): Shape {
  const entries = Object.entries(keys);
  return (value, linked) => {
    if (!isJsonObject(value)) return '';
    for (const [key, shape] of entries) {
      const fault = shape(own(value, key), linked);
      if (fault !== null) return `/${key}${fault}`;
    }
    for (const key of Object.keys(value)) if (!Object.hasOwn(keys, key)) return jsonPointer([key]);
    return null;
  };
}

/** An object with any keys whose values have a shape that may depend on the key. */
export function mapOf(shape: (key: string) => Shape): Shape {
  return (value, linked) => {
    if (!isJsonObject(value)) return '';
    for (const key of Object.keys(value)) {
      const fault = shape(key)(value[key], linked);
      if (fault !== null) return `${jsonPointer([key])}${fault}`;
    }
    return null;
  };
}
