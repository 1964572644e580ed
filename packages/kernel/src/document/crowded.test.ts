import { expect, it } from 'vitest';
import { checkedWithin, mostCrowded } from './crowded.ts';

it('finds the first of the most crowded places', () => {
  expect(mostCrowded({ a: { b: [1, 2, 3] }, c: [{}, 5, 6] })).toEqual({ path: ['a', 'b'], count: 3 });
  expect(mostCrowded([[{ x: 1, y: 2 }]])).toEqual({ path: [0, 0], count: 2 });
  expect(mostCrowded('text')).toEqual({ path: [], count: 0 });
});

it('answers null for a check that is carried away, and hides no other mistake', () => {
  const many = Array.from({ length: 1_000_000 }, () => 1);
  expect(checkedWithin(() => Math.max(...many))).toBe(null);
  expect(checkedWithin(() => 7)).toBe(7);
  expect(() =>
    checkedWithin(() => {
      throw new TypeError('a mistake');
    }),
  ).toThrow('a mistake');
});
