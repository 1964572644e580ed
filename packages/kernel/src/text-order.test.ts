import { expect, it } from 'vitest';
import { compareText } from './text-order.ts';

it('orders by code unit: capitals first, letters with marks last, a text before what it begins', () => {
  expect(['é', 'b', 'B', 'a', 'ab', '10', '9'].sort(compareText)).toEqual([
    '10',
    '9',
    'B',
    'a',
    'ab',
    'b',
    'é',
  ]);
  expect(compareText('a', 'a')).toBe(0);
});
