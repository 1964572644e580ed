import { getTRPCErrorShape } from '@trpc/server';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { maxDocumentBytes } from '../drafts/document-text.ts';
import { rehearsalLimits } from '../rehearsal/limits.ts';
import type { Rehearsals } from '../rehearsal/rehearsals.ts';
import { sendProblem } from '../runtime/problem-json.ts';
import type { Store } from '../store.ts';
import { unreadError } from './errors.ts';
import { type AppRouter, appRouter } from './router.ts';

const mebibyte = 1024 * 1024;
/** As much as a call may carry. */
const maxBody = 2 * mebibyte;
/** A file of 5 MiB, where every character of its text may have to be written as two. */
const maxImportBody = 10 * mebibyte + 64 * 1024;
/**
 * A change that puts one document in the place of another, or is undone: both are in it, and the ways to their values may
 * take as much again.
 */
const maxWriteBody = 4 * maxDocumentBytes;
/** The calls that bring a file. */
const imports = ['policies.previewImport', 'policies.import', 'drafts.replace'];
/** As many calls as one request may carry. */
const maxBatchSize = 20;

/** What the calls work on. */
export interface CallsContext {
  readonly store: Store;
  readonly rehearsals: Rehearsals;
}

/** The designer's calls, below `/trpc`. */
export function trpcRoutes(context: CallsContext) {
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook('onRequest', async (_, reply) => {
      reply.header('Cache-Control', 'no-store');
    });
    // JSON and nothing else: another type could be sent by a form of another site.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => done(null, body));
    app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) request.log.error(error);
      const path = request.url.replace(/^\/trpc\/|\?.*$/gs, '');
      return reply.code(status).send({ error: unreadShape(path, status) });
    });
    const answer = (req: FastifyRequest, res: FastifyReply, path: string): Promise<void> =>
      fastifyRequestHandler<AppRouter, FastifyRequest, FastifyReply>({
        router: appRouter,
        maxBatchSize,
        req,
        res,
        path,
        createContext: () => ({ requestId: req.id, ...context }),
        onError: ({ error }) => {
          if (error.code === 'INTERNAL_SERVER_ERROR') req.log.error(error);
        },
      });
    app.all<{ Params: { path: string } }>('/:path', { bodyLimit: maxBody }, (req, res) =>
      // Node cannot make the request of it that tRPC would refuse.
      req.method === 'TRACE'
        ? sendProblem(res.header('Allow', 'GET, POST'), 405, 'Calls are made by GET or POST.')
        : answer(req, res, req.params.path),
    );
    // Else a name that is too long would be looked for among the designer's files.
    app.all('/*', (_, res) => res.callNotFound());
    for (const path of Object.keys(appRouter._def.procedures)) {
      const bodyLimit = bodyLimitOf(path);
      if (bodyLimit > maxBody) app.post(`/${path}`, { bodyLimit }, (req, res) => answer(req, res, path));
    }
  };
}

/** What tRPC would say of a request that it never saw. */
function unreadShape(path: string, status: number): object {
  const limit = isOfDocument(path) ? maxDocumentBytes : bodyLimitOf(path);
  const error = unreadError(status, limit);
  const { _config: config } = appRouter._def;
  return getTRPCErrorShape({ config, error, type: 'unknown', path, input: undefined, ctx: undefined });
}

/** Whether what limits a call is how large a document may be. */
function isOfDocument(path: string): boolean {
  return path === 'drafts.write' || imports.includes(path);
}

/** Of a call that travels alone; several share the usual limit. */
function bodyLimitOf(path: string): number {
  if (imports.includes(path)) return maxImportBody;
  if (path === 'drafts.write') return maxWriteBody;
  return /^(?:simulate|jobs)\./.test(path) ? rehearsalLimits.requestBytes : maxBody;
}
