import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from '../runtime/problem-json.ts';
import { type HostRule, isAllowedHost } from './allowed-host.ts';
import { isOwnOrigin, isVisit } from './same-origin.ts';

/** Only what the designer itself brings. Inline styles are needed by Mantine and by the source view. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * What every answer says to browsers. `Strict-Transport-Security` is not among it: whoever puts a proxy with TLS before
 * the server decides for how long.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/**
 * Sets the headers of every answer, and refuses requests that came under another name, or from other sites' pages: of every
 * method and at every address, streams and runtimes' endpoints among them. Only a person may come from anywhere, to a page.
 */
export function guard(app: FastifyInstance, hosts: HostRule): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    if (!isAllowedHost(request.headers.host, hosts)) {
      return sendProblem(reply, 421, 'This server is not asked for under that name.');
    }
    if (!isOwn(request) && (isForPrograms(request) || !isVisitor(request))) {
      return sendProblem(reply, 403, 'Pages of other sites cannot call this server.');
    }
  });
}

function isOwn({ method, headers }: FastifyRequest): boolean {
  const { host, origin } = headers;
  const site = headers['sec-fetch-site'];
  return !Array.isArray(site) && isOwnOrigin({ method, host, origin, site });
}

function isVisitor({ method, headers }: FastifyRequest): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = headers;
  return !(Array.isArray(mode) || Array.isArray(dest)) && isVisit({ method, mode, dest });
}

/** By the route that was found, however its address was spelt. */
function isForPrograms({ routeOptions }: FastifyRequest): boolean {
  return /^\/(?:trpc|rt)\//.test(routeOptions.url ?? '');
}
