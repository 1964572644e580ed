import type { Point } from '@rung/drawing';

/** The longest stretch of a way: it is plain there which way is meant. */
export function longestStretch(points: readonly Point[]): readonly [from: Point, to: Point] {
  const start = points[0] ?? { x: 0, y: 0 };
  let best: readonly [Point, Point] = [start, start];
  for (const [index, b] of points.entries()) {
    const a = points[index - 1];
    if (a !== undefined && lengthOf(a, b) > lengthOf(...best)) best = [a, b];
  }
  return best;
}

/** The middle of the longest stretch, and how long that is. */
export function middleOf(points: readonly Point[]): Point & { readonly room: number } {
  const [a, b] = longestStretch(points);
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, room: lengthOf(a, b) };
}

function lengthOf(a: Point, b: Point): number {
  return Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
}
