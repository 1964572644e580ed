import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { scratchOfTest } from './example-files.fake.ts';
import { UsageError } from './exit-code.ts';
import { addToTemporary, makeFolderWithin } from './temporary-files.ts';

const bytes = Buffer.from('rows');

it('adds to a file, which need not be there', () => {
  const scratch = scratchOfTest();
  addToTemporary(scratch.path('0-0.rows'), bytes);
  addToTemporary(scratch.path('0-0.rows'), bytes);
  expect(scratch.read('0-0.rows')).toBe('rowsrows');
});

it.skipIf(!existsSync('/dev/full'))('takes a full disk for wrong use, with its place and what to do', () => {
  const full = () => addToTemporary('/dev/full', bytes);
  expect(full).toThrow(UsageError);
  expect(full).toThrow(
    `Cannot set rows aside in ${tmpdir()}: the disk is full. Set TMPDIR to a folder that has room, or make some there.`,
  );
});

it('takes whatever else is in the way for wrong use too', () => {
  const scratch = scratchOfTest();
  mkdirSync(scratch.path('0-0.rows'));
  expect(() => addToTemporary(scratch.path('0-0.rows'), bytes)).toThrow(UsageError);
  expect(() => makeFolderWithin(scratch.path('gone'), 'spread-')).toThrow(UsageError);
});
