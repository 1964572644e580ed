import { type Flow, nodeEntries, triggersAsDrawn } from '@rung/flow';
import { compareText } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import type { Card } from '../card/card.ts';
import { cardSize, grid } from '../card/card.ts';
import { flowFacts } from '../card/flow-facts.ts';
import { measureCard } from '../card/measure-card.ts';
import type { Box, Link } from './box.ts';
import { type Component, componentsOf } from './components.ts';
import { type Drawn, extentOf, layOut } from './layered.ts';
import type { Layout, Place, Point, Route } from './layout.ts';
import { routeFreely } from './route-freely.ts';

/** What a layout is made from. */
export interface LayoutOptions {
  readonly wording: Wording;
  /** Cards already measured, by node id; the rest is measured. */
  readonly cards?: ReadonlyMap<string, Card>;
  /**
   * Which stored positions are kept: those that are pinned (default), or every one, as the flow was last seen on the
   * canvas. A node without a kept position is arranged.
   */
  readonly keep?: 'pinned' | 'stored';
}

/** Between parts that nothing joins. */
const componentGap = 56;
/** Cards of a grid of loose ones stand this far apart. */
const looseGap = 32;

/** Cards of all nodes by id. */
export function measureCards(flow: Flow, wording: Wording): ReadonlyMap<string, Card> {
  return new Map(nodeEntries(flow).map(([id]) => [id, measureCard(flow, id, wording)]));
}

/**
 * Arranges a flow from left to right: triggers first, every step after those that lead to it, what leads back routed
 * around; parts that nothing joins one below the other, the intake's first, with triggers that lead nowhere yet below its own.
 * Deterministic, and made for flows of up to 2,000 steps. Pinned cards stay where they are; other cards make room for them.
 */
export function layoutFlow(flow: Flow, options: LayoutOptions): Layout {
  const { wording, cards = measureCards(flow, wording), keep } = options;
  return layoutCards(flow, cards, keep);
}

/** {@link layoutFlow} of cards that are measured already, so without words. */
export function layoutCards(flow: Flow, cards: ReadonlyMap<string, Card>, keep: Keep = 'pinned'): Layout {
  const kept = keptPlaces(flow, cards, keep);
  const ids = drawingOrder(flow);
  const free = ids.filter((id) => !kept.has(id));
  // Kept cards are arranged with the others: else whatever only they join would fall apart, and a card that is dragged away
  // would leave nothing else where it was.
  return settled(flow, cards, {
    kept,
    free,
    arranged: shifted(arrange(flow, ids, cards), shiftOf(flow, keep)),
  });
}

/** A layout of places that were found for the nodes; pinned cards stand where they are pinned, others make room for them. */
export function settle(
  flow: Flow,
  cards: ReadonlyMap<string, Card>,
  places: ReadonlyMap<string, Place>,
): Layout {
  const kept = keptPlaces(flow, cards, 'pinned');
  const free = drawingOrder(flow).filter((id) => places.has(id) && !kept.has(id));
  return settled(flow, cards, {
    kept,
    free,
    arranged: shifted({ places, routes: new Map() }, shiftOf(flow)),
  });
}

interface Standing {
  readonly kept: ReadonlyMap<string, Place>;
  readonly free: readonly string[];
  readonly arranged: Arranged;
}

function settled(flow: Flow, cards: ReadonlyMap<string, Card>, { kept, free, arranged }: Standing): Layout {
  const places = new Map([...arranged.places, ...kept]);
  if (kept.size > 0) makeRoom(free, places, kept);
  const moved = free.some((id) => places.get(id) !== arranged.places.get(id));
  const routes = flowFacts(flow).edges.map(({ id, from, to, port }): Route => {
    const known = moved || kept.has(from) || kept.has(to) ? undefined : arranged.routes.get(id);
    return known ?? { edge: id, from, to, points: freeRoute({ from, to, port }, places, cards) };
  });
  return { places, routes, ...extentOf([...places.values()], routes) };
}

/** Triggers by their order, those that take tickets in first; then everything else by id. */
export function drawingOrder(flow: Flow): readonly string[] {
  const others = nodeEntries(flow).flatMap(([id, { kind }]) => (kind === 'trigger' ? [] : [id]));
  return [...triggersAsDrawn(flow).map(({ id }) => id), ...others];
}

type Keep = 'pinned' | 'stored';

function storedPlaces({ nodes, layout = {} }: Flow, keep: Keep): readonly (readonly [string, Point])[] {
  return Object.entries(layout).filter(
    ([id, { pinned }]) => Object.hasOwn(nodes, id) && (keep === 'stored' || pinned === true),
  );
}

/**
 * How far right and down everything stands of where it is stored. Nothing may stand left of or above the origin: a drawing
 * that reaches there is moved as a whole, what is kept and what is arranged, so that a card stands to the others as it was put.
 */
export function shiftOf(flow: Flow, keep: Keep = 'pinned'): Point {
  const places = storedPlaces(flow, keep).map(([, place]) => place);
  return {
    x: places.reduce((most, { x }) => Math.max(most, -x), 0),
    y: places.reduce((most, { y }) => Math.max(most, -y), 0),
  };
}

function keptPlaces(flow: Flow, cards: ReadonlyMap<string, Card>, keep: Keep): ReadonlyMap<string, Place> {
  const shift = shiftOf(flow, keep);
  return new Map(
    storedPlaces(flow, keep).map(([id, { x, y }]) => {
      const { width = cardSize.width, height = 0 } = cards.get(id) ?? {};
      return [id, { x: x + shift.x, y: y + shift.y, width, height }];
    }),
  );
}

function shifted({ places, routes }: Arranged, by: Point): Arranged {
  if (by.x === 0 && by.y === 0) return { places, routes };
  const moved = <T extends Point>(point: T): T => ({ ...point, x: point.x + by.x, y: point.y + by.y });
  return {
    places: new Map([...places].map(([id, place]) => [id, moved(place)])),
    routes: new Map([...routes].map(([id, route]) => [id, { ...route, points: route.points.map(moved) }])),
  };
}

/** Places of nodes, and ways of edges, by id. */
interface Arranged {
  readonly places: ReadonlyMap<string, Place>;
  readonly routes: ReadonlyMap<string, Route>;
}

function arrange(flow: Flow, ids: readonly string[], cards: ReadonlyMap<string, Card>): Arranged {
  const boxes = ids.map((id): Box => {
    const card = cards.get(id);
    return {
      id,
      width: card?.width ?? cardSize.width,
      height: card?.height ?? 0,
      inputY: card?.input?.y ?? cardSize.headerY,
    };
  });
  const { joined, loose } = partsOf(flow, boxes, linksOf(flow, ids, cards));
  const places = new Map<string, Place>();
  const routes = new Map<string, Route>();
  let top = 0;
  let width = 0;
  for (const { boxes: members, links: inner } of joined) {
    const own = members.flatMap((index) => boxes[index] ?? []);
    const drawn = layOut(own, inner);
    own.forEach(({ id }, index) => {
      const place = drawn.places[index];
      if (place !== undefined) places.set(id, { ...place, y: place.y + top });
    });
    for (const route of lowered(drawn, top)) routes.set(route.edge, route);
    width = Math.max(width, drawn.width);
    top += Math.ceil((drawn.height + componentGap) / grid) * grid;
  }
  const singles = loose.flatMap((index) => boxes[index] ?? []);
  for (const [id, place] of inRows(singles, { top, width })) places.set(id, place);
  return { places, routes };
}

/** The parts of a drawing, and the boxes that nothing joins. */
interface Parts {
  readonly joined: readonly Component[];
  readonly loose: readonly number[];
}

/** A trigger that leads nowhere yet belongs to the first part: it stands where triggers are looked for, below the others. */
function partsOf(flow: Flow, boxes: readonly Box[], links: readonly Link[]): Parts {
  const all = componentsOf(boxes, links);
  const [first, ...others] = all.filter((part) => part.boxes.length > 1 || part.links.length > 0);
  const loose = all.flatMap((part) => (part.boxes.length === 1 && part.links.length === 0 ? part.boxes : []));
  if (first === undefined) return { joined: [], loose };
  const isTrigger = (index: number): boolean => flow.nodes[boxes[index]?.id ?? '']?.kind === 'trigger';
  return {
    joined: [{ ...first, boxes: [...first.boxes, ...loose.filter(isTrigger)] }, ...others],
    loose: loose.filter((index) => !isTrigger(index)),
  };
}

function lowered({ routes }: Drawn, by: number): readonly Route[] {
  return routes.map((route) => ({ ...route, points: route.points.map(({ x, y }) => ({ x, y: y + by })) }));
}

/** Links among some of the nodes, in the order of their ports, which is the order in which they are read. */
export function linksOf(
  flow: Flow,
  ids: readonly string[],
  cards: ReadonlyMap<string, Card>,
): readonly Link[] {
  const position = new Map(ids.map((id, index) => [id, index]));
  const links = flowFacts(flow).edges.flatMap(({ id, from, to, port }): readonly Link[] => {
    const [start, end] = [position.get(from), position.get(to)];
    return start === undefined || end === undefined
      ? []
      : [{ id, from: start, to: end, ...outputOf(cards.get(from), port) }];
  });
  return links.sort((a, b) => a.from - b.from || a.outputY - b.outputY || compareText(a.id, b.id));
}

function outputOf(card: Card | undefined, port: string): Pick<Link, 'outputY' | 'later'> {
  const { y: outputY = cardSize.headerY, later = false } = card?.ports.find(({ id }) => id === port) ?? {};
  return { outputY, later };
}

/** Cards that nothing joins stand in rows below the rest. */
function inRows(
  boxes: readonly Box[],
  { top, width }: { readonly top: number; readonly width: number },
): readonly (readonly [string, Place])[] {
  const step = cardSize.width + looseGap;
  const fitting = Math.floor((width + looseGap) / step);
  const columns = Math.max(fitting, 4, Math.ceil(Math.sqrt(boxes.length / 2)));
  let y = top;
  let rowHeight = 0;
  return boxes.map((box, index) => {
    const column = index % columns;
    if (column === 0 && index > 0) {
      y += rowHeight + looseGap;
      rowHeight = 0;
    }
    rowHeight = Math.max(rowHeight, box.height);
    return [box.id, { x: column * step, y, width: box.width, height: box.height }] as const;
  });
}

/** Moves arranged cards down until none covers a kept one, nor another that was moved. */
function makeRoom(
  free: readonly string[],
  places: Map<string, Place>,
  kept: ReadonlyMap<string, Place>,
): void {
  const fixed = [...kept.values()];
  const byTop = free.toSorted((a, b) => (places.get(a)?.y ?? 0) - (places.get(b)?.y ?? 0));
  for (const id of byTop) {
    let place = places.get(id);
    if (place === undefined) continue;
    for (let hit = firstHit(place, fixed); hit !== undefined; hit = firstHit(place, fixed)) {
      place = { ...place, y: Math.ceil((hit.y + hit.height + looseGap) / grid) * grid };
    }
    if (place !== places.get(id)) places.set(id, place);
    fixed.push(place);
  }
}

function firstHit(place: Place, others: readonly Place[]): Place | undefined {
  return others.find(
    (other) =>
      place.x < other.x + other.width &&
      other.x < place.x + place.width &&
      place.y < other.y + other.height &&
      other.y < place.y + place.height,
  );
}

function freeRoute(
  { from, to, port }: { readonly from: string; readonly to: string; readonly port: string },
  places: ReadonlyMap<string, Place>,
  cards: ReadonlyMap<string, Card>,
): Route['points'] {
  const [start, end] = [places.get(from), places.get(to)];
  if (start === undefined || end === undefined) return [];
  return routeFreely({
    from: start,
    to: end,
    ...outputOf(cards.get(from), port),
    inputY: cards.get(to)?.input?.y ?? cardSize.headerY,
  });
}
