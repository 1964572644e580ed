import type { JsonObject } from '@rung/kernel';

/** A typed object seen as a plain record of its own properties. */
export function toRecord(value: object): JsonObject {
  return Object.fromEntries(Object.entries(value));
}
