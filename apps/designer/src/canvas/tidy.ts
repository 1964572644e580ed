import { type Card, layoutCards, type Point } from '@rung/drawing';
import { type EditResult, moveNodes } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { ok } from '@rung/kernel';

/** The pinned steps of a flow, or of some of its steps. */
export function pinnedSteps({ nodes, layout = {} }: Flow, among?: readonly string[]): readonly string[] {
  const ids = among ?? Object.keys(layout);
  return ids.filter((id) => Object.hasOwn(nodes, id) && layout[id]?.pinned === true);
}

/**
 * Lines pinned steps up, as one edit; they stay pinned. All of them go where they would be arranged. Some of them, a selection,
 * are arranged among themselves: the first stays where it is and the others stand to it as they would alone, so that nothing
 * is thrown across the drawing.
 */
export function tidied(flow: Flow, cards: ReadonlyMap<string, Card>, chosen?: readonly string[]): EditResult {
  const pinned = pinnedSteps(flow, chosen);
  const places = arranged(chosen === undefined ? flow : partOf(flow, pinned), cards);
  const by = chosen === undefined ? { x: 0, y: 0 } : wayBack(flow, pinned, places);
  const to = Object.fromEntries(
    pinned.flatMap((id) => {
      const place = places.get(id);
      return place === undefined
        ? []
        : [[id, { x: Math.round(place.x + by.x), y: Math.round(place.y + by.y) }]];
    }),
  );
  const moved = moveNodes(flow, { to });
  return moved.ok
    ? ok({ ...moved.value, label: { what: 'arranged', data: { count: pinned.length } } })
    : moved;
}

/** Where the steps of a flow would stand if none were pinned. */
function arranged(
  { layout: _, ...flow }: Flow,
  cards: ReadonlyMap<string, Card>,
): ReadonlyMap<string, Point> {
  const own = new Map([...cards].filter(([id]) => Object.hasOwn(flow.nodes, id)));
  return layoutCards(flow, own).places;
}

function partOf(flow: Flow, ids: readonly string[]): Flow {
  const isIn = new Set(ids);
  const nodes = Object.entries(flow.nodes).filter(([id]) => isIn.has(id));
  const edges = Object.entries(flow.edges).filter(([, { from, to }]) => isIn.has(from.node) && isIn.has(to));
  return { ...flow, nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) };
}

/** From where the first of some steps was arranged to where it stands. */
function wayBack(flow: Flow, ids: readonly string[], places: ReadonlyMap<string, Point>): Point {
  const [first] = ids
    .flatMap((id) => {
      const [from, to] = [places.get(id), flow.layout?.[id]];
      return from === undefined || to === undefined ? [] : [{ from, to }];
    })
    .toSorted((a, b) => a.from.x - b.from.x || a.from.y - b.from.y);
  return first === undefined
    ? { x: 0, y: 0 }
    : { x: first.to.x - first.from.x, y: first.to.y - first.from.y };
}
