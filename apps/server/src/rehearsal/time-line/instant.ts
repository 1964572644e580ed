import { parseInstant } from '@rung/kernel';

/**
 * An instant that the engine wrote, milliseconds since 1970.
 * @throws where it wrote none: a picture of another time would mislead whoever looks at it.
 */
export function instantMs(text: string): number {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new Error(`the engine wrote no instant: ${text}`);
  return parsed.value;
}
