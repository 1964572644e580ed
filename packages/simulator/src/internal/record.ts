/** A JSON object that came from outside: its keys are data, so it is only ever read with `Object.hasOwn`. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object: not null, not a list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object's own value under a key; keys such as `constructor` are only found when they are really there. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** A typed object seen as a plain record of its own properties. */
export function toRecord(value: object): JsonRecord {
  return Object.fromEntries(Object.entries(value));
}
