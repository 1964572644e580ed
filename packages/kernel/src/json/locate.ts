import { keysOfPointer } from '../document/json-pointer.ts';
import { type JsonFailure, JsonReader } from './json-reader.ts';
import { positionOf, type TextPosition } from './text-position.ts';

/**
 * Where in a JSON text the value of a JSON pointer begins, for showing a finding at its place; null when there is no
 * such value or the text is not JSON up to it. Reads the whole text each time.
 */
export function locate(text: string, pointer: string): TextPosition | null {
  const keys = keysOfPointer(pointer);
  if (keys === null) return null;
  let found: number | null = null;
  const reader = new JsonReader(text, {
    maxDepth: Number.POSITIVE_INFINITY,
    onValue: (depth, offset) => {
      if (found === null && depth === keys.length && isSamePath(reader.path(), keys)) found = offset;
    },
  });
  reader.read();
  return found === null || isNoValue(reader.failure, found) ? null : positionOf(text, found);
}

/** Whether nothing, or nothing that is a value, stands where one was expected. */
function isNoValue(failure: JsonFailure | null, offset: number): boolean {
  return failure?.offset === offset && (failure.code === 'syntax' || failure.code === 'truncated');
}

function isSamePath(path: readonly (string | number)[], keys: readonly string[]): boolean {
  return keys.every((key, index) => key === String(path[index]));
}
