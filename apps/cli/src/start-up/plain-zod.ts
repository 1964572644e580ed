// Takes zod's place under the schemas of flows in the bundled tool (docs/adr/0010). The schemas stay as they are written; only
// what they are made of is plainer: a value is read or refused, without saying why. Whoever wants to know why asks zod, which is
// then loaded. What is read here zod reads to the same value, down to the order of keys; a test holds the two together.
// A method that is missing here fails the bundling.
import { isJsonObject, parseCivilDate } from '@rung/kernel';

/** Not read. It may still be good: some things are left to zod. */
export const refused: unique symbol = Symbol('refused');

/** The value as zod would give it, or {@link refused}. */
type Read = (value: unknown) => unknown;
type Shape = Readonly<Record<string, PlainSchema>>;

interface Details {
  /** Whether a key may be absent. */
  readonly isOptional?: boolean;
  /** The one value of a literal. */
  readonly literal?: unknown;
  readonly shape?: Shape;
}

/** As much of a zod schema as the schemas of flows use. */
class PlainSchema {
  readonly read: Read;
  readonly details: Details;

  constructor(read: Read, details: Details = {}) {
    this.read = read;
    this.details = details;
  }

  /** The schemas by key of an object's schema. */
  get shape(): Shape {
    return this.details.shape ?? {};
  }

  refine(holds: (value: never) => boolean): PlainSchema {
    const test = holds as (value: unknown) => boolean; // asked only for what this schema reads
    return new PlainSchema((value) => {
      const read = this.read(value);
      return read === refused || test(read) ? read : refused;
    }, this.details);
  }

  regex(pattern: RegExp): PlainSchema {
    return this.refine((text: string) => pattern.test(text));
  }

  min(least: number): PlainSchema {
    return this.refine((value: Sized) => sizesOf(value).least >= least);
  }

  max(most: number): PlainSchema {
    return this.refine((value: Sized) => sizesOf(value).most <= most);
  }

  gt(bound: number): PlainSchema {
    return this.refine((value: number) => value > bound);
  }

  lt(bound: number): PlainSchema {
    return this.refine((value: number) => value < bound);
  }

  exactOptional(): PlainSchema {
    return new PlainSchema(this.read, { ...this.details, isOptional: true });
  }

  meta(): PlainSchema {
    return this;
  }
}

type Sized = string | number | readonly unknown[];

/** What minimum and maximum look at. zod counts a text's characters, each of which takes one unit or two. */
function sizesOf(value: Sized): { readonly least: number; readonly most: number } {
  if (typeof value === 'number') return { least: value, most: value };
  const { length } = value;
  return { least: typeof value === 'string' ? Math.ceil(length / 2) : length, most: length };
}

const readIf = (holds: (value: unknown) => boolean) =>
  new PlainSchema((value) => (holds(value) ? value : refused));

const string = () => readIf((value) => typeof value === 'string');
const number = () => readIf(Number.isFinite);

function strictObject(shape: Shape): PlainSchema {
  const members = Object.entries(shape);
  const read = (value: unknown) => {
    if (!isJsonObject(value)) return refused;
    const result: Record<string, unknown> = {};
    for (const [key, schema] of members) {
      if (schema.details.isOptional === true && !Object.hasOwn(value, key)) continue;
      const member = schema.read(value[key]);
      if (member === refused) return refused;
      result[key] = member;
    }
    return Object.keys(result).length === Object.keys(value).length ? result : refused;
  };
  return new PlainSchema(read, { shape });
}

function record(keys: PlainSchema, values: PlainSchema): PlainSchema {
  return new PlainSchema((value) => {
    if (!isJsonObject(value)) return refused;
    const result: Record<string, unknown> = {};
    for (const [key, member] of Object.entries(value)) {
      const read = keys.read(key) === refused ? refused : values.read(member);
      if (read === refused || key === '__proto__') return refused;
      result[key] = read;
    }
    return result;
  });
}

function readItems(values: readonly unknown[], schemaAt: (index: number) => PlainSchema): unknown {
  const result: unknown[] = [];
  for (const [index, value] of values.entries()) {
    const read = schemaAt(index).read(value);
    if (read === refused) return refused;
    result.push(read);
  }
  return result;
}

function array(item: PlainSchema): PlainSchema {
  return new PlainSchema((value) => (Array.isArray(value) ? readItems(value, () => item) : refused));
}

function tuple(items: readonly [PlainSchema, ...PlainSchema[]]): PlainSchema {
  return new PlainSchema((value) =>
    Array.isArray(value) && value.length === items.length
      ? readItems(value, (index) => items[index] ?? items[0])
      : refused,
  );
}

function union(options: readonly PlainSchema[]): PlainSchema {
  return new PlainSchema((value) => {
    for (const option of options) {
      const read = option.read(value);
      if (read !== refused) return read;
    }
    return refused;
  });
}

function discriminatedUnion(key: string, options: readonly PlainSchema[]): PlainSchema {
  const byKind = new Map(options.map((option) => [option.shape[key]?.details.literal, option]));
  return new PlainSchema((value) =>
    isJsonObject(value) ? (byKind.get(value[key])?.read(value) ?? refused) : refused,
  );
}

function literal(expected: unknown): PlainSchema {
  const { read } = readIf((value) => value === expected);
  return new PlainSchema(read, { literal: expected });
}

/** Any JSON value. */
function json(): PlainSchema {
  const any: PlainSchema = new PlainSchema((value) => options.read(value));
  const options = union([string(), number(), boolean(), null_(), array(any), record(string(), any)]);
  return any;
}

const boolean = () => readIf((value) => typeof value === 'boolean');
const null_ = () => readIf((value) => value === null);

/** What the schemas of flows call of zod. */
export const z = {
  string,
  number,
  int: () => readIf(Number.isSafeInteger),
  boolean,
  null: null_,
  literal,
  enum: (values: readonly string[]) => {
    const known = new Set<unknown>(values);
    return readIf((value) => known.has(value));
  },
  iso: { date: () => readIf((value) => typeof value === 'string' && parseCivilDate(value).ok) },
  strictObject,
  record,
  partialRecord: record,
  array,
  tuple,
  union,
  discriminatedUnion,
  json,
};
