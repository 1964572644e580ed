import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lowerBound, unionOfRising, upperBound } from './bounds.ts';

const values = fc.integer({ min: -5, max: 5 });
const rising = fc.uniqueArray(values).map((list) => list.toSorted((a, b) => a - b));

it('counts the numbers below a value, with and without the value itself', () => {
  fc.assert(
    fc.property(rising, values, (list, value) => {
      const numbers = Float64Array.from(list);
      expect(lowerBound(numbers, value)).toBe(list.filter((other) => other < value).length);
      expect(upperBound(numbers, value)).toBe(list.filter((other) => other <= value).length);
    }),
  );
});

it('joins two rising lists to one that rises, each number once', () => {
  fc.assert(
    fc.property(rising, rising, (a, b) => {
      expect(unionOfRising(a, b)).toEqual([...new Set([...a, ...b])].sort((x, y) => x - y));
    }),
  );
});
