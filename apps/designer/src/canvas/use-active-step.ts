import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect } from 'react';
import { useEditorUiStore } from '../editor/editor-ui.ts';
import { anchorOf } from './use-anchored-view.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { isInView, windowOf } from './viewport.ts';

/**
 * Keeps the canvas's one tab stop on a card that is drawn: at first the first step, later, where the view was moved away
 * from it while the focus is elsewhere, the card nearest to the middle.
 */
export function useActiveStep({ layout }: DrawnFlow): () => void {
  const ui = useEditorUiStore();
  const flow = useReactFlow();
  const store = useStoreApi();
  const choose = useCallback(() => {
    const { active } = ui.getState();
    const place = active === null ? undefined : layout.places.get(active);
    const window = windowOf(store.getState());
    const view = flow.getViewport();
    const hasFocus = document.activeElement?.closest('[data-step]') !== null && active !== null;
    if (place !== undefined && (hasFocus || isInView(place, view, window))) return;
    ui.setState({
      active: anchorOf({ before: layout, layout, active, isPinned: () => false }, view, window),
    });
  }, [ui, flow, store, layout]);
  useEffect(() => {
    const { active } = ui.getState();
    if (active === null || !layout.places.has(active)) choose();
  }, [ui, layout, choose]);
  return choose;
}
