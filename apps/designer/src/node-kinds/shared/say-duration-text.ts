import { parseDuration } from '@rung/kernel';
import type { Wording } from '@rung/wording';

/** A length of time in words, from its text; a text that is none stays as it is. */
export function sayDurationText(wording: Wording, text: string): string {
  const read = parseDuration(text);
  return read.ok ? wording.sayDuration(read.value) : text;
}
