/** A JSON object whose keys are data: read it by {@link own} or by its entries. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object as JSON knows them: no list, not null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object's own value under a key; a key such as `constructor` is found only when it is really there. */
export function own<T>(object: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
