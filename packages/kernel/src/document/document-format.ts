import type { DocumentProblem } from './document-diagnostic.ts';

type FormatProblem = Extract<DocumentProblem, { problem: 'unknownFormat' | 'newerFormat' }>;

/**
 * Checks a document's `format`, such as `rung/flow@1`, against the newest one understood. Null when it is the same
 * document kind and not newer; older numbers are for migrations to judge.
 */
export function formatProblem(document: unknown, newest: string): FormatProblem | null {
  const found = formatOf(document);
  const [name, number] = split(newest);
  const [foundName, foundNumber] = split(typeof found === 'string' ? found : '');
  if (foundName !== name || foundNumber < 1) {
    return { problem: 'unknownFormat', data: { expected: newest, found } };
  }
  return foundNumber > number ? { problem: 'newerFormat', data: { expected: newest, found } } : null;
}

function formatOf(document: unknown): unknown {
  return typeof document === 'object' && document !== null && 'format' in document
    ? document.format
    : undefined;
}

function split(format: string): readonly [name: string, number: number] {
  const match = /^([a-z/]+)@([1-9]\d{0,8})$/.exec(format);
  return match === null ? ['', 0] : [match[1] ?? '', Number(match[2])];
}
