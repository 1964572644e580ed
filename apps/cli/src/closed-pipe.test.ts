import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { example, repositoryRoot, scratchOfTest } from './shell/example-files.fake.ts';

const timeout = 60_000; // each test starts processes, and a busy machine takes its time

const main = join(repositoryRoot, 'apps/cli/src/main.ts');

function start(args: readonly string[]) {
  return spawn(process.execPath, ['--conditions=@rung/source', main, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** What the tool says on standard error, and ends with, where nobody reads its output: not a byte, or only the first piece. */
function endOf(
  child: ReturnType<typeof start>,
  read: 'nothing' | 'first piece',
): Promise<readonly unknown[]> {
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (told += text));
  if (read === 'nothing') child.stdout.destroy();
  else child.stdout.once('data', () => child.stdout.destroy());
  return new Promise((resolve) => child.on('close', (code) => resolve([code, told])));
}

it('ends with what it found where nobody reads what it says', { timeout }, async () => {
  const scratch = scratchOfTest();
  const newer = scratch.write('newer.json', { format: 'rung/flow@9' });
  const flow = example('agency-unanswered-4bh');
  const scenarios = example('agency-unanswered-4bh', 'scenarios.json');
  const runs: readonly (readonly [args: readonly string[], code: number])[] = [
    [['check', newer], 1],
    [['simulate', newer, '--scenarios', scenarios], 1],
    [['simulate', flow, '--scenarios', scenarios], 0],
    [['simulate', flow, '--scenarios', scenarios, '--json'], 0],
    [['check', scratch.path('none.json'), '--json'], 2],
  ];
  for (const [args, code] of runs) {
    const child = start(args);
    child.stdin.end();
    expect((await endOf(child, 'nothing'))[0], args.join(' ')).toBe(code);
  }
});

it('answers no more of a batch than somebody reads', { timeout }, async () => {
  const child = start(['calendar', '--batch', '-']);
  const line = '{"calendar":"always","windows":"2026-03-30"}\n';
  // Without an end: only the tool can end this.
  const feed = () => {
    while (child.stdin.writable && child.stdin.write(line.repeat(1000)));
  };
  child.stdin.on('error', () => undefined);
  child.stdin.on('drain', feed);
  feed();
  expect(await endOf(child, 'first piece')).toEqual([0, '']);
});
