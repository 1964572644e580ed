import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from './example-files.fake.ts';
import { signalled } from './signalled.fake.ts';

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
  const { said, code } = await signalled(['--input-type=module', '-e', program, file], signal);
  expect({ said, code }).toEqual({ said: 'at work\ncleared\n', code: expected });
});
