import {
  type Diagnostic,
  documentDiagnostic,
  err,
  isCurrencyCode,
  isJsonObject,
  ok,
  own,
  type Result,
  type ShapeProblem,
} from '@rung/kernel';

/** A part of a JSON Schema (draft 2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Where a value stands in the document that is being read. */
export type Path = readonly (string | number)[];

/**
 * Reads values of one shape from outside, and says the same shape as JSON Schema: one source for the reader and for the
 * published schema. Findings are of the codes `MAP-05` to `MAP-10`.
 */
export interface Decoder<T> {
  readonly schema: JsonSchema;
  readonly decode: (value: unknown, path: Path) => Result<T, readonly Diagnostic[]>;
}

/** The type that a decoder reads. */
export type Decoded<D> = D extends Decoder<infer T> ? T : never;

/** One finding, as the failure of a decoder. */
function refuse(problem: ShapeProblem, path: Path): Result<never, readonly Diagnostic[]> {
  return err([documentDiagnostic(problem, { prefix: 'MAP', path })]);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'string' ? 'text' : typeof value;
}

function wrongType(expected: string, value: unknown, path: Path): Result<never, readonly Diagnostic[]> {
  return refuse({ problem: 'wrongType', data: { expected, found: typeOf(value) } }, path);
}

/** Text that is not empty. */
export const text: Decoder<string> = {
  schema: { type: 'string', minLength: 1 },
  decode: (value, path) => {
    if (typeof value !== 'string') return wrongType('text', value, path);
    if (value === '')
      return refuse({ problem: 'outOfRange', data: { of: 'text', bound: 'least', limit: 1 } }, path);
    return ok(value);
  },
};

/** An ISO 4217 code. */
export const currencyCode: Decoder<string> = {
  schema: { type: 'string', pattern: '^[A-Z]{3}$' },
  decode: (value, path) => {
    if (typeof value !== 'string') return wrongType('text', value, path);
    const rule = 'A currency is three capital letters, such as EUR.';
    return isCurrencyCode(value)
      ? ok(value)
      : refuse({ problem: 'badText', data: { rule, found: value } }, path);
  },
};

/** Text that may be empty. */
export const anyText: Decoder<string> = {
  schema: { type: 'string' },
  decode: (value, path) => (typeof value === 'string' ? ok(value) : wrongType('text', value, path)),
};

/** True or false. */
export const flag: Decoder<boolean> = {
  schema: { type: 'boolean' },
  decode: (value, path) => (typeof value === 'boolean' ? ok(value) : wrongType('boolean', value, path)),
};

/** A text, a number, true, false or null. */
export const scalar: Decoder<string | number | boolean | null> = {
  schema: { type: ['string', 'number', 'boolean', 'null'] },
  decode: (value, path) => {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return ok(value);
    return typeof value === 'number' && Number.isFinite(value) ? ok(value) : wrongType('text', value, path);
  },
};

/** One of a few texts. */
export function oneOf<const V extends string>(values: readonly V[]): Decoder<V> {
  return {
    schema: { enum: values },
    decode: (value, path) => {
      const found = values.find((allowed) => allowed === value);
      return found === undefined
        ? refuse({ problem: 'notAllowed', data: { allowed: values, found: value } }, path)
        : ok(found);
    },
  };
}

/** A list. */
export function list<T>(item: Decoder<T>, minItems = 0): Decoder<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema, minItems },
    decode: (value, path) => {
      if (!Array.isArray(value)) return wrongType('list', value, path);
      if (value.length < minItems) {
        return refuse({ problem: 'outOfRange', data: { of: 'list', bound: 'least', limit: minItems } }, path);
      }
      return all(value.map((entry, index) => item.decode(entry, [...path, index])));
    },
  };
}

/** An object whose keys are data. */
export function mapOf<T>(item: Decoder<T>): Decoder<ReadonlyMap<string, T>> {
  return {
    schema: { type: 'object', additionalProperties: item.schema },
    decode: (value, path) => {
      if (!isJsonObject(value)) return wrongType('object', value, path);
      const entries = Object.entries(value).map(([key, entry]) => {
        const decoded = item.decode(entry, [...path, key]);
        return decoded.ok ? ok([key, decoded.value] as const) : decoded;
      });
      const read = all(entries);
      return read.ok ? ok(new Map(read.value)) : read;
    },
  };
}

/** Successes when all are, else every finding. */
function all<T>(
  results: readonly Result<T, readonly Diagnostic[]>[],
): Result<readonly T[], readonly Diagnostic[]> {
  const findings = results.flatMap((result) => (result.ok ? [] : result.error));
  return findings.length > 0
    ? err(findings)
    : ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
}

type Fields = Readonly<Record<string, Decoder<unknown>>>;
type Required<F extends Fields> = { readonly [K in keyof F]: Decoded<F[K]> };
type Optional<F extends Fields> = { readonly [K in keyof F]?: Decoded<F[K]> };

/** An object with known keys; any other key is refused, as it is most likely misspelt. */
export function object<R extends Fields, O extends Fields = Readonly<Record<never, never>>>(
  required: R,
  optional?: O,
): Decoder<Required<R> & Optional<O>> {
  const fields = new Map<string, Decoder<unknown>>(Object.entries({ ...required, ...optional }));
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries([...fields].map(([key, { schema }]) => [key, schema])),
      required: Object.keys(required),
      additionalProperties: false,
    },
    decode: (value, path) => {
      if (!isJsonObject(value)) return wrongType('object', value, path);
      const missing = Object.keys(required)
        .filter((key) => !Object.hasOwn(value, key))
        .map((key) => refuse({ problem: 'missing', data: { key } }, path));
      const entries = Object.keys(value).map((key) => {
        const decoder = fields.get(key);
        if (decoder === undefined) {
          return refuse({ problem: 'unknownKey', data: { key, known: [...fields.keys()] } }, [...path, key]);
        }
        const decoded = decoder.decode(own(value, key), [...path, key]);
        return decoded.ok ? ok([key, decoded.value] as const) : decoded;
      });
      const read = all([...missing, ...entries]);
      // Every required key was found and every value came from its own decoder, which is what the type says.
      return read.ok ? ok(Object.fromEntries(read.value) as Required<R> & Optional<O>) : read;
    },
  };
}

/** An object that is told apart from others by a key that only it has. */
export interface Variant<T> {
  readonly key: string;
  readonly decoder: Decoder<T>;
}

/** One of several objects, each with a key of its own; the first key that is there decides. */
export function variants<T>(choices: readonly Variant<T>[], names: string): Decoder<T> {
  return {
    schema: { anyOf: choices.map(({ decoder }) => decoder.schema) },
    decode: (value, path) => {
      if (!isJsonObject(value)) return wrongType('object', value, path);
      const choice = choices.find(({ key }) => Object.hasOwn(value, key));
      return choice === undefined
        ? refuse({ problem: 'missing', data: { key: names } }, path)
        : choice.decoder.decode(value, path);
    },
  };
}

/** A decoder that stands inside itself; its schema is a reference to the definition of that name. */
export function recursive<T>(name: string, decoder: () => Decoder<T>): Decoder<T> {
  return { schema: { $ref: `#/$defs/${name}` }, decode: (value, path) => decoder().decode(value, path) };
}

/** Either of two shapes: what is a list, text or object decides, so the first that accepts the value wins. */
export function either<A, B>(first: Decoder<A>, second: Decoder<B>): Decoder<A | B> {
  return {
    schema: { anyOf: [first.schema, second.schema] },
    decode: (value, path) => {
      const read = first.decode(value, path);
      return read.ok ? read : second.decode(value, path);
    },
  };
}
