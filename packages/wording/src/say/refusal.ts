import type { Speech } from '../speech.ts';
import { inserted } from '../text/inserted.ts';

/** What the engine refused, as `EngineError` of `@rung/engine` has it. */
export interface Refusal {
  readonly code: string;
  /** English, for a code that the catalogue does not know. */
  readonly message: string;
  readonly path?: string;
}

/** A refusal of the engine: why, its code, and the place in the event where one is at fault. */
export function sayRefusal(speech: Speech, { code, message, path }: Refusal): string {
  const refusal = speech.sayIfKnown(`refusal.${code}`) ?? inserted(message);
  return path === undefined || path === ''
    ? speech.say('refusal.plain', { refusal, code })
    : speech.say('refusal.at', { refusal, code, path: inserted(path) });
}
