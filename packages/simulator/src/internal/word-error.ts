import type { EngineError } from '@rung/engine';
import type { Diagnostic } from '@rung/kernel';

/** An engine's refusal with what is wrong at its place, where that is known. */
export interface WordedRefusal extends EngineError {
  readonly finding?: Diagnostic;
}

/** An engine's refusal as people read it: what is wrong, its code, and the place in the event where there is one. */
export function wordError({ code, message, path, finding }: WordedRefusal): string {
  return `${finding?.message ?? message} [${code}${path === undefined ? '' : ` at ${path}`}]`;
}
