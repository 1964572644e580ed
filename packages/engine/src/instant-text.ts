import { epochMs, formatInstant } from '@rung/kernel';

/** An instant as text. */
export function instantText(at: number): string {
  return formatInstant(epochMs(at));
}

/** The same of what may never come. */
export function textOrNull(at: number | null): string | null {
  return at === null ? null : instantText(at);
}
