import { createHash } from 'node:crypto';
import { parsePolicy } from '@rung/policy';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../testing/raw-request.fake.ts';
import { examples, signed, startServer, type TestServer } from '../testing/server.fake.ts';

const key = 'systemic-outage';
let server: TestServer;
let place = '';
let etag = '';

beforeAll(async () => {
  server = await startServer({ examples });
  place = `${server.url}/rt/v1/env/staging/policies/${key}`;
  await publish(1, 0);
  etag = String((await ask(place)).headers.etag);
});

afterAll(() => server.stop());

async function publish(baseRev: number, expectedSeq: number): Promise<void> {
  await server.client.versions.publish.mutate({
    ...signed(),
    key,
    environment: 'staging',
    expectedSeq,
    baseRev,
    acknowledgedRev: baseRev,
    message: 'm',
  });
}

it('gives the canonical policy byte for byte, under its digest', async () => {
  const { status, headers, body } = await ask(place, { headers: { 'accept-encoding': 'br, gzip, zstd' } });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    etag: `"sha256-${createHash('sha256').update(body).digest('base64url')}"`,
    'content-type': expect.stringContaining('application/json'),
    'content-length': String(body.length),
    'cache-control': 'private, no-cache',
    vary: 'Accept, Accept-Encoding',
    'rung-seq': '1',
    'rung-version': '1',
  });
  expect(headers).not.toHaveProperty('content-encoding');
  expect(headers).not.toHaveProperty('access-control-allow-origin');
  expect(headers).not.toHaveProperty('set-cookie');
  expect(parsePolicy(JSON.parse(body.toString('utf8'))).ok).toBe(true);
  const blob = await ask(`${server.url}/rt/v1/blobs/${etag.slice(1, -1)}`);
  expect(blob.body.equals(body)).toBe(true);
  expect(blob.headers).toMatchObject({ etag, 'cache-control': 'private, max-age=31536000, immutable' });
});

it('says as much to HEAD, without the body', async () => {
  const [get, head] = [await ask(place), await ask(place, { method: 'HEAD' })];
  const { date: _, ...headers } = get.headers;
  expect(head).toMatchObject({ status: 200, headers });
  expect(head.body).toHaveLength(0);
});

it.each(['GET', 'HEAD'])('answers %s of what is known with 304 and what a cache needs', async (method) => {
  for (const given of [etag, `W/${etag}`, '*', `"x", ${etag}`]) {
    const { status, headers, body } = await ask(place, { method, headers: { 'if-none-match': given } });
    expect(status).toBe(304);
    expect(headers).toMatchObject({
      etag,
      'cache-control': 'private, no-cache',
      vary: 'Accept, Accept-Encoding',
    });
    expect(headers).not.toHaveProperty('content-type');
    expect(body).toHaveLength(0);
  }
  const twice = await ask(place, { method, headers: { 'If-None-Match': ['"x"', etag] } });
  expect(twice.status).toBe(304);
  for (const other of ['"x"', 'x', '']) {
    expect((await ask(place, { method, headers: { 'if-none-match': other } })).status).toBe(200);
  }
  expect((await ask(place, { method, headers: { 'if-match': '"x"' } })).status).toBe(412);
  const immutable = `${server.url}/rt/v1/blobs/${etag.slice(1, -1)}`;
  expect((await ask(immutable, { method, headers: { 'if-none-match': etag } })).status).toBe(304);
});

it.each([
  ['GET', '/rt/v1/env/moon/policies/systemic-outage', 404],
  ['GET', '/rt/v1/env/production/policies/systemic-outage', 404],
  ['GET', '/rt/v1/env/staging/policies/constructor', 404],
  ['GET', '/rt/v1/env/__proto__/policies/toString', 404],
  ['GET', '/rt/v1/blobs/sha256-unknown', 404],
  ['GET', '/rt/v1/nothing', 404],
  ['GET', '/rt/v1/env/staging/policies/%', 400],
  ['GET', `/rt/v1/blobs/${'x'.repeat(2_001)}`, 404],
  ['POST', '/rt/v1/env/staging/policies/systemic-outage', 405],
  ['DELETE', '/rt/v1/blobs/sha256-unknown', 405],
])('answers %s %s with a problem, %i', async (method, path, status) => {
  const answer = await ask(server.url + path, { method });
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(JSON.parse(answer.body.toString('utf8'))).toMatchObject({ type: 'about:blank', status });
  if (status === 405) expect(answer.headers['allow']).toBe('GET, HEAD');
});

it('shows a runtime what was published, promoted and rolled back at its next poll, also after a restart', async () => {
  const { client } = server;
  const { rev } = await client.policies.rename.mutate({ ...signed(), key, name: 'Another name' });
  await publish(rev, 1);
  const second = await ask(place, { headers: { 'if-none-match': etag } });
  expect(second.status).toBe(200);
  expect(second.headers).toMatchObject({ 'rung-version': '2', 'rung-seq': '2' });
  const point = { ...signed(), key, environment: 'production', expectedSeq: 0, version: 1 };
  await client.versions.point.mutate(point);
  const production = await ask(place.replace('staging', 'production'));
  expect(production.headers).toMatchObject({ etag, 'rung-version': '1' });
  await client.versions.point.mutate({ ...point, ...signed(), environment: 'staging', expectedSeq: 2 });
  const back = await ask(place, { headers: { 'if-none-match': etag } });
  expect(back.status).toBe(304);
  expect(back.headers).toMatchObject({ 'rung-version': '1', 'rung-seq': '3' });
  const again = await startServer({ file: server.file });
  const restarted = await ask(place.replace(server.url, again.url));
  expect(restarted.headers).toMatchObject({ etag, 'rung-seq': '3' });
  const blob = await ask(`${again.url}/rt/v1/blobs/${String(second.headers.etag).slice(1, -1)}`);
  expect(blob.body.equals(second.body)).toBe(true);
  await again.stop();
});
