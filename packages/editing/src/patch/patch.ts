import type { JsonObject } from '@rung/kernel';

/** Whatever a document can hold: a scalar, a list, or an object whose keys are data. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/**
 * One change of one place of a document. A place is named by keys of objects and, inside a list whose entries all have an
 * `id` (or else a `name`), by `=` and that: never by a number, so that it stays right while others edit. The segment `#`
 * is the order of such a list: all its keys before and after, written wherever entries enter, leave or change places.
 * Without `before` there was nothing there; without `after` there is nothing there now.
 *
 * Patches belong together as one *change*: no place stands twice in it and none lies inside another, so their order means
 * nothing. One thing is excepted: the empty object or list that is put, or left over, around the places inside it.
 * Changes that follow each other become one by {@link squash}.
 */
export interface Patch {
  readonly path: readonly string[];
  readonly before?: Json;
  readonly after?: Json;
}

/**
 * Why a change does not fit, and where. `changedMeanwhile`: something else is there than the patch says. `noSuchPlace`:
 * nothing that could hold the place. `wrongOrder`: the keys of a list are not those that its order names. `unsafeKey`: the
 * key `__proto__`. `overlapping`: one place twice, or one inside another. Of an undo only: `endGone`, an edge would lead
 * from or to a node that is gone; `portTaken`, another edge leaves by its port now; `stillConnected`, the node that would
 * go has edges of others.
 */
export interface PatchRefusal {
  readonly code:
    | 'changedMeanwhile'
    | 'noSuchPlace'
    | 'wrongOrder'
    | 'unsafeKey'
    | 'overlapping'
    | 'endGone'
    | 'portTaken'
    | 'stillConnected';
  readonly path: readonly string[];
}

/** A patch of a place; what is undefined is left out. */
export function patchOf(path: readonly string[], before: Json | undefined, after: Json | undefined): Patch {
  return {
    path,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
