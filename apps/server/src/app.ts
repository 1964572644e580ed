import fastify, { type FastifyInstance } from 'fastify';
import { designerFiles } from './designer-files.ts';
import { type RehearsalsOptions, startRehearsals } from './rehearsal/rehearsals.ts';
import { sendProblem } from './runtime/problem-json.ts';
import { runtimeRoutes } from './runtime/routes.ts';
import type { HostRule } from './security/allowed-host.ts';
import { guard, securityHeaders } from './security/guard.ts';
import { seedExamples } from './seed/seed-examples.ts';
import type { Database } from './storage/tables.ts';
import { createStore } from './store.ts';
import { trpcRoutes } from './trpc/routes.ts';
import type { RehearseSlice } from './versions/rehearse-all.ts';

/** What a server is made of. */
export interface AppOptions {
  /** The open database; from here on the server's to close. */
  readonly db: Database;
  /** The folder of the built designer; null for none. */
  readonly designer: string | null;
  /** The folder of example policies that an empty database begins with; null for none. */
  readonly examples: string | null;
  readonly hosts: HostRule;
  /** How rehearsals are set up, where not as usual. */
  readonly rehearsals?: RehearsalsOptions;
  /** Whether it writes its warnings and errors on standard output, as JSON lines. */
  readonly log: boolean;
}

/** Builds the server, ready to listen. Closing it closes the database. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { db } = options;
  const app = bareServer(options.log);
  const rehearsals = startRehearsals({ onFault: (fault) => app.log.error(fault), ...options.rehearsals });
  // Before the connections are waited for: its end is the end of every stream that watches a job.
  app.addHook('preClose', () => rehearsals.close());
  app.addHook('onClose', () => db.destroy());
  const rehearse: RehearseSlice = (given) => rehearsals.workers.slice('set', given);
  try {
    const store = await createStore({ db, rehearse });
    app.addHook('preClose', async () => store.feed.close());
    if (options.examples !== null) await seedExamples(store, options.examples);
    guard(app, options.hosts);
    await app.register(trpcRoutes({ store, rehearsals }), { prefix: '/trpc' });
    await app.register(runtimeRoutes(store), { prefix: '/rt/v1' });
    await designerFiles(app, options.designer);
  } catch (cause) {
    await app.close();
    throw cause;
  }
  return app;
}

/** The HTTP server before it knows any address. */
function bareServer(log: boolean): FastifyInstance {
  const app = fastify({
    logger: log ? { level: 'warn' } : false,
    bodyLimit: 64 * 1024,
    // A request that trickles in does not hold its connection for ever.
    requestTimeout: 30_000,
    // Several calls travel under their names in one path.
    routerOptions: { maxParamLength: 2_000 },
    // Comes before any hook.
    frameworkErrors: (_, __, reply) =>
      sendProblem(reply.headers(securityHeaders), 400, 'The address could not be read.'),
  });
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error(error);
    return sendProblem(reply, status, status < 500 ? 'The request could not be read.' : 'This is our fault.');
  });
  return app;
}
