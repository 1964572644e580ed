import type { Schema } from './schema-parts.ts';

/** Parts of a JSON Schema that other parts refer to. */
export type Definitions = Readonly<Record<string, Schema>>;

/** More words than these are told by their number. */
const mostWords = 16;

/**
 * What a JSON Schema allows, as short as readers of a page need it: `"once" | { "after": duration }`, with a `?` behind keys that
 * may be left out. A part that is no more than a text or a number keeps its name, such as `duration`.
 */
export function schemaWords(schema: Schema, definitions: Definitions): string {
  const words = (part: unknown): string => schemaWords(schemaOf(part), definitions);
  if (typeof schema['$ref'] === 'string') return referred(schema['$ref'], definitions);
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum'])) return oneOf(schema['enum']);
  const choices = schema['oneOf'] ?? schema['anyOf'];
  if (Array.isArray(choices)) return [...new Set(choices.map(words))].join(' | ');
  const places = schema['prefixItems'];
  if (Array.isArray(places)) return `[${places.map(words).join(', ')}]`;
  if (schema['type'] === 'array') return `[${words(schema['items'])}, …]`;
  if (schema['type'] !== 'object') return String(schema['type'] ?? 'any value');
  const keys = keysOf(schema).map(
    ({ key, isRequired, part }) => `${key}${isRequired ? '' : '?'}: ${words(part)}`,
  );
  const others = schema['additionalProperties'];
  if (typeof others === 'object') keys.push(`<key>: ${words(others)}`);
  return keys.length === 0 ? '{}' : `{ ${keys.join(', ')} }`;
}

/** A key of an object. */
export interface Key {
  readonly key: string;
  readonly isRequired: boolean;
  readonly part: Schema;
}

/** The keys that an object may have. */
export function keysOf({ properties, required }: Schema): readonly Key[] {
  const names: readonly unknown[] = Array.isArray(required) ? required : [];
  return Object.entries(schemaOf(properties)).map(([key, part]) => ({
    key,
    isRequired: names.includes(key),
    part: schemaOf(part),
  }));
}

/** Whatever is no object is a schema that says nothing. */
export function schemaOf(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function oneOf(values: readonly unknown[]): string {
  return values.length > mostWords
    ? `one of ${values.length} words`
    : values.map((value) => JSON.stringify(value)).join(' | ');
}

function referred(reference: string, definitions: Definitions): string {
  const name = reference.replace('#/$defs/', '');
  const part = definitions[name] ?? {};
  return part['type'] === 'string' && !('enum' in part) ? name : schemaWords(part, definitions);
}
