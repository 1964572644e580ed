import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeEnds, noEnds, suddenEnd, type TicketEnds, withEnd } from './ticket-ends.ts';

const day = 86_400_000;
const endsOf = (days: readonly number[]): TicketEnds =>
  days.reduce((ends, at, row) => withEnd(ends, at * day, row + 1), noEnds);

it('is the same however tickets are shared out and in whatever order they come', () => {
  const tickets = fc.uniqueArray(fc.record({ at: fc.integer({ min: 0, max: 40 }), row: fc.nat(1000) }), {
    selector: ({ row }) => row,
    maxLength: 12,
  });
  fc.assert(
    fc.property(tickets, fc.func(fc.nat(2)), (all, partOf) => {
      const parts = [0, 1, 2].map((part) =>
        all
          .filter((ticket) => partOf(ticket) === part)
          .reduce((ends, { at, row }) => withEnd(ends, at, row), noEnds),
      );
      const instants = all.map(({ at }) => at).toSorted((a, b) => a - b);
      const last = all.toSorted((a, b) => b.at - a.at || a.row - b.row)[0];
      expect(parts.reduce(mergeEnds, noEnds)).toEqual({
        firstMs: instants[0] ?? null,
        last: last === undefined ? null : { atMs: last.at, row: last.row },
        nextMs: instants.at(-2) ?? null,
      });
    }),
  );
});

it.each([
  ['a slip of the pen in the year', [0, 1, 2, 365], { row: 4, otherwise: '1970-01-03T00:00:00Z' }],
  ['a month of quiet', [0, 1, 2, 32], null],
  ['a gap that is shorter than what went before', [0, 100, 190], null],
  ['a single ticket', [400], null],
  ['none', [], null],
])('takes %s for what it is', (_, days, found) => {
  expect(suddenEnd(endsOf(days))).toEqual(found);
});
