/** A rectangle of the window, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Between what is placed and the edges of the window, and how much further up it is tried each time, in pixels. */
const gap = 12;
const stride = 8;

/**
 * Where something of a size covers nothing of what is taken: as low as can be, to the right before the left; in the lower right
 * where there is no such place.
 */
export function clearPlace(window: Room, size: Room, taken: readonly Box[]): Pick<Box, 'left' | 'top'> {
  const lowest = window.height - gap - size.height;
  const lefts = [window.width - gap - size.width, gap];
  for (let top = lowest; top >= gap; top -= stride) {
    for (const left of lefts) {
      const box = { left, top, right: left + size.width, bottom: top + size.height };
      if (!taken.some((other) => overlap(box, other))) return { left, top };
    }
  }
  return { left: lefts[0] ?? gap, top: lowest };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
