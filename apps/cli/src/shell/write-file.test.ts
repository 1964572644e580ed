import { chmodSync, readdirSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scratchOfTest } from './example-files.fake.ts';
import { writeWhole } from './write-file.ts';

it('keeps the permissions of a file that it replaces', () => {
  const scratch = scratchOfTest();
  const file = scratch.write('a.txt', 'old');
  chmodSync(file, 0o640);
  writeWhole(file, 'new');
  expect(scratch.read('a.txt')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

it('leaves nothing behind when it cannot write', () => {
  const scratch = scratchOfTest();
  expect(() => writeWhole(scratch.path('no/a.txt'), 'x')).toThrow(/there is no directory/);
  expect(() => writeWhole(scratch.folder, 'x')).toThrow(/it is a directory/);
  expect(readdirSync(scratch.folder)).toEqual([]);
});
