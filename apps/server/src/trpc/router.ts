import { draftsRouter } from './drafts.ts';
import { jobsRouter } from './jobs.ts';
import { policiesRouter } from './policies.ts';
import { simulateRouter } from './simulate.ts';
import { procedure, router } from './trpc.ts';
import { versionsRouter } from './versions.ts';

/** Everything that the designer calls. */
export const appRouter = router({
  health: procedure.query(() => ({ ok: true as const })),
  policies: policiesRouter,
  drafts: draftsRouter,
  versions: versionsRouter,
  simulate: simulateRouter,
  jobs: jobsRouter,
});

/** The type that clients are made from. */
export type AppRouter = typeof appRouter;
