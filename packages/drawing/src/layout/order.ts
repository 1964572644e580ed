import type { Layers, Segment } from './layers.ts';

/** Half as many for very large drawings, which nobody reads line by line. */
const mostSweeps = 16;
const manyVertices = 3_000;

/**
 * Sorts the vertices of every layer so that few segments cross: barycentres to and fro, the best sweep kept; what may as well
 * stand in the order of the flow then does, so that an edit elsewhere does not have rows change places.
 */
export function orderLayers({ vertices, layers, segments }: Layers): readonly (readonly number[])[] {
  const crossing = segments.filter(({ way }) => way !== 'turn').map(oriented);
  const turning = segments.filter(({ way }) => way === 'turn').map(({ from, to }) => ({ from, to }));
  const sides: Sides = {
    before: neighboursOf(vertices.length, crossing, 'left'),
    after: neighboursOf(vertices.length, crossing, 'right'),
    beside: besideOf(vertices.length, turning),
    heights: vertices.map(({ height }) => height),
  };
  const byGap = gapsOf(crossing, layers.length);
  let order = layers.map((layer) => [...layer]);
  let best = order;
  const sweeps = vertices.length > manyVertices ? mostSweeps / 2 : mostSweeps;
  let fewest = countAll(order, byGap, vertices.length);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    order = sweepOnce(order, sides, sweep % 2 === 0);
    const crossings = countAll(order, byGap, vertices.length);
    if (crossings < fewest) {
      fewest = crossings;
      best = order;
    }
  }
  if (vertices.length <= manyVertices) restoreOrder(best, vertices, sides);
  return best;
}

/** Has neighbours of a layer change places where they stand against the order of the flow and no more segments would cross. */
function restoreOrder(order: readonly number[][], vertices: Layers['vertices'], sides: Sides): void {
  const position = positionsOf(order, vertices.length);
  const isMovable = (vertex: number): boolean =>
    vertices[vertex]?.box !== null && sides.beside[vertex]?.length === 0;
  for (const layer of order) {
    const wouldSwap = (at: number): boolean => {
      const [a, b] = [layer[at] ?? 0, layer[at + 1] ?? 0];
      if (!isMovable(a) || !isMovable(b) || (vertices[a]?.met ?? 0) < (vertices[b]?.met ?? 0)) return false;
      return crossingsOf([b, a], position, sides) <= crossingsOf([a, b], position, sides);
    };
    for (let start = 1; start < layer.length; start += 1) {
      for (let at = start - 1; at >= 0 && wouldSwap(at); at -= 1) {
        const [a, b] = [layer[at] ?? 0, layer[at + 1] ?? 0];
        [layer[at], layer[at + 1]] = [b, a];
        [position[a], position[b]] = [at + 1, at];
      }
    }
  }
}

/** How many segments of two vertices cross if one stands directly above the other. */
function crossingsOf(
  [upper, lower]: readonly [number, number],
  position: readonly number[],
  { before, after }: Sides,
): number {
  const pairs = [before, after].flatMap((neighbours) =>
    (neighbours[upper] ?? []).flatMap((a) => (neighbours[lower] ?? []).map((b) => ({ a, b }))),
  );
  return pairs.filter(({ a, b }) => isAbove(b, a, position)).length;
}

function isAbove(a: Neighbour, b: Neighbour, position: readonly number[]): boolean {
  const [first, second] = [position[a.vertex] ?? 0, position[b.vertex] ?? 0];
  return first < second || (first === second && a.y < b.y);
}

/** A segment as it stands, whatever way it runs: the left end first. */
interface Oriented {
  readonly left: number;
  readonly right: number;
  /** Where it leaves and arrives, from the tops of its vertices. */
  readonly leftY: number;
  readonly rightY: number;
  readonly gap: number;
}

function oriented({ from, to, fromY, toY, way, gap }: Segment): Oriented {
  return way === 'right'
    ? { left: from, right: to, leftY: fromY, rightY: toY, gap }
    : { left: to, right: from, leftY: toY, rightY: fromY, gap };
}

interface Neighbour {
  readonly vertex: number;
  readonly y: number;
}

type Neighbours = readonly (readonly Neighbour[])[];

interface Sides {
  readonly before: Neighbours;
  readonly after: Neighbours;
  readonly beside: readonly (readonly number[])[];
  readonly heights: readonly number[];
}

function neighboursOf(count: number, segments: readonly Oriented[], side: 'left' | 'right'): Neighbours {
  const lists: Neighbour[][] = Array.from({ length: count }, () => []);
  for (const { left, right, leftY, rightY } of segments) {
    if (side === 'left') lists[right]?.push({ vertex: left, y: leftY });
    else lists[left]?.push({ vertex: right, y: rightY });
  }
  return lists;
}

function besideOf(count: number, turns: readonly { readonly from: number; readonly to: number }[]) {
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (const { from, to } of turns) {
    lists[from]?.push(to);
    lists[to]?.push(from);
  }
  return lists;
}

function sweepOnce(order: readonly (readonly number[])[], sides: Sides, isRightwards: boolean): number[][] {
  const next = order.map((layer) => [...layer]);
  const position = positionsOf(next, sides.heights.length);
  const indexes = next.map((_, index) => index);
  const neighbours = isRightwards ? sides.before : sides.after;
  for (const index of isRightwards ? indexes.slice(1) : indexes.toReversed().slice(1)) {
    const layer = sortLayer(next[index] ?? [], position, { neighbours, sides });
    next[index] = layer;
    layer.forEach((vertex, at) => {
      position[vertex] = at;
    });
  }
  return next;
}

function positionsOf(order: readonly (readonly number[])[], count: number): number[] {
  const position = new Array<number>(count).fill(0);
  for (const layer of order) {
    layer.forEach((vertex, at) => {
      position[vertex] = at;
    });
  }
  return position;
}

function sortLayer(
  layer: readonly number[],
  position: readonly number[],
  { neighbours, sides }: { readonly neighbours: Neighbours; readonly sides: Sides },
): number[] {
  if (layer.length < 2) return [...layer];
  const centre = new Map(
    layer.map((vertex, at) => [vertex, barycentre(neighbours[vertex] ?? [], position, sides) ?? at]),
  );
  // A passing place without neighbours on that side keeps to the box that it turns round.
  for (const vertex of layer) {
    if ((neighbours[vertex] ?? []).length > 0) continue;
    const [beside] = sides.beside[vertex] ?? [];
    const near = beside === undefined ? undefined : centre.get(beside);
    if (near !== undefined) centre.set(vertex, near + 0.4);
  }
  return layer.toSorted((a, b) => (centre.get(a) ?? 0) - (centre.get(b) ?? 0));
}

function barycentre(
  neighbours: readonly Neighbour[],
  position: readonly number[],
  { heights }: Sides,
): number | null {
  if (neighbours.length === 0) return null;
  let sum = 0;
  for (const { vertex, y } of neighbours) {
    sum += (position[vertex] ?? 0) + (0.8 * y) / Math.max(heights[vertex] ?? 1, 1);
  }
  return sum / neighbours.length;
}

function gapsOf(segments: readonly Oriented[], layerCount: number): readonly (readonly Oriented[])[] {
  const gaps: Oriented[][] = Array.from({ length: layerCount + 1 }, () => []);
  for (const segment of segments) gaps[segment.gap]?.push(segment);
  return gaps;
}

function countAll(
  order: readonly (readonly number[])[],
  gaps: readonly (readonly Oriented[])[],
  vertexCount: number,
): number {
  const position = positionsOf(order, vertexCount);
  return gaps.reduce((sum, segments) => sum + countCrossings(segments, position), 0);
}

/** Pairs out of order, counted with a Fenwick tree over the right ends. */
function countCrossings(segments: readonly Oriented[], position: readonly number[]): number {
  if (segments.length < 2) return 0;
  const at = (vertex: number): number => position[vertex] ?? 0;
  const sorted = segments.toSorted(
    (a, b) => at(a.left) - at(b.left) || a.leftY - b.leftY || at(a.right) - at(b.right),
  );
  const size = sorted.reduce((max, { right }) => Math.max(max, at(right)), 0) + 1;
  const tree = new Array<number>(size + 1).fill(0);
  let crossings = 0;
  sorted.forEach(({ right }, seen) => {
    let notAbove = 0;
    for (let i = at(right) + 1; i > 0; i -= i & -i) notAbove += tree[i] ?? 0;
    crossings += seen - notAbove;
    for (let i = at(right) + 1; i <= size; i += i & -i) tree[i] = (tree[i] ?? 0) + 1;
  });
  return crossings;
}
