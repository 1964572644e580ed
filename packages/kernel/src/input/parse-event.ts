import type { Diagnostic } from '../diagnostic.ts';
import { jsonPointer } from '../document/json-pointer.ts';
import { typeName } from '../document/schema-finding.ts';
import type { TicketEvent } from '../event.ts';
import { setOwn } from '../internal/set-own.ts';
import { isJsonObject, type JsonObject } from '../json/json-object.ts';
import { err, ok, type Result } from '../result.ts';
import { firstFinding, instantText, nameText } from './checks.ts';
import { commonKeys, type EventShape, eventShapes } from './event-shapes.ts';
import { found, type InputFinding, inputDiagnostic, under } from './input-finding.ts';
import { dottedFields, hostRoots, isFieldValue, keysOfField } from './ticket-fields.ts';

/**
 * Checks an event that came from outside (formats.md 2): its type, the keys of that type, their types and lengths.
 * Ticket fields may be nested, dotted or, in `ticket.created` and `ticket.imported`, stand on the event itself; the
 * answer has them by dotted path under `fields` or `set`. Whether they fit a policy's declarations is the engine's to
 * say. Unknown extra keys are kept and ignored. An event that needs no change is given back as it is, not copied.
 * The error is the first thing wrong, with codes `EVT-05` to `EVT-10` for its shape and from `EVT-20` for the rest.
 */
export function parseEvent(value: unknown): Result<TicketEvent, Diagnostic> {
  const event = checkEvent(value);
  return event.ok ? event : err(inputDiagnostic(event.error, { prefix: 'EVT', path: [] }));
}

/** As {@link parseEvent}, with the finding not yet worded. */
export function checkEvent(value: unknown): Result<TicketEvent, InputFinding> {
  if (!isJsonObject(value)) return err(found('wrongType', { expected: 'object', found: typeName(value) }));
  const type = value['type'];
  const shape = eventShapes.get(type);
  if (shape === undefined) return err(typeFinding(type));
  const finding =
    commonFinding(value) ??
    (shape.isSound?.(value) === true ? null : firstFinding(value, shape.keys)) ??
    (shape.measures === true ? pairFinding(value) : null);
  return finding === null ? withDottedFields(value, shape) : err(finding);
}

/** What is wrong with the keys of every event. Nothing mostly is: then they are read by name, not one by one from the table. */
function commonFinding(event: JsonObject): InputFinding | null {
  const { id, at, receivedAt, cause, by, byTier, ticket } = event;
  const isSound =
    nameText(id) === null &&
    instantText(at) === null &&
    (receivedAt === undefined || instantText(receivedAt) === null) &&
    isMissingOrName(cause) &&
    isMissingOrName(by) &&
    isMissingOrName(byTier) &&
    isMissingOrName(ticket);
  return isSound ? null : firstFinding(event, commonKeys);
}

function isMissingOrName(value: unknown): boolean {
  return value === undefined || nameText(value) === null;
}

function typeFinding(type: unknown): InputFinding {
  return type === undefined
    ? found('missing', { key: 'type' }, ['type'])
    : found('unknownEventType', { found: type, known: [...eventShapes.keys()] }, ['type']);
}

/** A quantity says nothing without its unit, nor a unit without a quantity. */
function pairFinding(event: JsonObject): InputFinding | null {
  const hasQuantity = event['quantity'] !== undefined;
  if (hasQuantity === (event['unit'] !== undefined)) return null;
  const key = hasQuantity ? 'unit' : 'quantity';
  return found('missing', { key }, [key]);
}

function withDottedFields(
  event: JsonObject,
  { bag, ownKeys }: EventShape,
): Result<TicketEvent, InputFinding> {
  if (bag === undefined) return ok(asEvent(event));
  const given = event[bag.key];
  if (given === undefined && bag.required) return err(found('missing', { key: bag.key }, [bag.key]));
  if (given !== undefined && !isJsonObject(given)) {
    return err(found('wrongType', { expected: 'object', found: typeName(given) }, [bag.key]));
  }
  const fields = dottedFields(given ?? {});
  if (!fields.ok) return err(under(bag.key, fields.error));
  const normal =
    fields.value === given || given === undefined ? event : { ...event, [bag.key]: fields.value };
  return ownKeys === undefined ? ok(asEvent(normal)) : withFieldsFromEvent(normal, ownKeys);
}

/** Moves the ticket fields that stand on the event itself in with the others. */
function withFieldsFromEvent(
  event: JsonObject,
  ownKeys: ReadonlySet<string>,
): Result<TicketEvent, InputFinding> {
  if (!hasOther(event, ownKeys)) return ok(asEvent(event));
  const rest: Record<string, unknown> = {};
  const strays: Record<string, unknown> = {};
  for (const key of Object.keys(event)) {
    const isStray = !ownKeys.has(key) && mayBeField(key, event[key]);
    setOwn(isStray ? strays : rest, key, event[key]);
  }
  const fields = dottedFields(strays);
  if (!fields.ok) return fields;
  const given = isJsonObject(rest['fields']) ? rest['fields'] : {};
  const twice = Object.keys(given).find((field) => Object.hasOwn(fields.value, field));
  if (twice !== undefined) return err(found('fieldTwice', { field: twice }, ['fields', twice]));
  rest['fields'] = { ...given, ...fields.value };
  return ok(asEvent(rest));
}

/**
 * JSON pointer to where an event that {@link parseEvent} takes gives a ticket field, however it is written: nested, dotted,
 * or on the event itself. `key` is where the answer of `parseEvent` has the field.
 */
export function placeOfField(event: unknown, key: 'fields' | 'set', field: string): string {
  const whole = isJsonObject(event) ? event : {};
  const bag = whole[key];
  const inBag = isJsonObject(bag) ? keysOfField(bag, field) : null;
  if (inBag !== null) return jsonPointer([key, ...inBag]);
  return jsonPointer(keysOfField(whole, field) ?? [key, field]);
}

function hasOther(event: JsonObject, keys: ReadonlySet<string>): boolean {
  for (const key in event) if (!keys.has(key)) return true;
  return false;
}

function mayBeField(key: string, value: unknown): boolean {
  return isFieldValue(value) || (hostRoots.has(key) && isJsonObject(value));
}

/** The table of shapes has checked every key that the type names. */
function asEvent(event: JsonObject): TicketEvent {
  return event as unknown as TicketEvent;
}
