import type { Flow } from '@rung/flow';
import type { Card } from '../card/card.ts';
import { cardSize, grid } from '../card/card.ts';
import type { Layout, Place } from './layout.ts';
import { drawingOrder, linksOf, settle } from './layout-flow.ts';
import { rankBoxes } from './ranks.ts';

const columnStep = cardSize.width + 12 * grid;
const cardGap = 4 * grid;

/**
 * Stands every step in a column right of what leads to it, one below the other in the order in which a walk meets them: where
 * a layout must be there at once until a better one is. Nothing is tried to make few edges cross. Pinned cards stay.
 */
export function layoutRoughly(flow: Flow, cards: ReadonlyMap<string, Card>): Layout {
  const ids = drawingOrder(flow);
  const { rankOf, walk } = rankBoxes(ids.length, linksOf(flow, ids, cards));
  const bottoms = new Map<number, number>();
  const places = new Map<string, Place>();
  for (const index of walk) {
    const id = ids[index] ?? '';
    const rank = rankOf[index] ?? 0;
    const { width = cardSize.width, height = 0 } = cards.get(id) ?? {};
    const y = bottoms.get(rank) ?? 0;
    places.set(id, { x: rank * columnStep, y, width, height });
    bottoms.set(rank, y + height + cardGap);
  }
  return settle(flow, cards, places);
}
