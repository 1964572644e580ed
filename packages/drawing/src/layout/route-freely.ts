import { simplified } from './layered.ts';
import type { Place, Point } from './layout.ts';

const stub = 24;
/** What is drawn another way does not run along the rest, which would leave both unreadable. */
const apart = 12;

/** The ends of an edge whose cards stand anywhere. */
export interface FreeEnds {
  readonly from: Place;
  readonly to: Place;
  readonly outputY: number;
  readonly inputY: number;
  /** Whether it is drawn as one whose path begins later. */
  readonly later: boolean;
}

/** A plain way between cards that people have put where they stand: it may run behind other cards. */
export function routeFreely({ from, to, outputY, inputY, later }: FreeEnds): readonly Point[] {
  const reach = later ? stub + apart : stub;
  const start = { x: from.x + from.width, y: from.y + outputY };
  const end = { x: to.x, y: to.y + inputY };
  if (end.x - start.x >= 2 * stub) {
    const x = end.x - reach;
    return simplified([start, { x, y: start.y }, { x, y: end.y }, end]);
  }
  const below = Math.max(from.y + from.height, to.y + to.height) + stub;
  const isBetween = to.y > from.y + from.height + stub;
  const isAbove = from.y > to.y + to.height + stub;
  const y = isBetween ? to.y - stub / 2 : isAbove ? from.y - stub / 2 : below;
  return simplified([
    start,
    { x: start.x + reach, y: start.y },
    { x: start.x + reach, y },
    { x: Math.max(end.x - reach, 0), y },
    { x: Math.max(end.x - reach, 0), y: end.y },
    end,
  ]);
}
