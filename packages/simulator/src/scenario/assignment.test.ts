import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Assignment } from './assignment.ts';

/** How many rows can be paired at most, by trying everything. */
function most(rows: readonly (readonly number[])[], taken: ReadonlySet<number> = new Set()): number {
  const [row, ...rest] = rows;
  if (row === undefined) return 0;
  const with_ = row
    .filter((candidate) => !taken.has(candidate))
    .map((candidate) => 1 + most(rest, new Set([...taken, candidate])));
  return Math.max(most(rest, taken), ...with_);
}

it('pairs as many rows as can be paired', () => {
  const rows = fc.array(fc.uniqueArray(fc.nat({ max: 4 })), { maxLength: 6 });
  fc.assert(
    fc.property(rows, (list) => {
      const pairs = new Assignment<readonly number[]>([0, 1, 2, 3, 4], (row, candidate) =>
        row.includes(candidate),
      );
      const placed = list.filter((row) => pairs.add(row)).length;
      expect(placed).toBe(most(list));
      expect(pairs.taken()).toHaveLength(placed);
    }),
  );
});

it('moves three hundred rows to make room for one', () => {
  const count = 10_000;
  const candidates = Array.from({ length: count }, (_, index) => index);
  let asked = 0;
  const pairs = new Assignment<number>(candidates, (row, candidate) => {
    asked += 1;
    return row === -1 ? candidate === 0 : candidate === row || candidate === row + 1;
  });
  for (let row = 0; row < 300; row += 1) expect(pairs.add(row)).toBe(true);
  expect(pairs.add(-1)).toBe(true);
  expect(pairs.taken()).toHaveLength(301);
  expect(asked).toBeLessThan(5_000_000);
});
