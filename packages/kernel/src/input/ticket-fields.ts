import type { FieldValue } from '../event.ts';
import { standardFields } from '../field.ts';
import { isMoney } from '../money.ts';
import { err, ok, type Result } from '../result.ts';
import {
  type Check,
  finiteNumber,
  freeText,
  isObject,
  type JsonObject,
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

const standardPaths: ReadonlySet<string> = new Set(Object.keys(standardFields));

/** Those under which a host gives fields of its own: `customer`, `sentiment`, `csat`, `ai`, and the ticket itself. */
export const hostRoots: ReadonlySet<string> = new Set(
  Object.entries(standardFields)
    .filter(([path, { kept }]) => kept === 'host' && path.includes('.'))
    .map(([path]) => path.split('.')[0] ?? path),
);

const textList = listOf(freeText);

/**
 * Brings a bag of fields to dotted paths (formats.md 4): what is nested is joined by dots, and a path that begins with
 * none of the standard roots belongs to the ticket, so that `form` is `ticket.form` and a custom field f `ticket.f`.
 * Money is a value, not nesting. A bag that is already so is given back as it is, which is the common case of a replay.
 */
export function dottedFields(bag: JsonObject): Result<TicketFields, InputFinding> {
  if (isDotted(bag)) return ok(bag);
  const flattening: Flattening = { fields: new Map(), finding: null };
  for (const [key, value] of Object.entries(bag)) {
    addMember(flattening, { field: topLevelField(key, value), value, path: [key] });
  }
  return flattening.finding === null ? ok(Object.fromEntries(flattening.fields)) : err(flattening.finding);
}

function isDotted(bag: JsonObject): bag is TicketFields {
  let entries = 0;
  for (const key in bag) {
    entries += 1;
    if (!isFieldPath(key) || !isFieldValue(bag[key])) return false;
  }
  return entries <= maxEntries;
}

function isFieldPath(key: string): boolean {
  if (standardPaths.has(key)) return true; // most are, and this is the quickest test
  const dot = key.indexOf('.');
  return dot > 0 && roots.has(key.slice(0, dot)) && hasNoEmptyStep(key);
}

function hasNoEmptyStep(key: string): boolean {
  return key !== '' && !key.startsWith('.') && !key.endsWith('.') && !key.includes('..');
}

/** Whether a value may be held by a field of any type. */
export function isFieldValue(value: unknown): value is FieldValue {
  switch (typeof value) {
    case 'string':
      return value.length <= maxTextLength;
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return true;
    default:
      return value === null || (Array.isArray(value) ? textList(value) === null : isMoney(value));
  }
}

interface Flattening {
  readonly fields: Map<string, FieldValue>;
  finding: InputFinding | null;
}

interface Member {
  readonly field: string;
  readonly value: unknown;
  readonly path: readonly string[];
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
  return isObject(value) && !(Object.hasOwn(value, 'amount') && Object.hasOwn(value, 'currency'));
}

/** Adds a member, or what is nested in it, until the first finding. */
function addMember(flattening: Flattening, member: Member): void {
  const { field, value, path } = member;
  if (flattening.finding !== null || value === undefined) return;
  if (isNesting(value) && path.length < maxNesting) {
    for (const [key, inner] of Object.entries(value)) {
      addMember(flattening, { field: `${field}.${key}`, value: inner, path: [...path, key] });
    }
    return;
  }
  if (isFieldValue(value)) flattening.finding = addValue(flattening.fields, { field, value, path });
  else flattening.finding = valueFinding(member);
}

function addValue(
  fields: Map<string, FieldValue>,
  { field, value, path }: Member & { readonly value: FieldValue },
): InputFinding | null {
  if (!hasNoEmptyStep(field)) return found('badFieldPath', { field }, path);
  if (fields.has(field)) return found('fieldTwice', { field }, path);
  if (fields.size >= maxEntries) return found('outOfRange', { of: 'list', bound: 'most', limit: maxEntries });
  fields.set(field, value);
  return null;
}

function valueFinding({ field, value, path }: Member): InputFinding {
  const finding = isNesting(value) ? null : checkFor(value)(value);
  return finding === null
    ? found('badFieldPath', { field }, path)
    : { ...finding, path: [...path, ...finding.path] };
}

function checkFor(value: unknown): Check {
  if (Array.isArray(value)) return textList;
  if (isObject(value)) return moneyValue;
  return typeof value === 'number' ? finiteNumber : freeText;
}
