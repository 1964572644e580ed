import { expect, it } from 'vitest';
import { toolbarPlace } from './toolbar-place.ts';

const window = { width: 1000, height: 800 };
const seen = { view: { x: 0, y: 0, zoom: 1 }, window };
const card = { x: 300, y: 300, width: 240, height: 100 };

it('stands above a step where there is room', () => {
  expect(toolbarPlace(card, [card], seen)).toBe('top-start');
});

it('does not cover the title of the step above, and rather the foot of a tall one', () => {
  const above = { x: 300, y: 180, width: 240, height: 90 };
  expect(toolbarPlace(card, [card, above], seen)).toBe('bottom-start');
  const below = { x: 300, y: 420, width: 240, height: 90 };
  expect(toolbarPlace(card, [card, { ...above, y: 60, height: 210 }, below], seen)).toBe('top-start');
});

it('goes along the other edge where only half of the room is taken', () => {
  const half = { x: 100, y: 220, width: 230, height: 70 };
  expect(toolbarPlace(card, [card, half], seen)).toBe('top-end');
});

it('stays in the window, also where the drawing has been moved away under it', () => {
  expect(toolbarPlace({ ...card, y: 20 }, [], seen)).toBe('bottom-start');
  expect(toolbarPlace(card, [], { view: { x: 0, y: -280, zoom: 1 }, window })).toBe('bottom-start');
  expect(toolbarPlace({ ...card, x: -60 }, [], seen)).toBe('top-end');
});

it('is as large on the screen at every zoom', () => {
  const above = { x: 300, y: 130, width: 240, height: 90 };
  expect(toolbarPlace(card, [above], seen)).toBe('top-start');
  expect(toolbarPlace(card, [above], { ...seen, view: { x: 0, y: 0, zoom: 0.5 } })).toBe('bottom-start');
});
