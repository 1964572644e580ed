import { expect, it } from 'vitest';
import { isInView, viewWith } from './viewport.ts';

const window = { width: 1000, height: 600 };
const place = { x: 400, y: 200, width: 240, height: 100 };
const view = { x: 0, y: 0, zoom: 1 };

it('does not move where the place is in sight', () => {
  expect(isInView(place, view, window)).toBe(true);
  expect(viewWith(place, view, window)).toEqual(view);
});

it('moves a place into a window that became smaller, only as far and only that way', () => {
  const narrow = { width: 600, height: 600 };
  expect(isInView(place, view, narrow)).toBe(false);
  expect(viewWith(place, view, narrow)).toEqual({ x: -72, y: 0, zoom: 1 });
  expect(isInView(place, viewWith(place, view, narrow), narrow)).toBe(true);
  const low = { width: 1000, height: 250 };
  expect(isInView(place, viewWith(place, view, low), low)).toBe(true);
});

it('moves one that lies before the window', () => {
  const moved = viewWith(place, { x: -500, y: -300, zoom: 1 }, window);
  expect(moved).toEqual({ x: -392, y: -192, zoom: 1 });
});

it('shows the beginning of one that is too large', () => {
  const tiny = { width: 100, height: 50 };
  expect(viewWith(place, view, tiny)).toEqual({ x: -392, y: -192, zoom: 1 });
  expect(viewWith(place, { x: 0, y: 0, zoom: 2 }, tiny)).toEqual({ x: -792, y: -392, zoom: 2 });
});
