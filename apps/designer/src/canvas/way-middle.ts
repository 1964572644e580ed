import type { Point } from '@rung/drawing';

/** The middle of the longest stretch, and how long that is: it is plain there which way is meant. */
export function middleOf(points: readonly Point[]): Point & { readonly room: number } {
  let best = { ...(points[0] ?? { x: 0, y: 0 }), room: -1 };
  for (const [index, b] of points.entries()) {
    const a = points[index - 1];
    if (a === undefined) continue;
    const room = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
    if (room > best.room) best = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, room };
  }
  return best;
}
