import { type ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const start = `"${process.execPath}" scripts/start.mjs --port 0`;

let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'rung-npm-start-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** Runs a line in a shell as npm does, and gives its process and where the server listens. */
async function run(line: string): Promise<readonly [shell: ChildProcess, origin: string]> {
  const env = { ...process.env, RUNG_DATA: data, npm_lifecycle_event: 'start' };
  const shell = spawn('sh', ['-c', line], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const [text] of on(shell.stdout, 'data', { close: ['close'] })) {
    said += text;
    const origin = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
    if (origin !== undefined) return [shell, origin];
  }
  throw new Error(`It does not start: ${said}`);
}

it.each([
  // A shell that has more to do than the one command waits for it instead of becoming it.
  ['npm ends its shell', `${start}; :`, 'SIGTERM'],
  ['it is asked to end', `exec ${start}`, 'SIGTERM'],
  ['its terminal is closed', `exec ${start}`, 'SIGHUP'],
  ['Ctrl-C is pressed', `exec ${start}`, 'SIGINT'],
] as const)('ends with its server once %s', async (_, line, signal) => {
  const [shell, origin] = await run(line);
  expect((await fetch(origin)).status).toBe(200);
  shell.kill(signal);
  // Not before all who write to it have ended, the server among them.
  await once(shell, 'close');
  await expect(fetch(origin)).rejects.toThrow();
});
