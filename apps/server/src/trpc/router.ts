import { procedure, router } from './trpc.ts';

/** Everything that the designer calls. */
export const appRouter = router({
  health: procedure.query(() => ({ ok: true as const })),
});

/** The type that clients are made from. */
export type AppRouter = typeof appRouter;
