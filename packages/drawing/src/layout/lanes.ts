/** The upright part of an edge, or of several that lead to one place, in the gap between two layers. */
export interface Upright {
  /** Heights at which edges come in on the left, and go out on the right. */
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/**
 * With more uprights than this in one gap no order of lanes makes the picture readable, so the quick way is taken.
 */
const maxCompared = 300;

interface Span {
  readonly top: number;
  readonly bottom: number;
}

function spanOf({ left, right }: Upright): Span {
  const ys = [...left, ...right];
  return {
    top: ys.reduce((min, y) => Math.min(min, y), Number.POSITIVE_INFINITY),
    bottom: ys.reduce((max, y) => Math.max(max, y), Number.NEGATIVE_INFINITY),
  };
}

const isInside = (y: number, { top, bottom }: Span): boolean => y > top && y < bottom;

/** Two edges that run along each other for a while cannot be told apart, which is worse than any crossing. */
const overlapCost = 10;

/**
 * What it costs a reader if `a` stands left of `b`: what comes out of `a` passes through `b`, and what goes into `b`
 * through `a`; at one height, the two run along each other.
 */
function costOf(a: Upright, b: Upright, [spanA, spanB]: readonly [Span, Span]): number {
  const crossings =
    a.right.filter((y) => isInside(y, spanB)).length + b.left.filter((y) => isInside(y, spanA)).length;
  const overlaps = a.right.filter((y) => b.left.includes(y)).length;
  return crossings + overlapCost * overlaps;
}

/**
 * Gives each upright a lane, counted from the left: those whose heights overlap stand in different lanes, in the order that
 * makes fewer edges cross. An upright without height (a straight edge) needs none and gets lane 0.
 */
export function assignLanes(uprights: readonly Upright[]): {
  readonly lanes: readonly number[];
  readonly count: number;
} {
  const spans = uprights.map(spanOf);
  const bent = uprights.map((_, index) => index).filter((index) => isBent(spans[index]));
  bent.sort((a, b) => (spans[a]?.top ?? 0) - (spans[b]?.top ?? 0) || a - b);
  const lanes = new Array<number>(uprights.length).fill(0);
  if (bent.length > maxCompared) return { lanes: stacked(bent, spans, lanes), count: laneCount(bent, lanes) };
  const leftOf = constraints(bent, uprights, spans);
  for (const [index, others] of inOrder(topological(bent, leftOf), leftOf)) {
    for (const other of others) lanes[other] = Math.max(lanes[other] ?? 0, (lanes[index] ?? 0) + 1);
  }
  return { lanes, count: laneCount(bent, lanes) };
}

function isBent(span: Span | undefined): boolean {
  return span !== undefined && span.bottom > span.top;
}

function laneCount(bent: readonly number[], lanes: readonly number[]): number {
  return bent.reduce((max, index) => Math.max(max, (lanes[index] ?? 0) + 1), 0);
}

/** By upright, those that should stand right of it because that way round costs less. */
function constraints(
  bent: readonly number[],
  uprights: readonly Upright[],
  spans: readonly Span[],
): ReadonlyMap<number, readonly number[]> {
  const leftOf = new Map<number, number[]>(bent.map((index) => [index, []]));
  bent.forEach((a, position) => {
    for (const b of bent.slice(position + 1)) {
      const [spanA, spanB] = [spans[a], spans[b]];
      const [uprightA, uprightB] = [uprights[a], uprights[b]];
      if (spanA === undefined || spanB === undefined || uprightA === undefined || uprightB === undefined)
        continue;
      if (spanB.top > spanA.bottom) break; // sorted by top: none further down touches it
      const isLeft = costOf(uprightA, uprightB, [spanA, spanB]) <= costOf(uprightB, uprightA, [spanB, spanA]);
      leftOf.get(isLeft ? a : b)?.push(isLeft ? b : a);
    }
  });
  return leftOf;
}

/**
 * An order in which every upright comes before those that should stand right of it. Where such wishes contradict
 * each other in a circle, one of them is dropped.
 */
function topological(
  bent: readonly number[],
  leftOf: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const state = new Map<number, 'open' | 'done'>();
  const finished: number[] = [];
  const visit = (index: number): void => {
    state.set(index, 'open');
    for (const next of leftOf.get(index) ?? []) if (!state.has(next)) visit(next);
    state.set(index, 'done');
    finished.push(index);
  };
  for (const index of bent) if (!state.has(index)) visit(index);
  return finished.reverse();
}

/**
 * By upright, in an order, those after it that it overlaps. Also the one that should have stood left of it, had that wish not
 * been dropped: in one lane, the two would be one line.
 */
function inOrder(
  order: readonly number[],
  leftOf: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, readonly number[]> {
  const place = new Map(order.map((index, at) => [index, at]));
  const after = new Map<number, number[]>(order.map((index) => [index, []]));
  for (const [a, others] of leftOf) {
    for (const b of others) {
      const isBefore = (place.get(a) ?? 0) < (place.get(b) ?? 0);
      after.get(isBefore ? a : b)?.push(isBefore ? b : a);
    }
  }
  return after;
}

/** The lowest free lane for each, from the top down. */
function stacked(bent: readonly number[], spans: readonly Span[], lanes: number[]): readonly number[] {
  const bottoms: number[] = [];
  for (const index of bent) {
    const span = spans[index];
    if (span === undefined) continue;
    const free = bottoms.findIndex((bottom) => bottom < span.top);
    const lane = free < 0 ? bottoms.length : free;
    bottoms[lane] = span.bottom;
    lanes[index] = lane;
  }
  return lanes;
}
