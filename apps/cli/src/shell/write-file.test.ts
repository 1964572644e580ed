import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, existsSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scratchOfTest } from './example-files.fake.ts';
import { keepInput, writeWhole } from './write-file.ts';

it('keeps the permissions of a file that it replaces', () => {
  const scratch = scratchOfTest();
  const file = scratch.write('a.txt', 'old');
  chmodSync(file, 0o640);
  writeWhole(file, 'new');
  expect(scratch.read('a.txt')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

it.skipIf(!existsSync('/proc/self/fd'))('writes to a pipe, which has no real path', () => {
  const scratch = scratchOfTest();
  const pipe = scratch.path('pipe');
  execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', pipe]);
  const handle = openSync(pipe, 'r+');
  try {
    // Where this leads, no path does.
    const open = `/proc/self/fd/${handle}`;
    rmSync(pipe);
    keepInput(scratch.write('a.txt', 'in'), open);
    writeWhole(open, 'out');
    const read = Buffer.alloc(8);
    expect(read.toString('utf8', 0, readSync(handle, read))).toBe('out');
  } finally {
    closeSync(handle);
  }
});

it('leaves nothing behind when it cannot write', () => {
  const scratch = scratchOfTest();
  expect(() => writeWhole(scratch.path('no/a.txt'), 'x')).toThrow(/there is no directory/);
  expect(() => writeWhole(scratch.folder, 'x')).toThrow(/it is a directory/);
  expect(readdirSync(scratch.folder)).toEqual([]);
});
