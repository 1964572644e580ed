import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from './example-files.fake.ts';

const program = `
  const { interruptible } = await import(process.argv[1]);
  setInterval(() => {}, 1000);
  await interruptible(
    () => console.log('cleared'),
    () => new Promise(() => console.log('at work')),
  );
`;

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('clears away at %s and ends with %i', { timeout: 60_000 }, async (signal, expected) => {
  const file = join(repositoryRoot, 'apps/cli/src/shell/interrupt.ts');
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
    if (said === 'at work\n') child.kill(signal);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ said, code }).toEqual({ said: 'at work\ncleared\n', code: expected });
});
