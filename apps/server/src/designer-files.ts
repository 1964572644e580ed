import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './runtime/problem-json.ts';

/**
 * Serves the built designer. Its addresses are its own: whatever a browser wants as a page and is no file is its first
 * page. Files whose names hold their digest may be kept for ever.
 */
export async function designerFiles(app: FastifyInstance, folder: string | null): Promise<void> {
  const page = folder !== null && existsSync(join(folder, 'index.html')) ? 'index.html' : null;
  if (folder !== null && page !== null) {
    const hashed = join(folder, 'assets') + sep;
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      dotfiles: 'ignore',
      setHeaders: (response, path) => {
        const kept = path.startsWith(hashed) ? 'public, max-age=31536000, immutable' : 'no-cache';
        response.header('Cache-Control', kept);
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const { method, headers, url } = request;
    const reads = method === 'GET' || method === 'HEAD';
    // What is asked of programs' addresses is answered as to programs, whoever asks.
    const wantsPage =
      reads && (headers.accept ?? '').includes('text/html') && !/^\/(?:trpc|rt)(?:\/|$)/.test(url);
    if (!wantsPage) return sendProblem(reply, 404, 'There is nothing here.');
    return page === null
      ? reply.code(404).type('text/plain').send('The designer has not been built: run npm run build.\n')
      : reply.sendFile(page);
  });
}
