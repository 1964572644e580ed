import { compareText } from '@rung/kernel';

/**
 * The same data with the keys of every object sorted. A policy travels as canonical JSON, whose keys are sorted: what
 * is used right after compiling must not differ in anything from what is read back.
 */
export function sortKeys<T>(data: T): T {
  return sorted(data) as T; // the same keys with the same values
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort(compareText);
  const result: Record<string, unknown> = {};
  for (const key of keys) result[key] = sorted((value as Record<string, unknown>)[key]); // its own key
  return result;
}
