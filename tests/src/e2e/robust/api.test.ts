import { request } from 'node:http';
import { appRouter } from '@rung/server/router';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../harness/start-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Everything that there is to be called; what is added to the router is added here. */
const procedures = Object.keys(appRouter._def.procedures);
const methods = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'];
const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Headers, and a body among them. */
type Sent = Readonly<Record<string, string>>;

/** Asks with headers that no browser would let a page set. */
function ask(path: string, method: string, { body = '', ...headers }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.origin}${path}`, { method, headers, agent: false }, (answer) => {
      let heard = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        heard += chunk;
      });
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: heard }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = { 'content-type': 'application/json' };

it('refuses every procedure to pages of other sites and under other names, streams included', async () => {
  const foreign = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const name of procedures) {
    const path = `/trpc/${name}`;
    for (const method of methods) {
      for (const headers of foreign) {
        const body = method === 'POST' ? '{}' : '';
        const answer = await ask(path, method, { ...json, accept: 'text/event-stream', ...headers, body });
        expect([name, method, headers, answer.status]).toEqual([name, method, headers, 403]);
        expect(Object.keys(answer.headers).filter((key) => key.startsWith('access-control'))).toEqual([]);
      }
      expect((await ask(path, method, { ...json, host: 'evil.example' })).status).toBe(421);
    }
    // It is there, and its own pages are heard, if only to be told that this is no input.
    const own = { ...json, origin: server.origin, 'sec-fetch-site': 'same-origin', body: '{}' };
    expect([name, (await ask(path, 'POST', own)).status]).not.toEqual([name, expect.toBeOneOf([403, 404])]);
  }
  expect(procedures).toContain('drafts.watch');
});

it('sends its policy with every answer, and says nothing of how it is made in any', async () => {
  const own = { ...json, origin: server.origin };
  const answers = [
    await ask('/', 'GET', { accept: 'text/html' }),
    await ask('/policies/%3Cscript%3E', 'GET', { accept: 'text/html' }),
    await ask('/assets/nothing.js', 'GET', {}),
    await ask('/%', 'GET', {}),
    await ask('/trpc/nothing.here', 'GET', {}),
    await ask('/trpc/drafts.open?input=%7B', 'GET', {}),
    await ask('/trpc/drafts.open?input=%7B%22key%22%3A%22none%22%7D', 'GET', {}),
    await ask('/trpc/drafts.write', 'POST', { ...own, body: '{"key":"none"}' }),
    await ask('/trpc/drafts.write', 'POST', { ...own, body: '{' }),
    await ask('/trpc/policies.import', 'POST', {
      ...own,
      body: JSON.stringify({ commandId: 'x'.repeat(12), author: 'A', text: '[['.repeat(50_000) }),
    }),
    await ask('/trpc/simulate.ticket', 'POST', {
      ...own,
      body: '{"document":{"kind":"flow","flow":{}},"scenario":{"__proto__":{}}}',
    }),
    await ask('/trpc/jobs.watch?input=%7B%22job%22%3A%22x%22%7D', 'GET', { accept: 'text/event-stream' }),
    await ask('/rt/v1/env/production/policies/none', 'GET', {}),
    await ask('/rt/v1/blobs/..%2f..%2fetc', 'GET', {}),
    await ask('/', 'TRACE', {}),
    await ask('/', 'PROPFIND', {}),
  ];
  for (const { status, headers, body } of answers) {
    expect(status).toBeLessThan(500);
    expect(headers['content-security-policy']).toBe(policy);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(
      Object.keys(headers).filter((key) => key.startsWith('access-control') || key === 'x-powered-by'),
    ).toEqual([]);
    expect(body).not.toMatch(/node_modules|\.ts:\d|\bat \w+ \(|"stack"|SQLITE|Error:/);
  }
});
