import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Sketch } from './sketch.ts';

const wholeNumber = fc.oneof(fc.nat(5000), fc.nat(2 ** 31 - 1), fc.maxSafeNat());

function sketchOf(pairs: readonly (readonly [number, number])[]): Sketch {
  const sketch = new Sketch();
  for (const [value, count] of pairs) sketch.add(value, count);
  return sketch;
}

it('keeps each value within a thousandth, and small ones as they are', () => {
  fc.assert(
    fc.property(wholeNumber, (value) => {
      const sketch = sketchOf([[value, 1]]);
      const [[least = Number.NaN] = []] = sketch.pairs();
      const most = sketch.quantile(1);
      expect(least).toBeLessThanOrEqual(value);
      expect(most).toBeGreaterThanOrEqual(value);
      expect(most - least).toBeLessThanOrEqual(value / 1000);
    }),
  );
});

it('cuts classes where powers of two are', () => {
  expect(
    sketchOf([2047, 2048, 2049, 2050, 4095, 4096, 2 ** 32 - 1, 2 ** 32].map((value) => [value, 1])).pairs(),
  ).toEqual([
    [2047, 1],
    [2048, 2],
    [2050, 1],
    [4094, 1],
    [4096, 1],
    [2 ** 32 - 2 ** 21, 1],
    [2 ** 32, 1],
  ]);
});

it('gives the same when its classes are added again', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(wholeNumber, fc.integer({ min: 1, max: 9 }))), (pairs) => {
      const classes = sketchOf(pairs).pairs();
      expect(sketchOf(classes).pairs()).toEqual(classes);
    }),
  );
});

it('finds the value that a share of all does not exceed', () => {
  const sketch = sketchOf(Array.from({ length: 1000 }, (_, index) => [index + 1, 1]));
  expect([0.001, 0.5, 0.9, 0.9001, 1].map((q) => sketch.quantile(q))).toEqual([1, 500, 900, 901, 1000]);
  expect(new Sketch().quantile(0.5)).toBe(0);
});
