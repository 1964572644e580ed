import { type Diagnostic, type EventType, err, ok, type Result } from '@rung/kernel';
import { prepareCondition, type RowTest } from './conditions.ts';
import { type MapPath, mapFinding } from './map-finding.ts';
import type { ReplayMap, ReplayRule } from './replay-map.ts';
import { type PreparedTime, prepareTime } from './times.ts';
import { prepareValue, type ValueContext, type ValueReader } from './values.ts';

/** A rule ready to be applied to rows. */
export interface PreparedRule {
  /** Its place in the map. */
  readonly number: number;
  readonly event: EventType;
  readonly applies: RowTest;
  /** The rule's own time, or null for the row's. */
  readonly at: PreparedTime | null;
  /** Fields that the event carries. */
  readonly fields: readonly PreparedField[];
  /** Only fields whose value is not the one last carried; without any there is no event. */
  readonly onlyChanged: boolean;
  /** Where the fields stand in the event. */
  readonly fieldsKey: 'fields' | 'set' | null;
  readonly properties: readonly PreparedProperty[];
}

/** A field by its dotted path. */
export interface PreparedField {
  readonly name: string;
  readonly read: ValueReader;
}

/** A property of an event. One of a property of its own, as `message.text`, has that one's name as `outer`. */
export interface PreparedProperty extends PreparedField {
  readonly outer: string | null;
}

type Findings<T> = Result<T, readonly Diagnostic[]>;

/** Prepares a map's fields, each once. */
export function prepareFields(
  map: ReplayMap,
  context: ValueContext,
): Findings<ReadonlyMap<string, ValueReader>> {
  return prepareValues(map.fields ?? new Map(), context, ['fields']);
}

/** Prepares one rule. Findings: `MAP-06` for a property that no event can have, `MAP-08` for a field the map does not have, `MAP-05` for a time that is nowhere given. */
export function prepareRule(
  rule: ReplayRule,
  map: {
    readonly context: ValueContext;
    readonly fields: ReadonlyMap<string, ValueReader>;
    readonly hasTime: boolean;
  },
  number: number,
): Findings<PreparedRule> {
  const path = ['rules', number];
  const at = rule.at === undefined ? ok(null) : prepareTime(rule.at, map.context, [...path, 'at']);
  const properties = prepareValues(rule.with ?? new Map(), map.context, [...path, 'with']);
  const fields = chooseFields(rule, map.fields, [...path, 'fields']);
  const timeless =
    rule.at === undefined && !map.hasTime
      ? [mapFinding({ problem: 'missing', data: { key: 'at' } }, path)]
      : [];
  if (!at.ok || !properties.ok || !fields.ok || timeless.length > 0) {
    return err([at, properties, fields].flatMap((part) => (part.ok ? [] : part.error)).concat(timeless));
  }
  return ok({
    number,
    event: rule.event,
    applies: rule.when === undefined ? () => true : prepareCondition(rule.when, map.context.column),
    at: at.value,
    fields: [...fields.value].map(([name, read]) => ({ name, read })),
    onlyChanged: rule.fields === 'changed',
    fieldsKey: fieldsKeyOf(rule.event),
    properties: [...properties.value].map(([path, read]) => propertyAt(path, read)),
  });
}

function propertyAt(path: string, read: ValueReader): PreparedProperty {
  const dot = path.indexOf('.');
  return { outer: dot === -1 ? null : path.slice(0, dot), name: path.slice(dot + 1), read };
}

function fieldsKeyOf(event: EventType): PreparedRule['fieldsKey'] {
  if (event === 'ticket.created' || event === 'ticket.imported') return 'fields';
  return event === 'ticket.updated' || event === 'signal.received' ? 'set' : null;
}

function chooseFields(
  rule: ReplayRule,
  all: ReadonlyMap<string, ValueReader>,
  path: MapPath,
): Findings<ReadonlyMap<string, ValueReader>> {
  if (fieldsKeyOf(rule.event) === null && rule.fields === undefined) return ok(new Map());
  if (rule.fields === undefined || typeof rule.fields === 'string') return ok(all);
  const wanted = new Set(rule.fields);
  const unknown = [...wanted].filter((field) => !all.has(field));
  if (unknown.length === 0) return ok(new Map([...all].filter(([field]) => wanted.has(field))));
  return err(
    unknown.map((found) =>
      mapFinding({ problem: 'notAllowed', data: { allowed: [...all.keys()], found } }, path),
    ),
  );
}

function prepareValues(
  sources: NonNullable<ReplayMap['fields']>,
  context: ValueContext,
  path: MapPath,
): Findings<ReadonlyMap<string, ValueReader>> {
  const prepared = [...sources].map(([key, source]) => ({
    key,
    value: isWritable(key) ? prepareValue(source, context, [...path, key]) : unwritable(key, path),
  }));
  const findings = prepared.flatMap(({ value }) => (value.ok ? [] : value.error));
  if (findings.length > 0) return err(findings);
  return ok(new Map(prepared.flatMap(({ key, value }) => (value.ok ? [[key, value.value] as const] : []))));
}

/** Writing to `__proto__` would change what events, or all objects, inherit. */
function isWritable(key: string): boolean {
  return !key.split('.').includes('__proto__');
}

function unwritable(key: string, path: MapPath): Findings<never> {
  return err([mapFinding({ problem: 'unknownKey', data: { key } }, [...path, key])]);
}
