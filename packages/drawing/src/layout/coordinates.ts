import { grid } from '../card/card.ts';
import { mean, median, rising, type Settle, type Wish } from './isotonic.ts';
import type { Layers, Segment } from './layers.ts';

interface Sweeps {
  readonly even: number;
  readonly straight: number;
  readonly settling: number;
}

const usualSweeps: Sweeps = { even: 10, straight: 6, settling: 8 };
/** What is too large to be looked at line by line is not worth the wait. */
const fewSweeps: Sweeps = { even: 4, straight: 2, settling: 2 };
const manyVertices = 1500;

/** Room between two boxes, between a box and a passing edge, and between two passing edges. */
const gaps = { boxes: 32, mixed: 24, passing: 8 } as const;

interface Pull {
  readonly other: number;
  /** What to add to the top of the other vertex so that the edge between the two runs level. */
  readonly shift: number;
  readonly weight: number;
}

interface Draft {
  readonly tops: number[];
  readonly before: readonly (readonly Pull[])[];
  readonly after: readonly (readonly Pull[])[];
  readonly layers: Layers;
  readonly order: readonly (readonly number[])[];
  /** By layer: where its vertices would stand if all were stacked with the least room between. */
  readonly offsets: ReadonlyMap<readonly number[], readonly number[]>;
}

/**
 * The top of every vertex, a multiple of the grid, at least 0: in each layer in the given order with room between, and as
 * level with its neighbours as that allows. First evenly, then so that as many edges as possible run straight.
 */
export function placeVertically(layers: Layers, order: readonly (readonly number[])[]): readonly number[] {
  const count = layers.vertices.length;
  const before: Pull[][] = Array.from({ length: count }, () => []);
  const after: Pull[][] = Array.from({ length: count }, () => []);
  const degrees = degreesOf(layers);
  for (const segment of layers.segments) {
    const { from, to, fromY, toY, way } = segment;
    if (way === 'turn') continue;
    const weight = weightOf(layers, segment, degrees);
    const [near, far] = way === 'right' ? [after, before] : [before, after];
    near[from]?.push({ other: to, shift: toY - fromY, weight });
    far[to]?.push({ other: from, shift: fromY - toY, weight });
  }
  const sweeps = count > manyVertices ? fewSweeps : usualSweeps;
  const offsets = new Map(order.map((layer) => [layer, offsetsOf(layers, layer)]));
  const draft: Draft = { tops: new Array<number>(count).fill(0), before, after, layers, order, offsets };
  for (const layer of order) settleLayer(draft, layer, { pulls: () => [], settle: mean });
  repeat(sweeps.even, (isRightwards) => sweepOnce(draft, isRightwards, mean));
  repeat(sweeps.straight, (isRightwards) => sweepOnce(draft, isRightwards, median));
  repeat(sweeps.settling, (isRightwards) => settleBoth(draft, isRightwards));
  straightenCourses(draft);
  levelBoxes(draft);
  straightenCourses(draft);
  return settled(draft);
}

/** Sweeps to and fro, at most so often; what has moved nothing either way would move nothing again. */
function repeat(most: number, sweep: (isRightwards: boolean) => boolean): void {
  let still = 0;
  for (let count = 0; count < most && still < 2; count += 1) still = sweep(count % 2 === 0) ? 0 : still + 1;
}

/** Tops from 0, with those below all layers one under the other. */
function settled({ tops, layers: { vertices } }: Draft): readonly number[] {
  const inside = vertices.filter(({ layer }) => layer >= 0);
  const least = inside.reduce((min, { index }) => Math.min(min, tops[index] ?? 0), Number.POSITIVE_INFINITY);
  const bottom = inside.reduce(
    (max, { index, height }) => Math.max(max, (tops[index] ?? 0) + height),
    Number.NEGATIVE_INFINITY,
  );
  let next = Math.ceil((bottom - least) / grid) * grid + gaps.mixed;
  return vertices.map(({ index, layer }) => {
    if (layer >= 0) return (tops[index] ?? 0) - least;
    next += 2 * grid;
    return next - 2 * grid;
  });
}

/** Long edges are kept straight before short ones, and the only way from one card to the next before one of several. */
function weightOf({ vertices }: Layers, segment: Segment, degrees: Degrees): number {
  const passing = [segment.from, segment.to].filter((vertex) => vertices[vertex]?.box === null).length;
  if (passing > 0) return passing === 2 ? 8 : 2;
  const { from, to } = segment.link;
  return degrees.leaving.get(from) === 1 && degrees.arriving.get(to) === 1 ? 4 : 1;
}

interface Degrees {
  readonly leaving: ReadonlyMap<number, number>;
  readonly arriving: ReadonlyMap<number, number>;
}

function degreesOf({ segments }: Layers): Degrees {
  const leaving = new Map<number, number>();
  const arriving = new Map<number, number>();
  for (const { link, step } of segments) {
    if (step > 0) continue;
    leaving.set(link.from, (leaving.get(link.from) ?? 0) + 1);
    arriving.set(link.to, (arriving.get(link.to) ?? 0) + 1);
  }
  return { leaving, arriving };
}

/** Gives whether anything has moved, as all of these do. */
function sweepOnce(draft: Draft, isRightwards: boolean, settle: Settle): boolean {
  const side = isRightwards ? draft.before : draft.after;
  const other = isRightwards ? draft.after : draft.before;
  const pulls = (vertex: number): readonly Pull[] => {
    const near = side[vertex] ?? [];
    return near.length > 0 ? near : (other[vertex] ?? []);
  };
  return settleLayers(draft, isRightwards, { pulls, settle });
}

/** Once more with both sides at once, so that what stands between two levels takes one of them. */
function settleBoth(draft: Draft, isRightwards: boolean): boolean {
  const pulls = (vertex: number): readonly Pull[] => [
    ...(draft.before[vertex] ?? []),
    ...(draft.after[vertex] ?? []),
  ];
  return settleLayers(draft, isRightwards, { pulls, settle: median });
}

/** What the vertices of a layer are drawn to, and how that is settled between them. */
interface Settling {
  readonly pulls: (vertex: number) => readonly Pull[];
  readonly settle: Settle;
}

function settleLayers(draft: Draft, isRightwards: boolean, settling: Settling): boolean {
  let hasMoved = false;
  for (const layer of isRightwards ? draft.order : draft.order.toReversed()) {
    if (settleLayer(draft, layer, settling)) hasMoved = true;
  }
  return hasMoved;
}

function settleLayer(draft: Draft, layer: readonly number[], { pulls, settle }: Settling): boolean {
  const { tops } = draft;
  const offsets = draft.offsets.get(layer) ?? [];
  const wishes = layer.map((vertex, index): readonly Wish[] => {
    const offset = offsets[index] ?? 0;
    const own = pulls(vertex);
    if (own.length === 0) return [{ value: (tops[vertex] ?? 0) - offset, weight: 0.01 }];
    return own.map(({ other, shift, weight }) => ({
      value: (tops[other] ?? 0) + shift - offset,
      weight,
    }));
  });
  let hasMoved = false;
  rising(wishes, settle).forEach((value, index) => {
    const vertex = layer[index];
    if (vertex === undefined) return;
    // Offsets are on the grid and values rise, so rounding each keeps the room between them.
    const top = Math.round(value / grid) * grid + (offsets[index] ?? 0);
    hasMoved ||= top !== tops[vertex];
    tops[vertex] = top;
  });
  return hasMoved;
}

/** Moves a box to the height at which most of its edges run straight, where there is room and it is more than before. */
function levelBoxes(draft: Draft): void {
  const near = nearestOf(draft.order, draft.tops.length);
  for (const { index, box, layer } of draft.layers.vertices) {
    if (box === null || layer < 0) continue;
    const wishes = [...(draft.before[index] ?? []), ...(draft.after[index] ?? [])].map(
      ({ other, shift, weight }) => ({ value: (draft.tops[other] ?? 0) + shift, weight }),
    );
    const room = roomOf(draft, index, near);
    const weightAt = (top: number): number =>
      wishes.reduce((sum, { value, weight }) => (value === top ? sum + weight : sum), 0);
    const present = draft.tops[index] ?? 0;
    // What nothing joins stands close below what is above it.
    const own = wishes.length === 0 && room.low > Number.NEGATIVE_INFINITY ? room.low : present;
    const best = wishes
      .map(({ value }) => value)
      .filter((top) => top >= room.low && top <= room.high)
      .reduce((most, top) => (weightAt(top) > weightAt(most) ? top : most), own);
    draft.tops[index] = best;
  }
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Puts all passing places of a long edge on one height where there is room, if possible its beginning's or end's. */
function straightenCourses(draft: Draft): void {
  const near = nearestOf(draft.order, draft.tops.length);
  for (const course of coursesOf(draft.layers)) {
    const passing = course.slice(0, -1).map(({ to }) => to);
    const room = passing.reduce((range, vertex) => narrowed(range, roomOf(draft, vertex, near)), everywhere);
    if (room.low > room.high) continue;
    const top = wishedTop(draft, course, room);
    for (const vertex of passing) draft.tops[vertex] = top;
  }
}

/** Level with the beginning or the end where there is room; else where the edge is, or for one that turns round, close by. */
function wishedTop({ tops }: Draft, course: readonly Segment[], room: Range): number {
  const [first] = course;
  const last = course.at(-1);
  if (first === undefined || last === undefined) return 0;
  const start = (tops[first.from] ?? 0) + first.fromY - first.toY;
  const end = (tops[last.to] ?? 0) + last.toY - last.fromY;
  const wished = [start, end].find((top) => top >= room.low && top <= room.high);
  const present = first.way === 'turn' ? start : (tops[first.to] ?? 0);
  return wished ?? Math.min(Math.max(present, room.low), room.high);
}

const everywhere: Range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

function narrowed(a: Range, b: Range): Range {
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}

/** Segments of each edge with passing places, in its course, without those that turn within a layer. */
function coursesOf({ segments }: Layers): readonly (readonly Segment[])[] {
  const courses = new Map<Segment['link'], Segment[]>();
  for (const segment of segments) {
    const course = courses.get(segment.link) ?? [];
    course.push(segment);
    courses.set(segment.link, course);
  }
  return [...courses.values()].filter((course) => course.some(({ way }) => way !== 'turn'));
}

interface Nearest {
  readonly above: readonly (number | undefined)[];
  readonly below: readonly (number | undefined)[];
}

function nearestOf(order: readonly (readonly number[])[], count: number): Nearest {
  const above = new Array<number | undefined>(count);
  const below = new Array<number | undefined>(count);
  for (const layer of order) {
    layer.forEach((vertex, index) => {
      above[vertex] = layer[index - 1];
      below[vertex] = layer[index + 1];
    });
  }
  return { above, below };
}

/** Between which tops a vertex may stand while its neighbours stay. */
function roomOf({ tops, layers }: Draft, vertex: number, { above, below }: Nearest): Range {
  const up = above[vertex];
  const down = below[vertex];
  const height = layers.vertices[vertex]?.height ?? 0;
  return {
    low:
      up === undefined
        ? Number.NEGATIVE_INFINITY
        : (tops[up] ?? 0) + (layers.vertices[up]?.height ?? 0) + gapBetween(layers, up, vertex),
    high:
      down === undefined
        ? Number.POSITIVE_INFINITY
        : (tops[down] ?? 0) - height - gapBetween(layers, vertex, down),
  };
}

function gapBetween({ vertices }: Layers, upper: number, lower: number): number {
  const isPassing = vertices[upper]?.box === null;
  if (isPassing !== (vertices[lower]?.box === null)) return gaps.mixed;
  return isPassing ? gaps.passing : gaps.boxes;
}

/** Where each vertex would stand if all were stacked from 0 with the least room between. */
function offsetsOf(layers: Layers, layer: readonly number[]): readonly number[] {
  let top = 0;
  return layer.map((vertex, index) => {
    const below = layer[index + 1];
    const offset = top;
    const gap = below === undefined ? 0 : gapBetween(layers, vertex, below);
    top += (layers.vertices[vertex]?.height ?? 0) + gap;
    return offset;
  });
}
