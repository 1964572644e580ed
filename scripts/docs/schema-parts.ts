import { effectNames } from '@rung/kernel';

/** A piece of JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** Any text. */
export const text: Schema = { type: 'string' };
export const wholeNumber: Schema = { type: 'integer' };
export const instant: Schema = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}([.,]\\d+)?)?(Z|[+-]\\d{2}:\\d{2})$',
  description: 'An instant, ISO 8601 with offset.',
};
export const money: Schema = {
  type: 'object',
  description: 'An amount in minor units (cents) with its ISO 4217 currency.',
  required: ['amount', 'currency'],
  properties: { amount: wholeNumber, currency: { type: 'string', pattern: '^[A-Z]{3}$' } },
};

/** One of the words. */
export function oneOfWords(words: readonly string[]): Schema {
  return { enum: [...words] };
}

/** A list of one thing. */
export function listOf(items: Schema, description?: string): Schema {
  return { type: 'array', items, ...(description === undefined ? {} : { description }) };
}

/** An object by key. */
export function mapOf(values: Schema): Schema {
  return { type: 'object', additionalProperties: values };
}

/** That or null. */
export function nullOr(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

/** An object with these keys; those ending in `?` may be left out, and others may stand beside them. */
export function objectWith(keys: Readonly<Record<string, Schema>>): Schema {
  const names = Object.keys(keys);
  const properties = Object.fromEntries(
    Object.entries(keys).map(([name, schema]) => [name.replace(/\?$/, ''), schema]),
  );
  return { type: 'object', required: names.filter((name) => !name.endsWith('?')), properties };
}

export const effectName: Schema = oneOfWords(effectNames);
