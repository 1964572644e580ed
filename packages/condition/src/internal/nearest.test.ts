import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

it.each([
  ['urgnt', ['low', 'urgent'], 'urgent'],
  ['URGENT', ['low', 'urgent'], 'urgent'],
  ['hihg', ['low', 'high'], 'high'],
  ['priority', ['ticket.prior', 'ticket.priority'], 'ticket.priority'],
  ['opne', ['open', 'one'], 'open'],
  ['a', ['b', 'c'], 'b'],
])('takes %s for one of %j', (written, candidates, meant) => {
  expect(nearest(written, candidates)).toBe(meant);
});

it.each(['', 'something else', 'x'.repeat(1000)])('finds nothing near %j', (written) => {
  expect(nearest(written, ['urgent', 'high'])).toBeUndefined();
});
