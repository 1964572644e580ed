import { isJsonObject } from '@rung/kernel';
import type { Json, Patch } from './patch.ts';

/** The last segment of the order of a list. */
export const orderSegment = '#';

/** The segment of an entry of a list. */
export function entrySegment(key: string): string {
  return `=${key}`;
}

/** The key that a segment names inside a list, or null for a key of an object. */
export function entryKey(segment: string): string | null {
  return segment.startsWith('=') ? segment.slice(1) : null;
}

/**
 * Whether no place can be named by this key of an object: it reads as a segment of a list, or setting it would set a
 * prototype. An object with such a key is one value.
 */
export function isReservedKey(key: string): boolean {
  return key === orderSegment || key.startsWith('=') || key === '__proto__';
}

/** A path as the key of a map. */
export function placeKey(path: readonly string[]): string {
  return JSON.stringify(path);
}

/** Whether a path lies inside another; a path does not lie inside itself. */
export function isInside(path: readonly string[], outer: readonly string[]): boolean {
  return path.length > outer.length && outer.every((segment, i) => path[i] === segment);
}

/** Whether a patch is the order of a list. */
export function isOrder({ path }: Patch): boolean {
  return path.at(-1) === orderSegment;
}

/** The keys of an order; none where it is not a list of texts. */
export function keysOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((key) => typeof key === 'string') : [];
}

/** Whether a patch only puts an empty object or list somewhere, or takes one away: what is inside has patches of its own. */
export function isPresence({ before, after }: Patch): boolean {
  return before === undefined ? isEmpty(after) : after === undefined && isEmpty(before);
}

function isEmpty(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isJsonObject(value) && Object.keys(value).length === 0;
}

/** Whether the place was empty before or is afterwards. */
export function comesOrGoes({ before, after }: Patch): boolean {
  return (before === undefined) !== (after === undefined);
}

/**
 * Whether a place of a flow holds parts that people add and remove apart from each other. When it is not there it counts
 * as empty, so that two people who add the first part each do not collide.
 */
export function holdsParts(path: readonly string[]): boolean {
  const isEntry = entryKey(path.at(-1) ?? '') !== null;
  return !isEntry && (path.length === 1 || (path.length === 2 && path[0] === 'guards'));
}
