import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Distribution } from './distribution.ts';

const values = fc.array(fc.integer({ min: 0, max: 40_000_000_000 }), { maxLength: 3000 });

function of(items: readonly number[]): Distribution {
  const distribution = new Distribution();
  for (const item of items) distribution.add(item);
  return distribution;
}

it('reports small samples exactly', () => {
  expect(of([60_000, 61_000, 90_000, 7]).report()).toEqual({
    n: 4,
    mean: 52_751.75,
    median: 60_000,
    p90: 90_000,
    max: 90_000,
  });
});

it('reports nothing for an empty sample', () => {
  expect(new Distribution().report()).toEqual({ n: 0, mean: null, median: null, p90: null, max: null });
});

it('gives one report however the values are spread over shards', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 3000 }), (items, cut) => {
      const merged = of(items.slice(cut));
      merged.merge(of(items.slice(0, cut)));
      expect(merged.report()).toEqual(of(items).report());
    }),
    { numRuns: 50 },
  );
});

it('keeps mean and count exact and quantiles within a thousandth', () => {
  const items = Array.from({ length: 5000 }, (_, index) => (index * 7919) % 1_000_003);
  const sorted = items.toSorted((a, b) => a - b);
  const report = of(items).report();
  expect(report.n).toBe(5000);
  expect(report.mean).toBe(items.reduce((sum, item) => sum + item, 0) / 5000);
  expect(Math.abs((report.median ?? 0) - (sorted[2499] ?? 0))).toBeLessThan(1000);
  expect(Math.abs((report.p90 ?? 0) - (sorted[4499] ?? 0))).toBeLessThan(1000);
});

it('survives being written and read back', () => {
  fc.assert(
    fc.property(values, (items) => {
      const copy = Distribution.from(JSON.parse(JSON.stringify(of(items).snapshot())));
      expect(copy.report()).toEqual(of(items).report());
      expect(copy.snapshot()).toEqual(of(items).snapshot());
    }),
    { numRuns: 30 },
  );
});
