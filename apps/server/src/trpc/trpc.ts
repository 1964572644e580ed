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
const t = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter: formatError,
  // A stream on which nothing happens is kept open by whatever lies between, and one that broke unseen is found out.
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 45_000 } },
});

export const { router, procedure } = t;
