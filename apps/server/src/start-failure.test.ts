import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startFailure } from './start-failure.ts';
import { startChild } from './testing/child.fake.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'rung-start-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

it('says of a taken port how to take another, and ends with 3', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void taken.close());
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const server = startChild('main.ts', ['--port', String(port), '--data', await folder()]);
  await expect(server.line()).rejects.toThrow(
    `Rung could not start: port ${port} is taken by another program, perhaps by Rung itself. Choose another with --port`,
  );
  await server.ended;
  expect(server.process.exitCode).toBe(3);
});

it('says of an address that is not this machine’s which ones there are', async () => {
  // 192.0.2.0/24 is kept for documentation (RFC 5737): no machine has it.
  const server = startChild('main.ts', ['--host', '192.0.2.1', '--port', '0', '--data', await folder()]);
  await expect(server.line()).rejects.toThrow('192.0.2.1 is no address of this machine.');
});

it('says of a folder that cannot be made which one', async () => {
  const file = join(await folder(), 'file');
  await writeFile(file, '');
  const server = startChild('main.ts', ['--port', '0', '--data', join(file, 'data')]);
  await expect(server.line()).rejects.toThrow(file);
});

it.each([
  [
    Object.assign(new Error('listen EACCES'), { code: 'EACCES', port: 80 }),
    'port 80 is kept for the system.',
  ],
  [Object.assign(new Error("EACCES: mkdir '/x'"), { code: 'EACCES' }), "EACCES: mkdir '/x'"],
  [new Error('out of paper'), 'out of paper'],
  ['a word', 'a word'],
])('has a sentence for %s', (cause, sentence) => {
  expect(startFailure(cause, { port: 80, host: '127.0.0.1' })).toContain(sentence);
});
