import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from './shell/example-files.fake.ts';

const timeout = 60_000; // each test starts processes, and a busy machine takes its time

interface Tour {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** Runs `npm run tour`, whose reader takes all of it, or closes after the first piece. */
async function tour(args: readonly string[], read: 'all' | 'first piece' = 'all'): Promise<Tour> {
  const script = join(repositoryRoot, 'scripts/tour.mjs');
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const told = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (told.out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (told.err += text));
  if (read === 'first piece') child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { ...told, code };
}

it('shows the tour in the language asked for', { timeout }, async () => {
  const english = await tour([]);
  expect(english).toMatchObject({ code: 0, err: '' });
  expect(english.out).toMatch(
    /^A policy, rehearsed\n.*The scenario passes.*^ {2}Tickets that climb {7}26 %, 515 of 2,000/ms,
  );
  const german = await tour(['--language', 'de']);
  expect(german).toMatchObject({ code: 0, err: '' });
  expect(german.out).toMatch(
    /^Eine Richtlinie, geprobt\n.*^ {2}Tickets, die steigen .*26 %, 515 von 2\.000/ms,
  );
  expect(german.out).not.toMatch(/A policy|Another|climb|within|Next/);
});

it('refuses what the tour cannot do', { timeout }, async () => {
  for (const args of [['--json'], ['--language', 'fr'], ['flow.json']])
    expect(await tour(args)).toEqual({ out: '', code: 2, err: expect.stringContaining('--language en') });
});

it('ends quietly when the reader of the tour has seen enough', { timeout }, async () => {
  expect(await tour([], 'first piece')).toMatchObject({ err: '', code: 0 });
});
