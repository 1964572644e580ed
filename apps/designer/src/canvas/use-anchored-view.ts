import { type Layout, type Place, shiftOf } from '@rung/drawing';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import { useEditor } from '../document/editor.ts';
import { useEditorUiStore } from '../editor/editor-ui.ts';
import { isMapShown } from './map-choice.ts';
import { isInView, openingView, type View, type WindowSize, windowOf } from './viewport.ts';

/**
 * Where an edit has the flow arranged anew, the step that people look at stays where it is on the screen and the rest moves
 * around it: the active step if it is in view, else the one nearest to the middle. A large flow that was arranged roughly
 * and that nobody has moved yet opens once more at its beginning, which has another place now.
 */
export function useAnchoredView(layout: Layout): void {
  const editor = useEditor();
  const flow = useReactFlow();
  const store = useStoreApi();
  const ui = useEditorUiStore();
  const last = useRef({ layout, drawn: editor.store.getState().flow });
  useLayoutEffect(() => {
    const { flow: now } = editor.store.getState();
    const { layout: before, drawn } = last.current;
    last.current = { layout, drawn: now };
    if (before === layout) return;
    const window = windowOf(store.getState());
    const view = flow.getViewport();
    if (drawn === now && isSameView(view, openingView(before, window, isMapShown(before.places.size)))) {
      void flow.setViewport(openingView(layout, window, isMapShown(layout.places.size)));
      return;
    }
    const { layout: kept = {} } = now;
    const isPinned = (id: string): boolean => kept[id]?.pinned === true;
    const { active } = ui.getState();
    const anchor = anchorOf({ before, layout, active, isPinned }, view, window);
    // Where every step was put by hand, the whole drawing may still have been moved.
    const [from, to] =
      anchor === null
        ? [shiftOf(drawn), shiftOf(now)]
        : [before.places.get(anchor), layout.places.get(anchor)];
    if (from === undefined || to === undefined || (from.x === to.x && from.y === to.y)) return;
    void flow.setViewport({
      zoom: view.zoom,
      x: view.x - (to.x - from.x) * view.zoom,
      y: view.y - (to.y - from.y) * view.zoom,
    });
  }, [layout, flow, store, ui, editor]);
}

function isSameView(a: View, b: View): boolean {
  return a.zoom === b.zoom && Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1;
}

/** What an anchor is chosen among. */
export interface Anchored {
  readonly before: Layout;
  readonly layout: Layout;
  readonly active: string | null;
  /** Steps that a hand has put somewhere are no measure for where the others should be. */
  readonly isPinned: (id: string) => boolean;
}

/** The step to keep in its place; null where nothing that was there is left. */
export function anchorOf(
  { before, layout, active, isPinned }: Anchored,
  view: View,
  window: WindowSize,
): string | null {
  const place = active === null ? undefined : before.places.get(active);
  const stays = (id: string): boolean => layout.places.has(id) && !isPinned(id);
  if (active !== null && place !== undefined && stays(active) && isInView(place, view, window)) return active;
  const middle = { x: (window.width / 2 - view.x) / view.zoom, y: (window.height / 2 - view.y) / view.zoom };
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, at] of before.places) {
    const away = distance(at, middle);
    if (away >= least || !stays(id)) continue;
    [nearest, least] = [id, away];
  }
  return nearest;
}

function distance({ x, y, width, height }: Place, to: { readonly x: number; readonly y: number }): number {
  return Math.hypot(x + width / 2 - to.x, y + height / 2 - to.y);
}
