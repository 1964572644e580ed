import { parseInstant } from '@rung/kernel';

/** An instant that the engine wrote, milliseconds since 1970. */
export function instantMs(text: string): number {
  const parsed = parseInstant(text);
  return parsed.ok ? parsed.value : 0;
}
