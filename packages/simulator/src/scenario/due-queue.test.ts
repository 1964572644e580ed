import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DueQueue } from './due-queue.ts';

it('gives the earliest ticket, the first opened of one instant, whatever was said before', () => {
  const changes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.option(fc.nat({ max: 9 }))));
  fc.assert(
    fc.property(changes, (list) => {
      const queue = new DueQueue();
      const due = new Map<string, number | null>();
      for (const [ticket, at] of list) {
        queue.set(ticket, at);
        due.set(ticket, at);
        let first: { ticket: string; at: number } | null = null;
        for (const [other, when] of due) {
          if (when !== null && (first === null || when < first.at)) first = { ticket: other, at: when };
        }
        const given = queue.first();
        expect(given === null ? null : { ticket: given.ticket, at: given.at }).toEqual(first);
      }
    }),
  );
});
