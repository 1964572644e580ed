import type { EngineError } from '@rung/engine';

/** An engine's refusal as people read it: what is wrong, its code, and the place in the event where there is one. */
export function wordError({ code, message, path }: EngineError): string {
  return `${message} [${code}${path === undefined ? '' : ` at ${path}`}]`;
}
