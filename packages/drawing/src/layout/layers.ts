import { cardSize, grid } from '../card/card.ts';
import type { Box, Link } from './box.ts';
import type { Ranks } from './ranks.ts';

/** What stands in a layer: a box, or a place that a long edge passes. */
export interface Vertex {
  readonly index: number;
  /** -1 for the place below all layers where an edge passes that would pass too many of them. */
  readonly layer: number;
  /** The box, or null for a passing edge. */
  readonly box: number | null;
  readonly height: number;
  /** Order of first meeting, which is where sorting starts from. */
  readonly met: number;
}

/** A part of an edge between two neighbouring layers, or within one where the edge turns round. */
export interface Segment {
  readonly link: Link;
  /** Position in the edge's own course. */
  readonly step: number;
  readonly from: number;
  readonly to: number;
  /** Where it leaves and arrives, from the tops of its vertices. */
  readonly fromY: number;
  readonly toY: number;
  /** `right`: from a layer to the next; `left`: to the one before; `turn`: within one. */
  readonly way: 'right' | 'left' | 'turn';
  /** The gap it runs in: gap g lies before layer g. */
  readonly gap: number;
}

/** Boxes and passing places by layer, with the segments between them. */
export interface Layers {
  readonly vertices: readonly Vertex[];
  readonly layers: readonly (readonly number[])[];
  readonly segments: readonly Segment[];
}

/** So many passing places at most: the longest edges beyond go below everything, which reads no worse and costs nothing. */
const mostPassing = 4_000;

const passingHeight = grid;
/** The middle of a passing place; like inputs and outputs four more than a multiple of the grid. */
const passingY = cardSize.headerY % grid;

/** Lays boxes out in layers and gives long and backward edges a passing place in every layer between. */
export function makeLayers(boxes: readonly Box[], links: readonly Link[], ranks: Ranks): Layers {
  const { rankOf, backwards, walk } = ranks;
  const metAt = new Array<number>(boxes.length).fill(0);
  walk.forEach((box, order) => {
    metAt[box] = order;
  });
  const vertices: Vertex[] = boxes.map(({ height }, index) => ({
    index,
    layer: rankOf[index] ?? 0,
    box: index,
    height,
    met: metAt[index] ?? 0,
  }));
  const segments: Segment[] = [];
  const far = farLinks(links, rankOf);
  for (const link of links) {
    const [from, to] = [rankOf[link.from] ?? 0, rankOf[link.to] ?? 0];
    const isBackwards = backwards.has(link);
    const passed = far.has(link) ? [-1] : passedLayers(from, to, isBackwards);
    addCourse({ vertices, segments, boxes }, link, { passed, isBackwards });
  }
  const count = rankOf.reduce((max, rank) => Math.max(max, rank), 0) + 1;
  const layers: number[][] = Array.from({ length: count }, () => []);
  for (const { index, layer } of vertices.toSorted((a, b) => a.met - b.met)) {
    if (layer >= 0) layers[layer]?.push(index);
  }
  return { vertices, layers, segments };
}

/** The longest links, as many as have no room among the passing places. */
function farLinks(links: readonly Link[], rankOf: readonly number[]): ReadonlySet<Link> {
  const spanOf = ({ from, to }: Link): number => Math.abs((rankOf[to] ?? 0) - (rankOf[from] ?? 0));
  let passing = 0;
  return new Set(
    links
      .toSorted((a, b) => spanOf(a) - spanOf(b))
      .filter((link) => {
        passing += Math.max(spanOf(link) - 1, 0);
        return passing > mostPassing;
      }),
  );
}

interface Draft {
  readonly vertices: Vertex[];
  readonly segments: Segment[];
  readonly boxes: readonly Box[];
}

function addCourse(
  draft: Draft,
  link: Link,
  { passed, isBackwards }: { readonly passed: readonly number[]; readonly isBackwards: boolean },
): void {
  const { vertices, segments } = draft;
  const start = vertices[link.from];
  const end = vertices[link.to];
  if (start === undefined || end === undefined) return;
  const passing = passed.map((layer) => {
    const index = vertices.length;
    // Edges that run back begin at the bottom, out of the way of those that run on.
    const met = isBackwards ? index : start.met + 0.5;
    const vertex: Vertex = { index, layer, box: null, height: passingHeight, met };
    vertices.push(vertex);
    return vertex;
  });
  const course = [start, ...passing, end];
  course.slice(0, -1).forEach((from, step) => {
    const to = course[step + 1] ?? end;
    segments.push({
      link,
      step,
      from: from.index,
      to: to.index,
      fromY: step === 0 ? link.outputY : passingY,
      toY: to === end ? (draft.boxes[link.to]?.inputY ?? 0) : passingY,
      ...wayOf(from, to, step),
    });
  });
}

/** Which way a segment runs, and in which gap; a turn leaves its box on the right, and arrives at one from the left. */
function wayOf(from: Vertex, to: Vertex, step: number): Pick<Segment, 'way' | 'gap'> {
  const isOutside = from.layer < 0 || to.layer < 0;
  if (isOutside || from.layer === to.layer) {
    return { way: 'turn', gap: step === 0 ? from.layer + 1 : to.layer };
  }
  return { way: from.layer < to.layer ? 'right' : 'left', gap: Math.max(from.layer, to.layer) };
}

function passedLayers(from: number, to: number, isBackwards: boolean): readonly number[] {
  if (!isBackwards) return Array.from({ length: Math.max(to - from - 1, 0) }, (_, i) => from + 1 + i);
  return Array.from({ length: from - to + 1 }, (_, i) => from - i);
}
