import { expect, it } from 'vitest';
import { unitName } from './unit-name.ts';

it('gives the spellings of one unit one name', () => {
  expect(['d', 'day', 'days'].map(unitName)).toEqual(['days', 'days', 'days']);
  expect([unitName('percent'), unitName('%')]).toEqual(['%', '%']);
});

it('leaves a unit of another name as it is', () => {
  expect(['seats', 'D', 'constructor'].map(unitName)).toEqual(['seats', 'D', 'constructor']);
});
