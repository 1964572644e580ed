import { keysOfPointer } from '../document/json-pointer.ts';
import { JsonReader } from './json-reader.ts';
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
  // Something that is no value may stand where one was expected.
  return found === null || reader.failure?.offset === found ? null : positionOf(text, found);
}

function isSamePath(path: readonly (string | number)[], keys: readonly string[]): boolean {
  return keys.every((key, index) => key === String(path[index]));
}
