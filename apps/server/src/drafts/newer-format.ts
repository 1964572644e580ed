import { currentFormat } from '@rung/flow';
import { formatProblem, isJsonObject } from '@rung/kernel';

/** A format that a newer program writes, and the newest that this one reads. */
export interface NewerFormat {
  readonly format: string;
  readonly newest: string;
}

/** What format a drawing is of, if it is newer than any this program reads; null for every other. */
export function newerFormat(document: unknown): NewerFormat | null {
  if (formatProblem(document, currentFormat)?.problem !== 'newerFormat' || !isJsonObject(document))
    return null;
  return { format: String(document['format']), newest: currentFormat };
}
