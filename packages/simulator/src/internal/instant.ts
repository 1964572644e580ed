import { type EpochMs, parseInstant } from '@rung/kernel';

/** The instant an ISO 8601 text names, or null when it names none. */
export function instantOf(text: string): EpochMs | null {
  const parsed = parseInstant(text);
  return parsed.ok ? parsed.value : null;
}
