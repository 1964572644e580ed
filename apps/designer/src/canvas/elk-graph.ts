import { type Arranged, type Card, cardSize, grid, type Place, type Point, type Route } from '@rung/drawing';
import type { Flow } from '@rung/flow';
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'false',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  'elk.layered.spacing.nodeNodeBetweenLayers': '72',
  'elk.layered.spacing.edgeNodeBetweenLayers': '24',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
  'elk.spacing.nodeNode': '40',
  'elk.spacing.edgeNode': '24',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.componentComponent': '56',
  'elk.separateConnectedComponents': 'true',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
};

/** What is asked of the layout's worker: free cards with their ports where the cards have them, in reading order. */
export function elkGraph(flow: Flow, cards: ReadonlyMap<string, Card>, order: readonly string[]): ElkNode {
  const free = order.filter((id) => cards.has(id) && flow.layout?.[id]?.pinned !== true);
  const isFree = new Set(free);
  const edges = Object.entries(flow.edges)
    .filter(([, { from, to }]) => isFree.has(from.node) && isFree.has(to) && hasPort(cards, from))
    .map(
      ([id, { from, to }]): ElkExtendedEdge => ({
        id,
        sources: [portKey(from.node, from.port)],
        targets: [portKey(to, '')],
      }),
    );
  return {
    id: 'flow',
    layoutOptions: options,
    children: free.flatMap((id) => childOf(cards.get(id))),
    edges,
  };
}

function hasPort(
  cards: ReadonlyMap<string, Card>,
  from: { readonly node: string; readonly port: string },
): boolean {
  return cards.get(from.node)?.ports.some(({ id }) => id === from.port) === true;
}

function childOf(card: Card | undefined): readonly ElkNode[] {
  if (card === undefined) return [];
  const input = {
    id: portKey(card.nodeId, ''),
    x: 0,
    y: card.input?.y ?? cardSize.headerY,
    width: 0,
    height: 0,
    layoutOptions: { 'elk.port.side': 'WEST' },
  };
  const outputs = card.ports.map(({ id, x, y }) => ({
    id: portKey(card.nodeId, id),
    x,
    y,
    width: 0,
    height: 0,
    layoutOptions: { 'elk.port.side': 'EAST' },
  }));
  return [
    {
      id: card.nodeId,
      width: card.width,
      height: card.height,
      ports: [input, ...outputs],
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    },
  ];
}

// Neither ids of nodes nor of ports hold a line break.
const portKey = (node: string, port: string): string => `${node}\n${port}`;

/** What the worker answered, on the grid, as places and ways. */
export function arrangedOf(answer: ElkNode, flow: Flow): Arranged {
  const children = answer.children ?? [];
  const raw = new Map(children.map((child) => [child.id, { x: child.x ?? 0, y: child.y ?? 0 }]));
  const places = new Map(
    children.map(({ id, x = 0, y = 0, width = 0, height = 0 }): [string, Place] => [
      id,
      { x: snap(x), y: snap(y), width, height },
    ]),
  );
  const moves = new Map([...places].map(([id, place]) => [id, minus(place, raw.get(id))]));
  const routes = (answer.edges ?? []).flatMap(({ id, sections }): readonly (readonly [string, Route])[] => {
    const edge = flow.edges[id];
    const section = sections?.[0];
    if (edge === undefined || section === undefined) return [];
    const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    const shift = { start: moves.get(edge.from.node) ?? nowhere, end: moves.get(edge.to) ?? nowhere };
    return [[id, { edge: id, from: edge.from.node, to: edge.to, points: moved(points, shift) }]];
  });
  return { places, routes: new Map(routes) };
}

const nowhere: Point = { x: 0, y: 0 };

function minus(a: Point, b: Point = nowhere): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

function snap(value: number): number {
  return Math.round(value / grid) * grid;
}

interface Shift {
  readonly start: Point;
  readonly end: Point;
}

/** Cards were moved onto the grid by a few pixels; the first and the last stretch of each way move along, level as before. */
function moved(points: readonly Point[], { start, end }: Shift): readonly Point[] {
  const last = points.length - 1;
  if (last === 1) {
    const [a, b] = points;
    if (a === undefined || b === undefined) return points;
    const [from, to] = [plus(a, start), plus(b, end)];
    const middle = Math.round((from.x + to.x) / 2);
    return from.y === to.y ? [from, to] : [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
  }
  return points.map((point, index) => {
    if (index === 0) return plus(point, start);
    if (index === last) return plus(point, end);
    return {
      x: point.x,
      y: point.y + (index === 1 ? start.y : index === last - 1 ? end.y : 0),
    };
  });
}

function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y };
}
