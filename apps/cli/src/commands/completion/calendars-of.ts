import { statSync } from 'node:fs';
import { isJsonObject } from '@rung/kernel';
import { peek } from '../../shell/document-kind.ts';
import { readBytes } from '../../shell/read-file.ts';

/** A larger file is not read at each press of a key. */
const mostBytes = 1 << 20;

/** Ids that need no quotes in any shell. */
const plain = /^[\w.-]+$/;

/** The calendars that a flow or policy among the words typed declares, and `always`; that alone where none can be read. */
export function calendarsOf(words: readonly string[]): readonly string[] {
  const files = words.filter((word) => word.endsWith('.json') && isReadSoon(word));
  return ['always', ...files.flatMap(declaredIn).filter((id) => plain.test(id))];
}

function isReadSoon(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size <= mostBytes;
}

function declaredIn(file: string): readonly string[] {
  try {
    const document = peek(readBytes(file));
    const calendars = isJsonObject(document) ? document['calendars'] : undefined;
    return isJsonObject(calendars) ? Object.keys(calendars) : [];
  } catch {
    return []; // nothing can be offered from a file that cannot be read, and nobody to tell
  }
}
