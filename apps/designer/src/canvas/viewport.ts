import type { Layout, Place } from '@rung/drawing';

/** How the drawing lies under the window. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What the window offers, in pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** Zooms that people can reach. */
export const zooms = {
  least: 0.05,
  most: 2,
  /** Below this, cards show only what can still be read. */ far: 0.45,
} as const;

/** The bar below the drawing that says and sets how it is looked at. It is no part of the window. */
export const toolsHeight = 40;

/** What is seen of the drawing in an element of this size: all but the bar below it. */
export function windowOf({ width, height }: WindowSize): WindowSize {
  return { width, height: height - toolsHeight };
}

/** The map of the whole in the upper right corner. */
export const map = {
  width: 200,
  height: 150,
  /** Between it and the window's edge. */ margin: 15,
  /** More steps than this are not seen at once. */ from: 40,
} as const;

const margin = 64;
/** What does not fit at this zoom is shown in part instead, so that it can be read. */
export const readable = 0.6;

/** Where a flow opens: whole, if it can be read so; else its beginning, at a size that can be read. */
export function openingView(layout: Layout, window: WindowSize, hasMap: boolean): View {
  const whole = fittedView(boundsOf([...layout.places.values()]), window, hasMap);
  if (whole.zoom >= readable) return whole;
  const first = firstPlace(layout);
  const zoom = 0.8;
  const room = window.height - 2 * margin;
  const spare = room - layout.height * zoom;
  // A flow that is only long stands in the middle; one that is also high begins with its first step.
  const y = spare >= 0 ? margin + spare / 2 : margin - Math.max(first.y - margin, 0) * zoom;
  return { zoom, x: margin - first.x * zoom, y };
}

/** The whole of some places, never larger than life, beside or below the map where there is one. */
export function fittedView(bounds: Place, window: WindowSize, hasMap: boolean): View {
  return fittedWithin(bounds, window, { hasMap, margin });
}

/** {@link fittedView} with so much room around, in pixels. */
export function fittedWithin(
  bounds: Place,
  window: WindowSize,
  { hasMap, margin }: { readonly hasMap: boolean; readonly margin: number },
): View {
  const { width, height } = window;
  const whole = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  if (!hasMap) return viewInto(bounds, whole);
  const beside = viewInto(bounds, { ...whole, width: whole.width - map.width });
  const below = viewInto(bounds, { ...whole, y: margin + map.height, height: whole.height - map.height });
  return beside.zoom >= below.zoom ? beside : below;
}

function viewInto(bounds: Place, room: Place): View {
  const zoom = clamp(Math.min(room.width / bounds.width, room.height / bounds.height, 1));
  return {
    zoom,
    x: room.x + room.width / 2 - (bounds.x + bounds.width / 2) * zoom,
    y: room.y + room.height / 2 - (bounds.y + bounds.height / 2) * zoom,
  };
}

function clamp(zoom: number): number {
  return Math.min(Math.max(zoom, zooms.least), zooms.most);
}

/** The least rectangle around places; one without size for none. */
export function boundsOf(places: readonly Place[]): Place {
  if (places.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  const left = places.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const top = places.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  const right = places.reduce((most, { x, width }) => Math.max(most, x + width), Number.NEGATIVE_INFINITY);
  const bottom = places.reduce((most, { y, height }) => Math.max(most, y + height), Number.NEGATIVE_INFINITY);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function firstPlace(layout: Layout): Place {
  const places = [...layout.places.values()];
  const [first] = places.toSorted((a, b) => a.x - b.x || a.y - b.y);
  return first ?? { x: 0, y: 0, width: 1, height: 1 };
}

/** Left around a place that is in sight, in pixels. */
const around = 8;

/** Whether a place is wholly in the window, with a little room around it. */
export function isInView(place: Place, view: View, window: WindowSize): boolean {
  const { left, top, right, bottom } = seenAt(place, view);
  return (
    left >= around && top >= around && right <= window.width - around && bottom <= window.height - around
  );
}

/** The view, moved by as little as brings a place into the window; of one that is too large for it, the beginning. */
export function viewWith(place: Place, view: View, window: WindowSize): View {
  const { left, top, right, bottom } = seenAt(place, view);
  const x = shiftInto(left, right, window.width);
  const y = shiftInto(top, bottom, window.height);
  return { zoom: view.zoom, x: view.x + x, y: view.y + y };
}

/** Room for what stands beside a step that is brought into sight. */
const sideRoom = 24;

function shiftInto(from: number, to: number, room: number): number {
  const back = Math.min(0, room - around - to);
  if (back === 0) return Math.max(0, around - from);
  return Math.max(back - sideRoom, around - from);
}

/** Where a place is in the window. */
function seenAt({ x, y, width, height }: Place, view: View) {
  const left = x * view.zoom + view.x;
  const top = y * view.zoom + view.y;
  return { left, top, right: left + width * view.zoom, bottom: top + height * view.zoom };
}
