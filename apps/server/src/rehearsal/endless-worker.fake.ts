import type { Call } from './calls.ts';

/** A worker that is never done with a set of scenarios, and answers everything else at once. */
export function answer({ name }: Call): unknown {
  while (name === 'set');
  return { ok: true, value: null };
}
