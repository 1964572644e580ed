import { parseDuration } from '@rung/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { durationUnits, lengthOf, textOfLength } from './duration-text.ts';

it.each([
  ['PT90M', 90, 'minute'],
  ['P1DT12H', 36, 'hour'],
  ['P1D', 1, 'day'],
  ['P2W', 2, 'week'],
  ['PT45S', 45, 'second'],
  ['PT8H30M', 8.5, 'hour'],
  ['PT8H20M', 500, 'minute'],
  ['PT2M30S', 2.5, 'minute'],
  ['P1DT8H30M', 32.5, 'hour'],
  ['P1DT0H', 1, 'day'],
] as const)('shows %s as %d %s', (text, count, unit) => {
  expect(lengthOf(text)).toEqual({ count, unit });
});

it('has nothing to show of what is no duration', () => {
  expect(lengthOf('4 hours')).toBeNull();
});

it('writes half an hour as minutes and refuses what no clock can count', () => {
  expect(textOfLength({ count: 1.5, unit: 'hour' })).toBe('PT1H30M');
  expect(textOfLength({ count: 8, unit: 'hour' })).toBe('PT8H');
  for (const count of [0, -1, Number.NaN, 1e30]) expect(textOfLength({ count, unit: 'hour' })).toBeNull();
  expect(textOfLength({ count: 0.5, unit: 'second' })).toBeNull();
});

it('means the same whichever unit it is shown in', () => {
  const lengths = fc.record({
    count: fc.integer({ min: 1, max: 5000 }),
    unit: fc.constantFrom(...durationUnits),
  });
  fc.assert(
    fc.property(lengths, (length) => {
      const text = textOfLength(length) ?? '';
      expect(lengthOf(text)).toEqual(length);
      expect(parseDuration(text).ok).toBe(true);
    }),
  );
});
