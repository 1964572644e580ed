import type { FieldValue } from '../event.ts';
import { standardFields } from '../field.ts';
import { isJsonObject, type JsonObject } from '../json/json-object.ts';
import { isMoney } from '../money.ts';
import { err, ok, type Result } from '../result.ts';
import {
  type Check,
  finiteNumber,
  freeText,
  listOf,
  maxEntries,
  maxTextLength,
  moneyValue,
} from './checks.ts';
import { found, type InputFinding } from './input-finding.ts';

/** A bag of ticket fields keyed by dotted path. */
export type TicketFields = Readonly<Record<string, FieldValue>>;

/** Deepest nesting of objects within a bag of fields; every standard field is two deep. */
const maxNesting = 8;

/** What may stand before the first dot: `ticket`, `customer`, `message` … */
const roots: ReadonlySet<string> = new Set(
  Object.keys(standardFields).map((path) => path.split('.')[0] ?? path),
);

/** The roots with their dot; a key's own root would be a new text, whose hash must be worked out. */
const rootPrefixes: readonly string[] = [...roots].map((root) => `${root}.`);

const standardPaths: ReadonlySet<string> = new Set(Object.keys(standardFields));

/** Those under which a host gives fields of its own: `customer`, `sentiment`, `csat`, `ai`, and the ticket itself. */
export const hostRoots: ReadonlySet<string> = new Set(
  Object.entries(standardFields)
    .filter(([path, { kept }]) => kept === 'host' && path.includes('.'))
    .map(([path]) => path.split('.')[0] ?? path),
);

const textList = listOf(freeText);

/** Whether {@link textList} finds nothing: asked of every set, so without a walk by an iterator. */
function isTextList(list: readonly unknown[]): boolean {
  return (
    list.length <= maxEntries &&
    list.every((text) => typeof text === 'string' && text.length <= maxTextLength && text.isWellFormed())
  );
}

/**
 * Brings a bag of fields to dotted paths (formats.md 4): what is nested is joined by dots, and a path that begins with
 * none of the standard roots belongs to the ticket, so that `form` is `ticket.form` and a custom field f `ticket.f`.
 * Money is a value, not nesting, and a list in a field that is not a standard one is kept whatever it holds. A bag that is
 * already so is given back as it is, which is the common case of a replay.
 */
export function dottedFields(bag: JsonObject): Result<TicketFields, InputFinding> {
  if (isDotted(bag)) return ok(bag);
  const flattening: Flattening = { fields: {}, size: 0, finding: null };
  for (const key of Object.keys(bag)) {
    const value = bag[key];
    addMember(flattening, { field: topLevelField(key, value), value, key, parent: null, depth: 1 });
  }
  return flattening.finding === null ? ok(flattening.fields) : err(flattening.finding);
}

function isDotted(bag: JsonObject): bag is TicketFields {
  let entries = 0;
  for (const key in bag) {
    entries += 1;
    if (!isFieldPath(key) || !isFieldValue(bag[key])) return false;
  }
  return entries <= maxEntries;
}

/** Whether a key is the dotted path of a ticket field as an event's fields have it when they are flat. */
export function isFieldPath(key: string): boolean {
  if (standardPaths.has(key)) return true; // most are, and this is the quickest test
  for (const prefix of rootPrefixes) if (key.startsWith(prefix)) return isSound(key);
  return false;
}

/** Whether no step of a dotted path is empty or holds half a character. */
function isSound(key: string): boolean {
  return (
    key !== '' && !key.startsWith('.') && !key.endsWith('.') && !key.includes('..') && key.isWellFormed()
  );
}

/** Whether a value may be held by a field of any type. */
export function isFieldValue(value: unknown): value is FieldValue {
  if (typeof value === 'string') return value.length <= maxTextLength && value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'boolean' || value === null) return true;
  return Array.isArray(value) ? isTextList(value) : isMoney(value);
}

/** Whether a key on the event itself gives a ticket field, or a group of them. */
export function mayBeField(key: string, value: unknown): boolean {
  return isFieldValue(value) || (hostRoots.has(key) && isJsonObject(value));
}

interface Flattening {
  /** Every path holds a dot or is `owner` or `resolver`, so that none is a name which objects inherit. */
  readonly fields: Record<string, FieldValue>;
  size: number;
  finding: InputFinding | null;
}

/** A member of the bag, linked to the one it is nested in: pointers are only written out for a finding. */
interface Member {
  readonly field: string;
  readonly value: unknown;
  readonly key: string;
  readonly parent: Member | null;
  readonly depth: number;
}

function topLevelField(key: string, value: unknown): string {
  const dot = key.indexOf('.');
  const root = dot === -1 ? key : key.slice(0, dot);
  const isWhole = Object.hasOwn(standardFields, key); // `owner`, `resolver`
  const leadsOn = roots.has(root) && (dot !== -1 || isNesting(value));
  return isWhole || leadsOn ? key : `ticket.${key}`;
}

/** An object is nesting unless it has the two keys of money, right or wrong. */
function isNesting(value: unknown): value is JsonObject {
  return isJsonObject(value) && !(Object.hasOwn(value, 'amount') && Object.hasOwn(value, 'currency'));
}

/** Adds a member, or what is nested in it, until the first finding. */
function addMember(flattening: Flattening, member: Member): void {
  const { value } = member;
  if (flattening.finding !== null || value === undefined) return;
  flattening.size += 1; // nesting counts too: objects may be shared again and again
  if (flattening.size > maxEntries) {
    flattening.finding = found('outOfRange', { of: 'list', bound: 'most', limit: maxEntries });
  } else if (isFieldValue(value)) addValue(flattening, member, value);
  else if (isNesting(value) && member.depth < maxNesting) addNested(flattening, member, value);
  else if (isForeignList(flattening, member))
    addValue(flattening, member, value as FieldValue); // the engine looks at it before anybody reads it as one
  else flattening.finding = valueFinding(member);
}

/**
 * Whether a member that no field could hold is a list in what is not a standard field, such as `attachments`. If no policy
 * declares the field it is nobody's business; where one does, the engine finds that it does not fit.
 */
function isForeignList(flattening: Flattening, { field, value, depth }: Member): boolean {
  return !standardPaths.has(field) && Array.isArray(value) && isSmall(flattening, value, depth);
}

function isSmall(flattening: Flattening, value: unknown, depth: number): boolean {
  flattening.size += 1;
  if (typeof value !== 'object' || value === null) return true;
  if (depth > maxNesting || flattening.size > maxEntries) return false;
  return Object.values(value).every((entry) => isSmall(flattening, entry, depth + 1));
}

/**
 * Where a bag gives the field that {@link dottedFields} makes of it: the keys that lead there, null where it does not. For
 * wording what is wrong with the field's value, so not written for speed.
 */
export function keysOfField(bag: JsonObject, field: string): readonly string[] | null {
  for (const [key, value] of Object.entries(bag)) {
    const keys = keysBelow(topLevelField(key, value), value, field);
    if (keys !== null) return [key, ...keys];
  }
  return null;
}

function keysBelow(path: string, value: unknown, field: string): readonly string[] | null {
  if (path === field && !isNesting(value)) return [];
  if (!field.startsWith(`${path}.`) || !isNesting(value)) return null;
  for (const [key, inner] of Object.entries(value)) {
    const keys = keysBelow(`${path}.${key}`, inner, field);
    if (keys !== null) return [key, ...keys];
  }
  return null;
}

function addNested(flattening: Flattening, parent: Member, nested: JsonObject): void {
  for (const key of Object.keys(nested)) {
    const field = `${parent.field}.${key}`;
    addMember(flattening, { field, value: nested[key], key, parent, depth: parent.depth + 1 });
  }
}

function addValue(flattening: Flattening, member: Member, value: FieldValue): void {
  const { field } = member;
  if (!isSound(field)) flattening.finding = found('badFieldPath', { field }, pathOf(member));
  else if (Object.hasOwn(flattening.fields, field)) {
    flattening.finding = found('fieldTwice', { field }, pathOf(member));
  } else flattening.fields[field] = value;
}

function valueFinding(member: Member): InputFinding {
  const { field, value } = member;
  const finding = isNesting(value) ? null : checkFor(value)(value);
  const path = pathOf(member);
  return finding === null
    ? found('badFieldPath', { field }, path)
    : { ...finding, path: [...path, ...finding.path] };
}

function pathOf(member: Member): readonly string[] {
  const path: string[] = [];
  for (let at: Member | null = member; at !== null; at = at.parent) path.unshift(at.key);
  return path;
}

function checkFor(value: unknown): Check {
  if (Array.isArray(value)) return textList;
  if (isJsonObject(value)) return moneyValue;
  return typeof value === 'number' ? finiteNumber : freeText;
}
