import { expect, it } from 'vitest';
import type { Way } from './canvas-model.ts';
import { reachOf } from './reach.ts';

/** Ways as `from to`, each called by its two steps. */
function waysOf(...pairs: readonly string[]): readonly Way[] {
  return pairs.map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    const box = { left: 0, top: 0, right: 0, bottom: 0 };
    return { id: pair, from, port: 'next', to, later: false, points: [], d: '', box };
  });
}

function told(ways: readonly Way[], start: string) {
  const reach = reachOf(ways, start);
  return { steps: [...reach.steps].sort().join(' '), ways: reach.ways.map(({ id }) => id) };
}

const ladder = waysOf('a b', 'b c', 'b d', 'c e', 'd e', 'x d');

it('reaches from a step to all that leads to it and all that follows, and not to what stands beside it', () => {
  expect(told(ladder, 'c')).toEqual({ steps: 'a b c e', ways: ['a b', 'b c', 'c e'] });
  expect(told(ladder, 'e').steps).toBe('a b c d e x');
});

it('reaches from a way only by that way', () => {
  expect(told(ladder, 'b d')).toEqual({ steps: 'a b d e', ways: ['a b', 'd e'] });
});

it('ends in a loop where it began', () => {
  const loop = waysOf('a b', 'b c', 'c b', 'c d', 'y z');
  expect(told(loop, 'b')).toEqual({ steps: 'a b c d', ways: ['a b', 'b c', 'c b', 'c d'] });
});

it('reaches from a step that nothing leads to or from no further than itself', () => {
  expect(told(ladder, 'alone')).toEqual({ steps: 'alone', ways: [] });
});
