import type { Place } from '@rung/drawing';
import type { View, WindowSize } from './viewport.ts';

/** Where the actions of a step stand: above it or below it, along its left or its right edge. */
export const toolbarPlaces = ['top-start', 'top-end', 'bottom-start', 'bottom-end'] as const;
export type ToolbarPlace = (typeof toolbarPlaces)[number];

/** Measures of the bar on the screen, in pixels; as in its style sheet. */
export const toolbarSize = { width: 168, height: 38, offset: 14 } as const;

/** As much of a card as says which step it is. */
const titleHeight = 92;

/**
 * The first place at which the bar is in the window and over nobody's title, or else over as little as can be. The bar is as
 * large at every zoom, so the further away the drawing is, the more of it would be under the bar.
 */
export function toolbarPlace(
  card: Place,
  others: Iterable<Place>,
  { view, window }: { readonly view: View; readonly window: WindowSize },
): ToolbarPlace {
  const bars = toolbarPlaces.map((place) => barAt(card, place, view.zoom));
  const costs = bars.map((bar) => outside(bar, view, window) * 1000);
  for (const other of others) {
    if (other === card) continue;
    const title = { ...other, height: Math.min(other.height, titleHeight) };
    for (const [index, bar] of bars.entries())
      costs[index] = (costs[index] ?? 0) + shared(bar, title) * 10 + shared(bar, other);
  }
  return toolbarPlaces[costs.indexOf(Math.min(...costs))] ?? 'top-start';
}

function barAt(card: Place, place: ToolbarPlace, zoom: number): Place {
  const width = toolbarSize.width / zoom;
  const height = toolbarSize.height / zoom;
  const offset = toolbarSize.offset / zoom;
  return {
    x: place.endsWith('start') ? card.x : card.x + card.width - width,
    y: place.startsWith('top') ? card.y - offset - height : card.y + card.height + offset,
    width,
    height,
  };
}

/** How much of a place is beyond the window. */
function outside(bar: Place, { x, y, zoom }: View, window: WindowSize): number {
  const seen = { x: -x / zoom, y: -y / zoom, width: window.width / zoom, height: window.height / zoom };
  return bar.width * bar.height - shared(bar, seen);
}

/** The area that two places have in common. */
function shared(a: Place, b: Place): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
