import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot, type Scratch, scratchOfTest } from './shell/example-files.fake.ts';
import { signalled } from './shell/signalled.fake.ts';

const timeout = 60_000; // each test starts processes, and a busy machine takes its time

/** A checkout with nothing but the start of the tool, a bundle that says so, and one source. */
function checkout(scratch: Scratch) {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(scratch.path(path)), { recursive: true });
    writeFileSync(scratch.path(path), text);
  };
  mkdirSync(scratch.path('apps/cli/bin'), { recursive: true });
  for (const name of ['rung.cjs', 'bundle.cjs', 'hand-over.cjs']) {
    copyFileSync(join(repositoryRoot, 'apps/cli/bin', name), scratch.path(`apps/cli/bin/${name}`));
  }
  write('apps/cli/package.json', '{ "type": "module" }');
  write('packages/a/index.ts', 'export {};');
  write('apps/cli/src/main.ts', "console.log('sources');");
  write('apps/cli/dist/bundle/main.cjs', "console.log('bundle', require('./part.cjs'), process.argv[2]);");
  write('apps/cli/dist/bundle/part.cjs', "module.exports = 'part of ' + require('./data.json').of;");
  write('apps/cli/dist/bundle/data.json', '{ "of": "it" }');
  write('apps/cli/dist/bundle/inputs.txt', 'apps/cli/src/main.ts\npackages/a/index.ts');
  write('apps/cli/dist/bundle/check-inputs.txt', 'apps/cli/src/main.ts');
  const age = (path: string, minutes: number) => {
    const at = new Date(Date.UTC(2026, 0, 1, 12, -minutes));
    utimesSync(scratch.path(path), at, at);
  };
  for (const source of ['apps/cli/src/main.ts', 'packages/a/index.ts']) age(source, 60);
  age('apps/cli/dist/bundle/main.cjs', 30);
  return { write, age, remove: (path: string) => rmSync(scratch.path(path), { recursive: true }) };
}

function start(scratch: Scratch, file = 'rung.cjs', args: readonly string[] = ['x']): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [scratch.path(`apps/cli/bin/${file}`), ...args],
    { encoding: 'utf8', env: { ...process.env, RUNG_LANGUAGE: undefined } },
  );
  return `${status} ${(stdout + stderr).trim()}`;
}

it('runs the bundle while it is newer than its sources, and the sources otherwise', { timeout }, () => {
  const scratch = scratchOfTest();
  const { age, remove } = checkout(scratch);
  expect(start(scratch)).toBe('0 bundle part of it x');
  age('packages/a/index.ts', 10);
  expect(start(scratch)).toBe('0 sources');
  age('packages/a/index.ts', 60);
  expect(start(scratch)).toBe('0 bundle part of it x');
  remove('packages/a');
  expect(start(scratch)).toBe('0 sources');
  remove('apps/cli/dist');
  expect(start(scratch)).toBe('0 sources');
});

it('looks only at the sources of a check where nothing but a check is run', { timeout }, () => {
  const scratch = scratchOfTest();
  const { age } = checkout(scratch);
  age('packages/a/index.ts', 10);
  expect(start(scratch, 'rung.cjs', ['check', 'flow.json'])).toBe('0 bundle part of it check');
  for (const args of [['check', '--help'], ['check', 'flow.json', '--json'], ['check'], ['x', 'flow.json']]) {
    expect(start(scratch, 'rung.cjs', args)).toBe('0 sources');
  }
  age('apps/cli/src/main.ts', 10);
  expect(start(scratch, 'rung.cjs', ['check', 'flow.json'])).toBe('0 sources');
});

it('runs the bundle where there are no sources', { timeout }, () => {
  const scratch = scratchOfTest();
  const { remove } = checkout(scratch);
  for (const folder of ['apps/cli/src', 'packages']) remove(folder);
  expect(start(scratch)).toBe('0 bundle part of it x');
});

it('compiles as ever where the kept code is of another V8', { timeout }, () => {
  const scratch = scratchOfTest();
  const { write } = checkout(scratch);
  write('apps/cli/dist/bundle/main.cjs.cache', 'no code at all');
  write('apps/cli/dist/bundle/part.cjs.cache', '');
  expect(start(scratch)).toBe('0 bundle part of it x');
});

it('hands over to the Node that an install brought, or says what to do', { timeout }, () => {
  const scratch = scratchOfTest();
  checkout(scratch);
  expect(start(scratch, 'hand-over.cjs')).toMatch(/^2 rung needs Node 26; this is Node .* Run `npm start`/);
  mkdirSync(scratch.path('node_modules/.bin'), { recursive: true });
  symlinkSync(process.execPath, scratch.path('node_modules/.bin/node'));
  expect(start(scratch, 'hand-over.cjs')).toBe('0 bundle part of it x');
});

it.each([
  ['SIGINT', 'ends with 7', 7],
  ['SIGTERM', '', 143],
  ['SIGHUP', '', 129],
] as const)('hands on %s to the Node that it started', { timeout }, async (signal, last, expected) => {
  const scratch = scratchOfTest();
  const { write } = checkout(scratch);
  const main = `
    process.on('SIGINT', () => { console.log('ends with 7'); process.exit(7); });
    setInterval(() => {}, 1000);
    console.log('at work');`;
  write('apps/cli/dist/bundle/main.cjs', main);
  mkdirSync(scratch.path('node_modules/.bin'), { recursive: true });
  symlinkSync(process.execPath, scratch.path('node_modules/.bin/node'));
  const { said, code } = await signalled([scratch.path('apps/cli/bin/hand-over.cjs'), 'x'], signal);
  expect({ said: said.trim(), code }).toEqual({ said: `at work\n${last}`.trim(), code: expected });
});
