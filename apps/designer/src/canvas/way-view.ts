import type { Place } from '@rung/drawing';
import {
  boundsOf,
  fittedWithin,
  isInView,
  readable,
  type View,
  viewWith,
  type WindowSize,
} from './viewport.ts';

/** The way of a rehearsed ticket through the drawing. */
export interface DrawnWay {
  /** The places of its steps in the order in which it comes by them. */
  readonly places: readonly Place[];
  /** Which of them the ticket stands at. */
  readonly at: number;
}

/** What a way is looked at through. */
export interface Looking {
  readonly view: View;
  readonly window: WindowSize;
  readonly hasMap: boolean;
}

/** Left free around what is shown, in pixels. The dock leaves little room, and much of it is wanted for the way. */
const around = 32;

/** Where a rehearsal begins: as it is if the whole way is in sight, else with as much of the way as can be read at once. */
export function beginningView(way: DrawnWay, { view, window, hasMap }: Looking): View {
  const whole = boundsOf(way.places);
  if (view.zoom >= readable && isInView(whole, view, window)) return view;
  const fitted = (bounds: Place): View => fittedWithin(bounds, window, { hasMap, margin: around });
  const part = partOfWay(way, (bounds) => fitted(bounds).zoom >= readable);
  const shown = fitted(part);
  // Of a way that goes on out of sight, the room that is left shows more of it.
  const goesOn = whole.x + whole.width > part.x + part.width && part.x === whole.x;
  return goesOn ? { ...shown, x: around - part.x * shown.zoom } : shown;
}

/**
 * Where the view goes on with the ticket: nowhere while its step is in sight; else by as little as brings the step into sight, with as much of
 * the way around it as there is room for, so that it seldom moves.
 */
export function followingView(way: DrawnWay, looking: Looking): View {
  const { view, window } = looking;
  const stands = way.places[way.at];
  if (stands === undefined || isInView(stands, view, window)) return view;
  if (view.zoom < readable) return beginningView(way, looking);
  const fits = ({ width, height }: Place): boolean =>
    width * view.zoom <= window.width - 2 * around && height * view.zoom <= window.height - 2 * around;
  return viewWith(partOfWay(way, fits), view, window);
}

/** What fits together of the steps that come next and those that came before, by turns; the step itself at least. */
function partOfWay({ places, at }: DrawnWay, fits: (bounds: Place) => boolean): Place {
  const stands = places[at];
  let part = boundsOf(stands === undefined ? [] : [stands]);
  for (let away = 1; away < places.length; away += 1) {
    for (const near of [places[at + away], places[at - away]]) {
      if (near === undefined) continue;
      const wider = boundsOf([part, near]);
      if (fits(wider)) part = wider;
    }
  }
  return part;
}
