import { nearestName } from '../nearest-name.ts';

/** The known name that was probably meant by what was written; null for what is no text, and where none is near. */
export function suggestionFor(written: unknown, known: readonly unknown[] = []): string | null {
  if (typeof written !== 'string') return null;
  return nearestName(
    written,
    known.filter((name) => typeof name === 'string'),
  );
}

/** The question whether a name was meant, to stand behind a sentence; empty without one. */
export function askMeant(suggestion: string | null): string {
  return suggestion === null ? '' : ` Did you mean "${suggestion}"?`;
}
