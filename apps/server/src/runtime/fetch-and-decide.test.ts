import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { policySource } from '../../../../examples/fetch-and-decide/src/policy-source.ts';
import { startChild } from '../testing/child.fake.ts';
import { ask } from '../testing/raw-request.fake.ts';
import { examples, signed, startServer, type TestServer } from '../testing/server.fake.ts';

const key = 'small-team-starter';
let server: TestServer;
let place = '';

beforeAll(async () => {
  server = await startServer({ examples });
  place = `${server.url}/rt/v1/env/staging/policies/${key}`;
  await publish(1, 0);
});

afterAll(() => server.stop());

async function publish(baseRev: number, expectedSeq: number): Promise<void> {
  const gate = { baseRev, acknowledgedRev: baseRev, message: 'm' };
  await server.client.versions.publish.mutate({
    ...signed(),
    ...gate,
    key,
    environment: 'staging',
    expectedSeq,
  });
}

it('decides in a process of its own under what is published, and under the next version once there is one', async () => {
  const program = join(examples, 'fetch-and-decide', 'src', 'main.ts');
  const child = startChild(program, [place, '--every', '20', '--versions', '2']);
  expect(await child.line()).toMatch(/^Version 1, sha256-\S+: .*assign \w+/);
  const { rev } = await server.client.policies.rename.mutate({ ...signed(), key, name: 'Renamed' });
  await publish(rev, 1);
  expect(await child.line()).toMatch(/^Version 2, sha256-\S+: .*assign \w+/);
  await child.ended;
  expect(child.process.exitCode).toBe(0);
});

it('keeps what it has when it is given other bytes, and takes the right ones when they come', async () => {
  const { body, headers } = await ask(place);
  const answers = [
    { status: 200, body: body.subarray(0, body.length - 1) },
    { status: 200, body: Buffer.from(body.toString('utf8').replace('"name":"', '"name":"Not ')) },
    { status: 503, body: Buffer.from('down') },
    { status: 200, body },
  ];
  const asked: (string | undefined)[] = [];
  const liar = createServer((request, response) => {
    asked.push(request.headers['if-none-match']);
    const answer = answers.shift() ?? { status: 304, body: Buffer.alloc(0) };
    response.writeHead(answer.status, { ETag: String(headers.etag), 'Rung-Version': '2' }).end(answer.body);
  });
  await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void liar.close());
  // Listening on a port, it has one.
  const { port } = liar.address() as AddressInfo;
  const source = policySource(`http://127.0.0.1:${port}/`);
  expect(await source.poll()).toMatchObject({ ok: false, error: expect.stringContaining('no JSON') });
  expect(await source.poll()).toMatchObject({ ok: false, error: expect.stringContaining('not those') });
  expect(await source.poll()).toEqual({ ok: false, error: 'the server answered 503' });
  expect(await source.poll()).toMatchObject({ ok: true, value: { version: '2' } });
  expect(await source.poll()).toEqual({ ok: true, value: null });
  expect(asked).toEqual([undefined, undefined, undefined, undefined, headers.etag]);
});
