import type { Call } from './calls.ts';

/** A worker that ends its thread at whatever it is asked, but for `prepare`. */
export function answer({ name }: Call): unknown {
  if (name !== 'prepare') process.exit(3);
  return { ok: true, value: { digest: 'alive' } };
}
