import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, converse } from '../testing/raw-request.fake.ts';
import { problemOf, startServer, type TestServer } from '../testing/server.fake.ts';

let folder = '';
let server: TestServer;
let own = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rung-designer-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Rung</title>');
  writeFileSync(join(folder, 'assets', 'index-abc123.js'), 'export {};');
  writeFileSync(join(folder, '.vite', 'manifest.json'), '{}');
  server = await startServer({ designer: folder });
  own = new URL(server.url).host;
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const json = { 'content-type': 'application/json' };
const html = { accept: 'text/html,*/*' };
const creation = JSON.stringify({ commandId: 'from-afar', author: 'A', name: 'N', from: { kind: 'blank' } });

it.each(['/', '/trpc/health', '/rt/v1/env/staging/policies/x'])(
  'answers %s under its own names only',
  async (path) => {
    for (const host of [
      'evil.example',
      'localhost.evil.example:80',
      '10.0.0.1',
      'localhost:1@evil.example',
      '127.0.0.1:99999',
    ]) {
      const { status, headers } = await ask(server.url + path, { headers: { host } });
      expect(status).toBe(421);
      expect(headers['content-type']).toContain('application/problem+json');
    }
    for (const host of [own, 'localhost', '[::1]:4100', '127.0.0.1:9']) {
      expect((await ask(server.url + path, { headers: { host } })).status).not.toBe(421);
    }
  },
);

it('lets pages of other sites read and write nothing, whatever the method', async () => {
  const foreign = [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: `http://${own}`, 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of foreign) {
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE']) {
      const { status, headers: answered } = await ask(`${server.url}/trpc/policies.list`, {
        method,
        headers,
      });
      expect([method, headers, status]).toEqual([method, headers, 403]);
      expect(answered).not.toHaveProperty('access-control-allow-origin');
    }
    const stream = { ...headers, accept: 'text/event-stream' };
    expect((await ask(`${server.url}/trpc/health`, { headers: stream })).status).toBe(403);
    const write = { method: 'POST', headers: { ...json, ...headers }, body: creation };
    expect((await ask(`${server.url}/trpc/policies.create`, write)).status).toBe(403);
  }
  const typed = { method: 'POST', headers: { ...json, 'sec-fetch-site': 'none' }, body: creation };
  expect((await ask(`${server.url}/trpc/policies.create`, typed)).status).toBe(403);
  expect(await server.client.policies.list.query()).toEqual([]);
  const page = { origin: `http://${own}`, 'sec-fetch-site': 'same-origin' };
  expect((await ask(`${server.url}/trpc/policies.list`, { headers: page })).status).toBe(200);
});

const everyMethod = ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'];
const pages = ['/', '/policies/some-key', '/nothing'];
const programs = [
  '/trpc/health',
  '/%74rpc/health',
  '/trpc/drafts.watch?input=%7B%7D',
  '/rt/v1/env/staging/policies/x',
  '/rt/v1/blobs/x',
  '/rt/v1/blobs/%78',
];

it('answers other sites neither at the addresses of pages and their files nor at those of runtimes', async () => {
  const foreign = [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
  ];
  for (const path of [...pages, '/assets/index-abc123.js', ...programs]) {
    for (const method of everyMethod) {
      for (const headers of foreign) {
        const { status } = await ask(server.url + path, { method, headers: { ...headers, ...html } });
        expect([path, method, headers, status]).toEqual([path, method, headers, 403]);
      }
    }
  }
});

it('lets people come to a page by a link on any site, and to nothing else', async () => {
  const followed = {
    ...html,
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  const statusOf = async (path: string, method: string) =>
    (await ask(server.url + path, { method, headers: followed })).status;
  for (const path of pages) {
    for (const method of everyMethod) {
      const reads = method === 'GET' || method === 'HEAD';
      expect([path, method, await statusOf(path, method)]).toEqual([path, method, reads ? 200 : 403]);
    }
  }
  for (const path of programs) {
    for (const method of everyMethod) {
      expect([path, method, await statusOf(path, method)]).toEqual([path, method, 403]);
    }
  }
});

it('answers runtimes, which are no browsers, and its own pages', async () => {
  const own = { origin: server.url, 'sec-fetch-site': 'same-origin' };
  for (const headers of [{}, own, { 'sec-fetch-site': 'none' }]) {
    for (const path of ['/rt/v1/env/staging/policies/x', '/rt/v1/blobs/x']) {
      expect((await ask(server.url + path, { headers })).status).toBe(404);
    }
    expect((await ask(`${server.url}/assets/index-abc123.js`, { headers })).status).toBe(200);
  }
});

it('reads JSON and nothing that a form could send', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const sent = { method: 'POST', headers: { 'content-type': type }, body: creation };
    expect((await ask(`${server.url}/trpc/policies.create`, sent)).status).toBe(415);
  }
  expect(await server.client.policies.list.query()).toEqual([]);
});

it('sends its headers with every answer', async () => {
  for (const path of ['/', '/nothing', '/assets/index-abc123.js', '/trpc/health', '/rt/v1/nothing', '/%']) {
    const { headers } = await ask(server.url + path);
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
  }
});

it('serves the designer: its files, and its first page wherever it is asked for a page', async () => {
  for (const path of ['/', '/policies/some-key', '/index.html']) {
    const { status, headers, body } = await ask(server.url + path, { headers: html });
    expect([status, headers['cache-control'], String(body)]).toEqual([
      200,
      'no-cache',
      expect.stringContaining('Rung'),
    ]);
  }
  const asset = await ask(`${server.url}/assets/index-abc123.js`);
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await ask(`${server.url}/assets/gone-abc.js`)).status).toBe(404);
  for (const path of [
    '/.vite/manifest.json',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%5c..%5cx',
  ]) {
    const { status, body } = await ask(server.url + path);
    expect([path, [400, 403, 404].includes(status), String(body)]).toEqual([
      path,
      true,
      expect.not.stringContaining('root:'),
    ]);
  }
});

it.each([
  ['a prototype', '{"__proto__":{"x":1},"commandId":"abcdefgh"}', 400],
  ['a deep prototype', '{"from":{"kind":"blank","__proto__":1}}', 400],
  ['a number beyond all', '{"name":1e400}', 400],
  ['a depth beyond all', `${'['.repeat(500_000)}${']'.repeat(500_000)}`, 400],
  ['half a character', '{"name":"\\ud800"}', 400],
  ['no JSON', '{"name":', 400],
  ['nothing', '', 400],
  ['a key that is not known', creation.replace('{', '{"admin":true,'), 400],
  ['too many values', `{"name":[${'1,'.repeat(1_000_000)}1]}`, 400],
  ['a byte more than 2 MiB', `"${'x'.repeat(2 * 1024 * 1024 - 1)}"`, 413],
])('refuses %s and says nothing of how it is made', async (...row) => {
  const [, body, status] = row;
  const answer = await ask(`${server.url}/trpc/policies.create`, { method: 'POST', headers: json, body });
  expect(answer.status).toBe(status);
  expect(String(answer.body)).not.toMatch(/node_modules|\.ts:|\bat \w+ \(|"stack"/);
  const code = status === 413 ? 'documentTooLarge' : 'badInput';
  expect(JSON.parse(String(answer.body))).toMatchObject({
    error: { data: { httpStatus: status, rung: { code } } },
  });
});

it('tells a client of a file beyond all size what it tells of one beyond the limit', async () => {
  const text = 'x'.repeat(11 * 1024 * 1024);
  const call = server.client.policies.previewImport.mutate({ text, replace: null });
  expect(await problemOf(call)).toEqual({ code: 'documentTooLarge', limitBytes: 5 * 1024 * 1024 });
});

it('answers methods that no call has, and names longer than any, as what they are', async () => {
  const traced = await ask(`${server.url}/trpc/policies.list`, { method: 'TRACE' });
  expect([traced.status, traced.headers.allow]).toEqual([405, 'GET, POST']);
  const long = 'x'.repeat(5_000);
  for (const path of [`/rt/v1/env/production/policies/${long}`, `/rt/v1/blobs/${long}`, `/trpc/${long}`])
    expect((await ask(server.url + path)).status).toBe(404);
});

it('has no page below the addresses of programs', async () => {
  for (const path of ['/trpc/a/b', '/trpc', '/rt/v1/nothing', '/rt']) {
    const { status, headers } = await ask(server.url + path, { headers: { accept: 'text/html' } });
    expect([path, status, headers['content-type']]).toEqual([
      path,
      404,
      expect.stringContaining('problem+json'),
    ]);
  }
});

it('refuses more calls in one request than a page makes', async () => {
  const many = Array.from({ length: 21 }, () => 'health').join(',');
  expect((await ask(`${server.url}/trpc/${many}?batch=1`)).status).toBe(400);
  const some = Array.from({ length: 20 }, () => 'health').join(',');
  expect((await ask(`${server.url}/trpc/${some}?batch=1`)).status).toBe(200);
});

it('hangs up on requests that two readers would read differently, and on endless headers', async () => {
  const start =
    'POST /trpc/policies.create HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
  const both = await converse(
    server.url,
    `${start}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  );
  expect(both).toMatch(/^HTTP\/1\.1 400 /);
  const endless = await converse(
    server.url,
    `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
  );
  expect(endless).toMatch(/^HTTP\/1\.1 431 /);
  const hostless = await converse(server.url, 'GET / HTTP/1.0\r\n\r\n');
  expect(hostless).toMatch(/^HTTP\/1\.1 421 /);
  expect((await ask(`${server.url}/trpc/health`)).status).toBe(200);
});
