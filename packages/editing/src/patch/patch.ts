import type { JsonObject } from '@rung/kernel';

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/**
 * One change of one place of a document. A place is named by keys of objects and, inside a list whose entries have an `id`
 * (or, of scenarios, a `name`), by `=` and that id: never by a number, so that it stays right while others edit. Without
 * `before` there was nothing there; without `after` there is nothing there now.
 */
export interface Patch {
  readonly path: readonly string[];
  readonly before?: Json;
  readonly after?: Json;
  /** Of an entry that enters a list: the entry that it follows, null for the first place. */
  readonly follows?: string | null;
}
