import { initTRPC } from '@trpc/server';
import type { Rehearsals } from '../rehearsal/rehearsals.ts';
import type { Store } from '../store.ts';
import { formatError } from './errors.ts';

/** What every procedure is given. */
export interface Context {
  readonly requestId: string;
  readonly store: Store;
  readonly rehearsals: Rehearsals;
}

// `isDev` would send stack traces to clients.
const t = initTRPC.context<Context>().create({ isDev: false, errorFormatter: formatError });

export const { router, procedure } = t;
