/**
 * Numbers in rising order, and where to begin looking for one. Halving the whole list would mispredict a branch at each
 * halving; numbers spread at all evenly are found at once in their bucket.
 */
export interface Ladder {
  /** Rising, each once. */
  readonly points: Float64Array;
  readonly scale: number;
  /** By bucket: the first point in it or after it; one more entry than there are buckets. */
  readonly starts: Uint32Array;
}

const bucketsPerPoint = 2;

/** INVARIANT: never falls as `amount` rises, however the arithmetic rounds; the search relies on nothing else. */
function bucketOf(
  lowest: number,
  { scale, starts }: Pick<Ladder, 'scale' | 'starts'>,
  amount: number,
): number {
  return Math.max(0, Math.min(starts.length - 2, (amount - lowest) * scale)) | 0;
}

/** Builds a ladder of the given numbers, in any order. */
export function buildLadder(numbers: readonly number[]): Ladder {
  const points = Float64Array.from(new Set(numbers)).sort();
  const lowest = points[0] ?? 0;
  const span = (points.at(-1) ?? 0) - lowest;
  const buckets = Math.max(1, points.length * bucketsPerPoint);
  const scale = span > 0 && Number.isFinite(span) ? buckets / span : 0;
  const starts = new Uint32Array(buckets + 1);
  let filled = 0;
  points.forEach((point, i) => {
    const bucket = bucketOf(lowest, { scale, starts }, point);
    if (bucket < filled) return;
    starts.fill(i, filled, bucket + 1);
    filled = bucket + 1;
  });
  starts.fill(points.length, filled);
  return { points, scale, starts };
}

/** Which stretch a number lies in: 2i between points i − 1 and i, 2i + 1 at point i. */
export function classOf(ladder: Ladder, amount: number): number {
  const { points, starts } = ladder;
  const bucket = bucketOf(points[0] ?? 0, ladder, amount);
  let low = starts[bucket] ?? 0;
  let high = starts[bucket + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points[middle] ?? 0) < amount) low = middle + 1;
    else high = middle;
  }
  return points[low] === amount ? 2 * low + 1 : 2 * low;
}
