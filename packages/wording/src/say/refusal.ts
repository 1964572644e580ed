import type { Diagnostic } from '@rung/kernel';
import type { Speech } from '../speech.ts';
import { inserted } from '../text/inserted.ts';
import { sayDiagnostic } from './diagnostic.ts';

/** What the engine refused, as `EngineError` of `@rung/engine` has it. */
export interface Refusal {
  readonly code: string;
  /** English, for a code that the catalogue does not know. */
  readonly message: string;
  readonly path?: string;
  /** What is wrong at that place, where more is known than the code says. */
  readonly finding?: Diagnostic;
}

/** A refusal of the engine: why, its code, and the place in the event where one is at fault. */
export function sayRefusal(speech: Speech, { code, message, path, finding }: Refusal): string {
  const refusal =
    finding === undefined
      ? (speech.sayIfKnown(`refusal.${code}`) ?? inserted(message))
      : sayDiagnostic(speech, finding);
  return path === undefined || path === ''
    ? speech.say('refusal.plain', { refusal, code })
    : speech.say('refusal.at', { refusal, code, path: inserted(path) });
}
