import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Store } from '../store.ts';
import { conditionalStatus } from './conditional.ts';
import { sendProblem } from './problem-json.ts';
import type { ShelvedPolicy } from './shelf.ts';

/** How long a runtime should wait before it asks again, in seconds. */
const pollAfterSeconds = 15;

/**
 * The endpoints for runtimes, below `/rt/v1`: plain HTTP, no cookies, nothing for other sites' pages. A body is the
 * canonical policy byte for byte, never encoded, so that its digest can be checked as it arrives.
 */
export function runtimeRoutes(store: Store) {
  return async (app: FastifyInstance): Promise<void> => {
    app.setNotFoundHandler((_, reply) => sendProblem(reply, 404, 'There is nothing here.'));
    // Else what fits no route, as a name that is too long, would be looked for among the designer's files.
    app.all('/*', (_, reply) => reply.callNotFound());

    app.route<{ Params: { env: string; key: string } }>({
      method: ['GET', 'HEAD'],
      url: '/env/:env/policies/:key',
      handler: (request, reply) => {
        const { env: environment, key: policy } = request.params;
        if (!store.shelf.has(environment)) return sendProblem(reply, 404, 'No such environment.');
        const live = store.shelf.live({ environment, policy });
        if (live === undefined) return sendProblem(reply, 404, 'No version of such a policy is given here.');
        reply
          .header('Rung-Version', live.version)
          .header('Rung-Seq', live.seq)
          .header('Rung-Poll-After', pollAfterSeconds);
        return sendPolicy(request, reply, { policy: live, cacheControl: 'private, no-cache' });
      },
    });

    app.route<{ Params: { digest: string } }>({
      method: ['GET', 'HEAD'],
      url: '/blobs/:digest',
      handler: async (request, reply) => {
        const policy = await store.shelf.blob(store.db, request.params.digest);
        if (policy === undefined) return sendProblem(reply, 404, 'No version has this digest.');
        return sendPolicy(request, reply, { policy, cacheControl: 'private, max-age=31536000, immutable' });
      },
    });

    const others = ['DELETE', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
    for (const url of ['/env/:env/policies/:key', '/blobs/:digest']) {
      app.route({
        method: others,
        url,
        handler: (_, reply) => sendProblem(reply.header('Allow', 'GET, HEAD'), 405, 'This can only be read.'),
      });
    }
  };
}

interface Answer {
  readonly policy: ShelvedPolicy;
  readonly cacheControl: string;
}

function sendPolicy(
  request: FastifyRequest,
  reply: FastifyReply,
  { policy: { digest, bytes }, cacheControl }: Answer,
): FastifyReply {
  const etag = `"${digest}"`;
  const conditions = {
    ifMatch: request.headers['if-match'],
    ifNoneMatch: request.headers['if-none-match'],
  };
  const status = conditionalStatus(conditions, etag);
  reply.header('ETag', etag).header('Cache-Control', cacheControl).header('Vary', 'Accept, Accept-Encoding');
  if (status === 304) return reply.code(304).send();
  if (status === 412) return sendProblem(reply, 412, 'It is another version than the one expected.');
  return reply.type('application/json').header('Content-Length', bytes.length).send(bytes);
}
