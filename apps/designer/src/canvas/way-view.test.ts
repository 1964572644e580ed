import type { Place } from '@rung/drawing';
import { expect, it } from 'vitest';
import { isInView, type View, type WindowSize } from './viewport.ts';
import { beginningView, followingView } from './way-view.ts';

const window = { width: 1340, height: 470 };
/** Cards in a row, so many pixels apart. */
const row = (count: number, apart = 320): readonly Place[] =>
  Array.from({ length: count }, (_, index) => ({ x: index * apart, y: 40, width: 240, height: 120 }));
const elsewhere: View = { x: 600, y: 220, zoom: 0.6 };

/** Which cards are in sight. */
function seen(places: readonly Place[], view: View, through: WindowSize = window): readonly number[] {
  return places.flatMap((place, index) => (isInView(place, view, through) ? [index] : []));
}

it('begins with the whole way where it can be read so, and stays where all of it is in sight', () => {
  const places = row(6);
  const view = beginningView({ places, at: 0 }, { view: elsewhere, window, hasMap: false });
  expect(seen(places, view)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(view.zoom).toBeGreaterThanOrEqual(0.6);
  expect(beginningView({ places, at: 0 }, { view, window, hasMap: false })).toBe(view);
});

it('begins a longer way with its first steps, at a size that can be read', () => {
  const places = row(12);
  const view = beginningView({ places, at: 0 }, { view: elsewhere, window, hasMap: false });
  expect(view.zoom).toBeGreaterThanOrEqual(0.6);
  const inSight = seen(places, view);
  expect(inSight[0]).toBe(0);
  expect(inSight.length).toBeGreaterThanOrEqual(6);
});

it('begins at the edge where the way goes on out of sight, so that more of it is seen', () => {
  // The fourth step lies so low that it cannot be read together with those before it.
  const places = row(4).map((place, index) => (index === 3 ? { ...place, y: 900 } : place));
  const view = beginningView({ places, at: 0 }, { view: elsewhere, window, hasMap: false });
  expect(seen(places, view)).toEqual([0, 1, 2]);
  expect(view.x).toBe(32);
});

it('moves on only where the step is out of sight, then with the steps that come next', () => {
  const places = row(12);
  let view = beginningView({ places, at: 0 }, { view: elsewhere, window, hasMap: false });
  let moves = 0;
  for (const at of places.keys()) {
    const next = followingView({ places, at }, { view, window, hasMap: false });
    expect(next.zoom).toBe(view.zoom);
    if (next !== view) moves += 1;
    view = next;
    expect(seen(places, view)).toContain(at);
  }
  expect(moves).toBeLessThanOrEqual(2);
});

it('keeps the step in sight when the window becomes lower, and moves no further', () => {
  const places = row(3).map((place, index) => ({ ...place, y: index * 200 }));
  const way = { places, at: 2 };
  const high = { width: 1340, height: 800 };
  const view = beginningView(way, { view: elsewhere, window: high, hasMap: false });
  const low = { width: 1340, height: 260 };
  const next = followingView(way, { view, window: low, hasMap: false });
  expect(seen(places, next, low)).toContain(2);
  expect([next.x, next.zoom]).toEqual([view.x, view.zoom]);
});

it('comes nearer where nothing could be read', () => {
  const places = row(12);
  const far = { x: -4000, y: 0, zoom: 0.2 };
  const next = followingView({ places, at: 11 }, { view: far, window, hasMap: false });
  expect(next.zoom).toBeGreaterThanOrEqual(0.6);
  expect(seen(places, next)).toContain(11);
});
