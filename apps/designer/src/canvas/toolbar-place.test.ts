import type { Place } from '@rung/drawing';
import { expect, it } from 'vitest';
import { toolbarPlace } from './toolbar-place.ts';

const window = { width: 1000, height: 800 };
const seen = { view: { x: 0, y: 0, zoom: 1 }, window };
const card = { x: 300, y: 300, width: 240, height: 100 };

/** The place in words: `top start`. */
function placeFor(others: readonly Place[], { of = card, by = seen } = {}): string {
  const { side, align } = toolbarPlace(of, others, by);
  return `${side} ${align}`;
}

it('stands above a step where there is room', () => {
  expect(placeFor([card])).toBe('top start');
});

it('covers no other step: stands below where one is above, upright beside it where there is one on either side', () => {
  const above = { x: 300, y: 180, width: 240, height: 90 };
  expect(placeFor([card, above])).toBe('bottom start');
  const below = { x: 300, y: 430, width: 240, height: 90 };
  expect(placeFor([card, above, below])).toBe('left start');
  const before = { x: 0, y: 300, width: 240, height: 100 };
  expect(placeFor([card, above, below, before])).toBe('left start');
  expect(placeFor([card, above, below, { ...before, x: 20 }])).toBe('right start');
  expect(placeFor([card, above, below, { ...before, x: 20, y: 400 }])).toBe('left end');
});

it('covers the foot of a tall step rather than a title where it cannot but cover one', () => {
  const tall = { x: 300, y: 60, width: 240, height: 210 };
  const below = { x: 300, y: 420, width: 240, height: 90 };
  const beside = [20, 560].map((x) => ({ x, y: 100, width: 260, height: 600 }));
  expect(placeFor([card, tall, below, ...beside])).toBe('top start');
});

it('goes along the other edge where only half of the room is taken', () => {
  const half = { x: 100, y: 220, width: 230, height: 70 };
  expect(placeFor([card, half])).toBe('top end');
});

it('stays in the window, also where the drawing has been moved away under it', () => {
  expect(placeFor([], { of: { ...card, y: 20 } })).toBe('bottom start');
  expect(placeFor([], { by: { view: { x: 0, y: -280, zoom: 1 }, window } })).toBe('bottom start');
  expect(placeFor([], { of: { ...card, x: -60 } })).toBe('top end');
});

it('is as large on the screen at every zoom', () => {
  const above = { x: 300, y: 130, width: 240, height: 90 };
  expect(placeFor([above])).toBe('top start');
  expect(placeFor([above], { by: { ...seen, view: { x: 0, y: 0, zoom: 0.5 } } })).toBe('bottom start');
});

it('takes the first of several places that are as good at any zoom', () => {
  for (const zoom of [0.8, 0.86, 0.93, 1.1]) {
    const view = { x: 64, y: 140, zoom };
    expect(placeFor([], { of: { x: 304, y: 360, width: 240, height: 176 }, by: { view, window } })).toBe(
      'top start',
    );
  }
});
