import { expect, it } from 'vitest';
import { numberOf, plainNumber } from './number-text.ts';

it.each([
  ['1500', 'en', 1500],
  ['1,234.50', 'en', 1234.5],
  ['1,234', 'en', 1234],
  ['1.234,50', 'de', 1234.5],
  ['1.234', 'de', 1234],
  ['1 234 567,5', 'de', 1_234_567.5],
  ["12'000", 'en', 12_000],
  ['49,90', 'en', 49.9],
  ['49.90', 'de', 49.9],
  ['0,459', 'en', 0.459],
  ['-0.459', 'de', -0.459],
] as const)('reads %s in %s as people mean it', (text, language, value) => {
  expect(numberOf(text, language)).toBe(value);
});

it.each(['', 'abc', '1,2,3', '1.2.3', '1,23.5', '12 34', '--1', '1e5'])('finds no number in "%s"', (text) => {
  for (const language of ['en', 'de'] as const) expect(numberOf(text, language)).toBeNull();
});

it('keeps the decimals that were typed', () => {
  expect(plainNumber(' 1,234.50 ', 'en')).toBe('1234.50');
});
