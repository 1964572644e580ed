import { grid } from '../card/card.ts';
import type { Box, Link } from './box.ts';
import { placeVertically } from './coordinates.ts';
import { assignLanes, type Upright } from './lanes.ts';
import { type Layers, makeLayers, type Segment } from './layers.ts';
import type { Place, Point, Route } from './layout.ts';
import { orderLayers } from './order.ts';
import { rankBoxes } from './ranks.ts';

/** A part of the drawing that hangs together: places by position in the list of boxes, from the origin. */
export interface Drawn {
  readonly places: readonly Place[];
  readonly routes: readonly Route[];
  readonly width: number;
  readonly height: number;
}

/** From a layer to the first upright, and from the last to the next layer. */
const margin = 24;
const laneWidth = 12;
const leastGap = 64;
/** With more lanes than this they are drawn closer together instead of pushing the layers further apart. */
const mostLanes = 24;

/** Lays out boxes in layers from left to right. */
export function layOut(boxes: readonly Box[], links: readonly Link[]): Drawn {
  const ranks = rankBoxes(boxes.length, links);
  const layers = makeLayers(boxes, links, ranks);
  const order = orderLayers(layers);
  const tops = placeVertically(layers, order);
  const uprights = uprightsOf(layers, tops);
  const columns = columnsOf(layers, boxes, uprights);
  const places = boxes.map(
    ({ width, height }, index): Place => ({
      x: columns.lefts[layers.vertices[index]?.layer ?? 0] ?? 0,
      y: tops[index] ?? 0,
      width,
      height,
    }),
  );
  const routes = routesOf({ layers, tops, columns, uprights, boxes, links });
  return { places, routes, ...extentOf(places, routes) };
}

/** Uprights of each gap, and which one each segment runs along. */
interface Uprights {
  readonly byGap: readonly (readonly Upright[])[];
  /** By segment, its position in its gap's list. */
  readonly of: ReadonlyMap<Segment, number>;
}

function uprightsOf({ layers, segments }: Layers, tops: readonly number[]): Uprights {
  const byGap: { left: number[]; right: number[] }[][] = Array.from({ length: layers.length + 1 }, () => []);
  const known = new Map<string, number>();
  const of = new Map<Segment, number>();
  for (const segment of segments) {
    const { from, to, fromY, toY, way, gap } = segment;
    // Edges to one place share an upright where they look alike; each edge that turns round has its own.
    const { id, later } = segment.link;
    const key = way === 'turn' ? `${gap} turn ${id} ${segment.step}` : `${gap} ${way} ${to} ${toY} ${later}`;
    const list = byGap[gap] ?? [];
    const position = known.get(key) ?? list.push({ left: [], right: [] }) - 1;
    known.set(key, position);
    of.set(segment, position);
    const start = (tops[from] ?? 0) + fromY;
    const end = (tops[to] ?? 0) + toY;
    const upright = list[position];
    const isRightTurn = way === 'turn' && segment.step === 0;
    const isLeftTurn = way === 'turn' && !isRightTurn;
    upright?.[way === 'left' || isLeftTurn ? 'right' : 'left'].push(start);
    upright?.[way === 'left' || isRightTurn ? 'left' : 'right'].push(end);
  }
  return { byGap, of };
}

interface Columns {
  /** Left edge of each layer. */
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
  /** Horizontal middle of a lane: by gap, then by the upright's position. */
  readonly uprightX: readonly (readonly number[])[];
}

function columnsOf({ layers, vertices }: Layers, boxes: readonly Box[], { byGap }: Uprights): Columns {
  const lefts: number[] = [];
  const rights: number[] = [];
  const uprightX: (readonly number[])[] = [];
  let x = 0;
  layers.forEach((layer, index) => {
    const gap = gapOf(byGap[index] ?? [], x, index === 0);
    uprightX.push(gap.xs);
    lefts.push(gap.end);
    x = gap.end + widthOf(layer.map((vertex) => boxes[vertices[vertex]?.box ?? -1]?.width ?? 0));
    rights.push(x);
  });
  uprightX.push(gapOf(byGap[layers.length] ?? [], x, true).xs);
  return { lefts, rights, uprightX };
}

function widthOf(widths: readonly number[]): number {
  return widths.reduce((max, width) => Math.max(max, width), 0);
}

/** A gap that begins at x; the outermost gaps are only as wide as their turns need. */
function gapOf(
  uprights: readonly Upright[],
  x: number,
  isOuter: boolean,
): { xs: readonly number[]; end: number } {
  const { lanes, count } = assignLanes(uprights);
  const room = Math.min(Math.max(count - 1, 0), mostLanes) * laneWidth;
  const inner = Math.ceil((2 * margin + room) / grid) * grid;
  const width = isOuter ? (count === 0 ? 0 : inner) : Math.max(leastGap, inner);
  const step = count > 1 ? room / (count - 1) : 0;
  const first = x + (width - room) / 2;
  return { xs: lanes.map((lane) => first + lane * step), end: x + width };
}

interface Course {
  readonly layers: Layers;
  readonly tops: readonly number[];
  readonly columns: Columns;
  readonly uprights: Uprights;
  readonly boxes: readonly Box[];
  readonly links: readonly Link[];
}

function routesOf(course: Course): readonly Route[] {
  const { layers, boxes, links } = course;
  const byLink = new Map<Link, Segment[]>();
  for (const segment of layers.segments) {
    const list = byLink.get(segment.link) ?? [];
    list.push(segment);
    byLink.set(segment.link, list);
  }
  return links.map((link) => ({
    edge: link.id,
    from: boxes[link.from]?.id ?? '',
    to: boxes[link.to]?.id ?? '',
    points: pointsOf(byLink.get(link) ?? [], course),
  }));
}

function pointsOf(
  segments: readonly Segment[],
  { layers, tops, columns, uprights, boxes }: Course,
): readonly Point[] {
  const points = segments.flatMap((segment): readonly Point[] => {
    const { from, to, fromY, toY, gap } = segment;
    const x = columns.uprightX[gap]?.[uprights.of.get(segment) ?? 0] ?? 0;
    const startY = (tops[from] ?? 0) + fromY;
    const endY = (tops[to] ?? 0) + toY;
    const bend = [
      { x, y: startY },
      { x, y: endY },
    ];
    const vertex = layers.vertices[from];
    const box = boxes[vertex?.box ?? -1];
    const start =
      box === undefined ? [] : [{ x: (columns.lefts[vertex?.layer ?? 0] ?? 0) + box.width, y: startY }];
    const target = layers.vertices[to];
    const end = target?.box === null ? [] : [{ x: columns.lefts[target?.layer ?? 0] ?? 0, y: endY }];
    return [...start, ...bend, ...end];
  });
  return simplified(points);
}

/** Without points that lie on the way between their neighbours. */
export function simplified(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    const isOnTheWay =
      before !== undefined &&
      last !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
    if (isOnTheWay) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** How far places and routes reach to the right and down. */
export function extentOf(
  places: readonly Place[],
  routes: readonly Route[],
): { readonly width: number; readonly height: number } {
  let width = 0;
  let height = 0;
  for (const place of places) {
    width = Math.max(width, place.x + place.width);
    height = Math.max(height, place.y + place.height);
  }
  for (const { points } of routes) {
    for (const { x, y } of points) {
      width = Math.max(width, x);
      height = Math.max(height, y);
    }
  }
  return { width, height };
}
