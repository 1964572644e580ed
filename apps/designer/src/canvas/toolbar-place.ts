import type { Place } from '@rung/drawing';
import type { View, WindowSize } from './viewport.ts';

/** Where the actions of a step stand. */
export interface ToolbarPlace {
  readonly side: 'top' | 'bottom' | 'left' | 'right';
  /** From which end of that side they begin. */
  readonly align: 'start' | 'end';
}

/** Where they stand if nothing speaks against it. */
export const usualPlace: ToolbarPlace = { side: 'top', align: 'start' };

/** The best first: on the right there are the outcomes, which the bar would lie over, on the left only what leads to the step. */
const toolbarPlaces: readonly ToolbarPlace[] = [
  usualPlace,
  { side: 'top', align: 'end' },
  { side: 'bottom', align: 'start' },
  { side: 'bottom', align: 'end' },
  { side: 'left', align: 'start' },
  { side: 'left', align: 'end' },
  { side: 'right', align: 'start' },
  { side: 'right', align: 'end' },
];

/** Whether the actions stand one below the other. */
export const isUpright = ({ side }: ToolbarPlace): boolean => side === 'left' || side === 'right';

/** Measures of the bar on the screen, in pixels; as in its style sheet. */
const toolbarSize = { length: 168, breadth: 38 } as const;

/** Between the bar and its step, in pixels: beside it, as much as leaves room up to the next column. */
export const toolbarOffset = (place: ToolbarPlace): number => (isUpright(place) ? 12 : 14);

/** As much of a card as says which step it is. */
const titleHeight = 92;

/**
 * The first place at which the bar is in the window and over no other step, or else over as little as can be, of titles least. The
 * bar is as large at every zoom, so the further away the drawing is, the more of it would be under the bar.
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
  return toolbarPlaces[costs.indexOf(Math.min(...costs))] ?? usualPlace;
}

function barAt(card: Place, place: ToolbarPlace, zoom: number): Place {
  const length = toolbarSize.length / zoom;
  const breadth = toolbarSize.breadth / zoom;
  const away = toolbarOffset(place) / zoom;
  const [width, height] = isUpright(place) ? [breadth, length] : [length, breadth];
  const isAtStart = place.align === 'start';
  const along = {
    x: isAtStart ? card.x : card.x + card.width - width,
    y: isAtStart ? card.y : card.y + card.height - height,
    width,
    height,
  };
  switch (place.side) {
    case 'top':
      return { ...along, y: card.y - away - height };
    case 'bottom':
      return { ...along, y: card.y + card.height + away };
    case 'left':
      return { ...along, x: card.x - away - width };
    case 'right':
      return { ...along, x: card.x + card.width + away };
    default:
      return place.side satisfies never;
  }
}

/** How much of a place is beyond the window. */
function outside(bar: Place, { x, y, zoom }: View, window: WindowSize): number {
  const seen = { x: -x / zoom, y: -y / zoom, width: window.width / zoom, height: window.height / zoom };
  // Rounded: what a zoom leaves of an area that is all seen would decide between places that are as good.
  return Math.round(bar.width * bar.height - shared(bar, seen));
}

/** The area that two places have in common. */
function shared(a: Place, b: Place): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
