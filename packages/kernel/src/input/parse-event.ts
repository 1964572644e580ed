import type { Diagnostic } from '../diagnostic.ts';
import { jsonPointer } from '../document/json-pointer.ts';
import { typeName } from '../document/schema-finding.ts';
import type { EventType, TicketEvent } from '../event.ts';
import { instantMs } from '../instant.ts';
import { setOwn } from '../internal/set-own.ts';
import { isJsonObject, type JsonObject } from '../json/json-object.ts';
import { err, ok, type Result } from '../result.ts';
import { firstFinding, instantText } from './checks.ts';
import { commonKeys, type EventShape, eventShapes, hasSoundNames, shapeOf } from './event-shapes.ts';
import { eventProblems, found, type InputFinding, inputDiagnostic, under } from './input-finding.ts';
import { dottedFields, keysOfField, mayBeField } from './ticket-fields.ts';

/**
 * Checks an event that came from outside (formats.md 2): its type, the keys of that type, their types and lengths.
 * Ticket fields may be nested, dotted or, in `ticket.created` and `ticket.imported`, stand on the event itself; the
 * answer has them by dotted path under `fields` or `set`. Whether they fit a policy's declarations is the engine's to
 * say. Unknown extra keys are kept and ignored. An event that needs no change is given back as it is, not copied.
 * The error is the first thing wrong, with codes `EVT-05` to `EVT-10` for its shape and from `EVT-20` for the rest.
 */
export function parseEvent(value: unknown): Result<TicketEvent, Diagnostic> {
  const event = checkEvent(value);
  return event.ok ? event : err(inputDiagnostic(event.error, { prefix: 'EVT', path: [] }, eventProblems));
}

/** As {@link parseEvent}, with the finding not yet worded. */
export function checkEvent(value: unknown): Result<TicketEvent, InputFinding> {
  if (!isJsonObject(value)) return err(found('wrongType', { expected: 'object', found: typeName(value) }));
  const type = value['type'];
  const shape = eventShapes.get(type);
  if (shape === undefined) return err(typeFinding(type));
  const finding =
    (hasSoundNames(value) && instantText(value['at']) === null ? null : firstFinding(value, commonKeys)) ??
    keysFinding(value, shape);
  return finding === null ? withDottedFields(value, shape) : err(finding);
}

/** What is known of an event that needs no change, from one look at it. */
export interface PlainEvent {
  /** As the event has it, but always the same text of all that are equal: quicker to compare, and to look up by. */
  readonly type: EventType;
  /** Of its type among all. */
  readonly place: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The object that holds its fields; null where it has none. */
  readonly bag: JsonObject | null;
}

/**
 * Type and instant of an event that {@link parseEvent} gives back as it is, whatever stands in its bag of fields, which is
 * not looked at. Nothing is wrong with most events: then their keys are read by name, not one by one from the table. Null says
 * that there is something to look at closely. For whoever goes through the fields anyway, and asks {@link isFieldPath} and
 * {@link isFieldValue} of each.
 */
export function plainEvent(event: unknown): PlainEvent | null {
  if (!isJsonObject(event)) return null;
  const shape = shapeOf(event['type']);
  if (shape === undefined || !isSoundEvent(event, shape)) return null;
  const bag = plainBag(event, shape);
  const { at } = event;
  if (bag === undefined || typeof at !== 'string') return null;
  const ms = instantMs(at);
  return Number.isNaN(ms) ? null : { type: shape.type, place: shape.place, at: ms, bag };
}

/** Whether nothing is wrong with the keys of an event, its instant and its fields aside. */
function isSoundEvent(event: JsonObject, shape: EventShape): boolean {
  if (shape.isSound?.(event) === true) return true;
  return hasSoundNames(event) && keysFinding(event, shape) === null;
}

function keysFinding(event: JsonObject, shape: EventShape): InputFinding | null {
  return firstFinding(event, shape.keys) ?? (shape.measures === true ? pairFinding(event) : null);
}

/** What holds the fields of an event, null if there are none; undefined where it needs a closer look. */
function plainBag(event: JsonObject, { bag, ownKeys }: EventShape): JsonObject | null | undefined {
  if (bag === undefined) return null;
  const given = bag.key === 'set' ? event['set'] : event['fields']; // by name: a computed key is a call to the runtime
  if (ownKeys !== undefined && hasOther(event, ownKeys)) return undefined;
  if (given === undefined) return bag.required ? undefined : null;
  return isJsonObject(given) ? given : undefined;
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
  return jsonPointer(keysToField(event, key, field));
}

/** As {@link placeOfField}, the keys that lead there. */
export function keysToField(event: unknown, key: 'fields' | 'set', field: string): readonly string[] {
  const whole = isJsonObject(event) ? event : {};
  const bag = whole[key];
  const inBag = isJsonObject(bag) ? keysOfField(bag, field) : null;
  return inBag === null ? (keysOfField(whole, field) ?? [key, field]) : [key, ...inBag];
}

function hasOther(event: JsonObject, keys: ReadonlySet<string>): boolean {
  for (const key in event) if (!keys.has(key)) return true;
  return false;
}

/** The table of shapes has checked every key that the type names. */
function asEvent(event: JsonObject): TicketEvent {
  return event as unknown as TicketEvent;
}
