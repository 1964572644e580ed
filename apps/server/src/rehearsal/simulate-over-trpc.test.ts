import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { rehearsalServer } from './rehearsal-server.fake.ts';

const program = new URL('../../../../examples/simulate-over-trpc/src/main.ts', import.meta.url);

/** Runs the example against a server and gives what it prints; a process that fails fails the test. */
async function runExample(args: readonly string[]): Promise<string> {
  const command = ['--conditions=@rung/source', fileURLToPath(program), ...args];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, command);
  expect(stderr).toBe('');
  return stdout;
}

it('compiles, rehearses and watches a job from a program of its own', async () => {
  const { url, client } = await rehearsalServer();
  const told = await runExample([url]);
  expect(told).toMatch(/^Policy sha256-\S+: one event has at most \d+ effects\.$/m);
  expect(told).toContain('Told by the clocks of Europe/London.');
  expect(told).toContain('Mon 30 Mar 2026, 11:30 UTC+1  Time is up');
  expect(told).toMatch(/→ Assigns to .*unanswered/);
  expect(told).toMatch(/: breached from Mon 30 Mar 2026, 11:30/);
  expect(told).toMatch(/^(\d+) of \1 scenarios rehearsed$/m);
  expect(told).toMatch(/^\d+ passed, 0 failed; \d+ % of the steps visited$/m);
  expect(await client.health.query()).toEqual({ ok: true });
});
