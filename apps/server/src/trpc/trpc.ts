import { initTRPC } from '@trpc/server';

/** What every procedure is given. */
export interface Context {
  readonly requestId: string;
}

// `isDev` would send stack traces to clients.
const t = initTRPC.context<Context>().create({ isDev: false });

export const { router, procedure } = t;
