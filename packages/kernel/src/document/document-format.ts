import { isJsonObject } from '../json/json-object.ts';
import type { DocumentProblem } from './document-diagnostic.ts';
import { typeName } from './schema-finding.ts';

type FormatProblem = Extract<DocumentProblem, { problem: 'wrongType' | 'unknownFormat' | 'newerFormat' }> & {
  readonly path: readonly string[];
};

/**
 * Checks a document's `format`, such as `rung/flow@1`, against the newest one understood. Null when it is the same
 * document kind and not newer; older numbers are for migrations to judge. What is no object has no format to name.
 */
export function formatProblem(document: unknown, newest: string): FormatProblem | null {
  if (!isJsonObject(document)) {
    return { problem: 'wrongType', data: { expected: 'object', found: typeName(document) }, path: [] };
  }
  const found = Object.hasOwn(document, 'format') ? document['format'] : undefined;
  const [name, number] = split(newest);
  const [foundName, foundNumber] = split(typeof found === 'string' ? found : '');
  if (foundName !== name || foundNumber < 1) {
    return { problem: 'unknownFormat', data: { expected: newest, found }, path: ['format'] };
  }
  return foundNumber > number
    ? { problem: 'newerFormat', data: { expected: newest, found }, path: ['format'] }
    : null;
}

function split(format: string): readonly [name: string, number: number] {
  const match = /^([a-z/]+)@([1-9]\d*)$/.exec(format);
  return match === null ? ['', 0] : [match[1] ?? '', Number(match[2])];
}
