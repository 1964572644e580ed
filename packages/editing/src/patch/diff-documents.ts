import { compareText, isJsonObject, type JsonObject } from '@rung/kernel';
import { entriesBy, entryName, isList, partKeys, partOf, same } from './json-value.ts';
import { type Json, type Patch, patchOf } from './patch.ts';
import { entrySegment, holdsParts, isReservedKey, orderSegment } from './place.ts';

/** A place that is compared; undefined is nothing. */
interface Compared<T = Json | undefined> {
  readonly path: readonly string[];
  readonly before: T;
  readonly after: T;
}

/**
 * The change that leads from one document to the other, as few and small patches as there can be, in the order of keys.
 * What is the same object in both is not looked into, so that one edit of a large flow costs little.
 *
 * Objects are compared by key, lists by the `id` of their entries, or else by their `name`; any other list is one value. So
 * is what people change as one: the position of a node, the start of an edge, an amount of money, a node of another kind.
 */
export function diffDocuments(before: Json, after: Json): readonly Patch[] {
  return diffPlace({ path: [], before, after });
}

/** {@link diffDocuments} of one place, which may be empty before or afterwards. */
export function diffPlace(compared: Compared): readonly Patch[] {
  const patches: Patch[] = [];
  compare(compared, patches);
  return patches;
}

function compare({ path, before, after }: Compared, into: Patch[]): void {
  if (before === after) return;
  if (before === undefined || after === undefined) enterOrLeave({ path, before, after }, into);
  else if (isAddressable(before) && isAddressable(after) && !isOneValue({ path, before, after })) {
    compareObjects({ path, before, after }, into);
  } else if (isList(before) && isList(after)) compareLists({ path, before, after }, into);
  else if (!same(before, after)) into.push(patchOf(path, before, after));
}

/** Parts enter and leave one by one, even the first and the last. */
function enterOrLeave({ path, before, after }: Compared, into: Patch[]): void {
  const value = before ?? after;
  const empty = holdsParts(path) ? emptyLike(value) : null;
  if (empty === null) {
    into.push(patchOf(path, before, after));
    return;
  }
  into.push(patchOf(path, before && empty, after && empty));
  compare({ path, before: before ?? empty, after: after ?? empty }, into);
}

function emptyLike(value: Json | undefined): Json | null {
  if (isList(value)) return entryName(value) === null ? null : [];
  return isAddressable(value) ? {} : null;
}

/** Whether a value is an object whose keys can name places. */
function isAddressable(value: Json | undefined): value is JsonObject {
  return isJsonObject(value) && !Object.keys(value).some(isReservedKey);
}

function compareObjects({ path, before, after }: Compared<JsonObject>, into: Patch[]): void {
  const changed = partKeys(before).filter((key) => partOf(before, key) !== partOf(after, key));
  const added = partKeys(after).filter((key) => partOf(before, key) === undefined);
  for (const key of [...changed, ...added].sort(compareText)) {
    compare({ path: [...path, key], before: partOf(before, key), after: partOf(after, key) }, into);
  }
}

function compareLists(compared: Compared<readonly Json[]>, into: Patch[]): void {
  const { path, before, after } = compared;
  const name = entryName(before, after);
  if (name === null) {
    if (!same(before, after)) into.push(patchOf(path, before, after));
    return;
  }
  const [was, is] = [entriesBy(before, name), entriesBy(after, name)];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    compare({ path: [...path, entrySegment(key)], before: was.get(key), after: is.get(key) }, into);
  }
  const [keysBefore, keysAfter] = [[...was.keys()], [...is.keys()]];
  if (!same(keysBefore, keysAfter)) into.push(patchOf([...path, orderSegment], keysBefore, keysAfter));
}

/** Whether two objects are told apart as wholes, because a mixture of both is what nobody meant. */
function isOneValue({ path, before, after }: Compared<JsonObject>): boolean {
  const [part, , inner] = path;
  if (part === 'layout' && path.length === 2) return true;
  if (part === 'edges' && inner === 'from' && path.length === 3) return true;
  if (part === 'nodes' && path.length === 2) return partOf(before, 'kind') !== partOf(after, 'kind');
  return isAmount(before) && isAmount(after);
}

function isAmount(value: JsonObject): boolean {
  return (
    Object.keys(value).length === 2 && Object.hasOwn(value, 'amount') && Object.hasOwn(value, 'currency')
  );
}
