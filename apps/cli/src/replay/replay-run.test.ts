import { expect, it } from 'vitest';
import { mostSections } from './replay-run.ts';

it.each([
  [0, 1],
  [16 * 1024, 1],
  [16 * 1024 + 1, 2],
  [1024 * 1024, 64],
])('finds work for no more threads than a file of %i bytes has sections: %i', (bytes, sections) => {
  expect(mostSections(bytes)).toBe(sections);
});
