import {
  type Card,
  cardSize,
  type Layout,
  linePath,
  type Point,
  type Route,
  routeFreely,
} from '@rung/drawing';
import type { Flow } from '@rung/flow';
import type { Node } from '@xyflow/react';

/** A step on the canvas: what React Flow needs to place it without measuring. */
export type StepNode = Node<{ readonly card: Card }, 'step'>;

/** The way from an outcome to a step, ready to be drawn. */
export interface Way {
  readonly id: string;
  readonly from: string;
  readonly port: string;
  readonly to: string;
  readonly later: boolean;
  readonly points: readonly Point[];
  readonly d: string;
  readonly box: Box;
}

/** A rectangle of the drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Everything that the picture of a flow is derived from. */
export interface CanvasSource {
  readonly flow: Flow;
  readonly cards: ReadonlyMap<string, Card>;
  readonly layout: Layout;
  /** Where cards are while they are being dragged. */
  readonly moved: ReadonlyMap<string, Point>;
  readonly selection: ReadonlySet<string>;
}

/** The picture of a flow. */
export interface CanvasModel {
  readonly nodes: readonly StepNode[];
  readonly ways: readonly Way[];
}

/** Nothing drawn yet. */
export const emptyModel: CanvasModel = { nodes: [], ways: [] };

/**
 * What is drawn of a flow. Whatever looks as it did in `before` is the same object, so that an edit of one step renders
 * one card.
 */
export function deriveCanvas(source: CanvasSource, before: CanvasModel): CanvasModel {
  const nodes = deriveNodes(source, before.nodes);
  const ways = deriveWays(source, before.ways);
  return nodes === before.nodes && ways === before.ways ? before : { nodes, ways };
}

function deriveNodes(source: CanvasSource, before: readonly StepNode[]): readonly StepNode[] {
  const known = byId(before);
  const nodes = [...source.cards].map(([id, card], index) => {
    const place = placeOf(source, id);
    const selected = source.selection.has(id);
    const last = known(id, index);
    if (last !== undefined && looksSame(last, { card, place, selected })) return last;
    // The same `data` for the same card: where it stands is no reason to draw it again.
    return stepNode({ card, place, selected }, last?.data.card === card ? last.data : { card });
  });
  return sameList(nodes, before) ? before : nodes;
}

/** Finds what was known of an id: mostly where it was before. */
function byId<T extends { readonly id: string }>(
  before: readonly T[],
): (id: string, index: number) => T | undefined {
  let all: ReadonlyMap<string, T> | null = null;
  return (id, index) => {
    const there = before[index];
    if (there?.id === id) return there;
    all ??= new Map(before.map((item) => [item.id, item]));
    return all.get(id);
  };
}

interface Look {
  readonly card: Card;
  readonly place: Point;
  readonly selected: boolean;
}

function looksSame(node: StepNode, { card, place, selected }: Look): boolean {
  return (
    node.data.card === card &&
    node.position.x === place.x &&
    node.position.y === place.y &&
    node.selected === selected
  );
}

function stepNode({ card, place: { x, y }, selected }: Look, data: StepNode['data']): StepNode {
  const { nodeId: id, width, height } = card;
  // `measured` and an empty list of handles tell React Flow all it would otherwise mount and measure the card for.
  return {
    id,
    type: 'step',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [],
    selected,
    data,
  };
}

const origin: Point = { x: 0, y: 0 };

function placeOf({ moved, layout }: CanvasSource, id: string): Point {
  return moved.get(id) ?? layout.places.get(id) ?? origin;
}

/** All that a way's course was worked out from. */
interface Course {
  readonly edge: Flow['edges'][string];
  readonly start: Card;
  readonly end: Card;
  readonly startPlace: Point;
  readonly endPlace: Point;
  readonly route: Route | undefined;
}

/** Of each way what it was made from: while that is the same, nothing is worked out. */
const courses = new WeakMap<Way, Course>();

const routesOf = new WeakMap<Layout, ReadonlyMap<string, Route>>();

function routesByEdge(layout: Layout): ReadonlyMap<string, Route> {
  const known = routesOf.get(layout) ?? new Map(layout.routes.map((route) => [route.edge, route]));
  routesOf.set(layout, known);
  return known;
}

function deriveWays(source: CanvasSource, before: readonly Way[]): readonly Way[] {
  const known = byId(before);
  const routes = routesByEdge(source.layout);
  const ways: Way[] = [];
  for (const [id, edge] of Object.entries(source.flow.edges)) {
    const { from, to } = edge;
    const [start, end] = [source.cards.get(from.node), source.cards.get(to)];
    if (start === undefined || end === undefined) continue;
    const course = {
      edge,
      start,
      end,
      startPlace: placeOf(source, from.node),
      endPlace: placeOf(source, to),
      route: routes.get(id),
    };
    ways.push(wayAlong(id, course, known(id, ways.length)));
  }
  return sameList(ways, before) ? before : ways;
}

function wayAlong(id: string, course: Course, last: Way | undefined): Way {
  const known = last === undefined ? undefined : courses.get(last);
  if (last !== undefined && known !== undefined && isSameCourse(known, course)) return last;
  const made = madeWay(id, course);
  const way = last !== undefined && looksAlike(last, made) ? last : made;
  courses.set(way, course);
  return way;
}

function isSameCourse(a: Course, b: Course): boolean {
  return (
    a.edge === b.edge &&
    a.start === b.start &&
    a.end === b.end &&
    a.startPlace === b.startPlace &&
    a.endPlace === b.endPlace &&
    a.route === b.route
  );
}

function looksAlike(a: Way, b: Way): boolean {
  return a.d === b.d && a.to === b.to && a.from === b.from && a.port === b.port && a.later === b.later;
}

function madeWay(id: string, course: Course): Way {
  const { edge, start, route } = course;
  const { node: from, port } = edge.from;
  const later = start.ports.find(({ id: own }) => own === port)?.later === true;
  const ends = { ...endsOf(course), later };
  // A way that was worked out for other places, or another step, leads astray.
  const points = route !== undefined && joins(route.points, ends) ? route.points : routeFreely(ends);
  return { id, from, port, to: edge.to, later, points, d: linePath(points), box: boxOf(points) };
}

interface Ends {
  readonly from: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly to: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly outputY: number;
  readonly inputY: number;
}

function endsOf({ edge, start, end, startPlace, endPlace }: Course): Ends {
  return {
    from: { x: startPlace.x, y: startPlace.y, width: start.width, height: start.height },
    to: { x: endPlace.x, y: endPlace.y, width: end.width, height: end.height },
    outputY: start.ports.find(({ id }) => id === edge.from.port)?.y ?? cardSize.headerY,
    inputY: end.input?.y ?? cardSize.headerY,
  };
}

function joins(points: readonly Point[], { from, to, outputY, inputY }: Ends): boolean {
  const [first, last] = [points[0], points.at(-1)];
  return (
    first !== undefined &&
    last !== undefined &&
    first.x === from.x + from.width &&
    first.y === from.y + outputY &&
    last.x === to.x &&
    last.y === to.y + inputY
  );
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
