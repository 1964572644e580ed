import { expect, it } from 'vitest';
import { clearPlace } from './clear-place.ts';

const window = { width: 1000, height: 500 };
const notice = { width: 300, height: 100 };
const box = (left: number, top: number, [width, height]: readonly [number, number]) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

it('places in the lower right what covers nothing there', () => {
  expect(clearPlace(window, notice, [])).toEqual({ left: 688, top: 388 });
  expect(clearPlace(window, notice, [box(400, 300, [288, 190]), box(700, 300, [200, 88])])).toEqual({
    left: 688,
    top: 388,
  });
});

it('goes to the left before it goes up, and up no further than it must', () => {
  expect(clearPlace(window, notice, [box(900, 450, [80, 30])])).toEqual({ left: 12, top: 388 });
  expect(clearPlace(window, notice, [box(900, 450, [80, 30]), box(20, 440, [80, 30])])).toEqual({
    left: 688,
    top: 348,
  });
});

it('stays in the lower right where every place is taken', () => {
  expect(clearPlace(window, notice, [box(0, 0, [1000, 500])])).toEqual({ left: 688, top: 388 });
  expect(clearPlace({ width: 390, height: 80 }, notice, [])).toEqual({ left: 78, top: -32 });
});
