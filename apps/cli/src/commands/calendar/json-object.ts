/** An object of parsed JSON; its keys come from outside, so read them by name and never inherit. */
export type JsonObject = { readonly [key: string]: unknown };

/** Whether a parsed value is an object and not a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
