import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditor } from '../document/editor.ts';
import { useEditorUiStore } from '../editor/editor-ui.ts';
import { isMotionReduced } from '../shell/appearance.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { isInView, viewWith, type WindowSize, windowOf } from './viewport.ts';

/** Longer than between the two presses of a double click: nothing moves away from under the pointer before the second. */
const afterMs = 350;
const moveMs = 160;

/**
 * What is in the middle stays in the middle where the window becomes lower or higher, as by the dock. Where it becomes smaller, as by the settings
 * of the step that was just chosen, the step stays in sight: the view moves by as little as that takes. Not while a button of the pointer is held,
 * or what is pressed would not be what is let go and nothing be clicked, and not while something is open for the step, which stands where the step
 * was.
 */
export function useKeptInSight({ layout }: DrawnFlow): void {
  const editor = useEditor();
  const ui = useEditorUiStore();
  const flow = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    const note = ({ buttons }: PointerEvent): void => {
      isPressed = buttons !== 0;
    };
    const isBusy = (): boolean => {
      const { menu, picker } = ui.getState();
      return isPressed || menu !== null || picker !== null;
    };
    const keep = (id: string, before: WindowSize) => {
      if (isBusy()) {
        timer = setTimeout(keep, afterMs, id, before);
        return;
      }
      const place = layout.places.get(id);
      const view = flow.getViewport();
      const now = windowOf(store.getState());
      // Whoever looked elsewhere goes on doing so.
      if (place === undefined || !isInView(place, view, before) || isInView(place, view, now)) return;
      void flow.setViewport(viewWith(place, view, now), { duration: isMotionReduced() ? 0 : moveMs });
    };
    /** With the step that is chosen, or that the keys go on from, in sight as before. */
    const keepMiddle = (now: WindowSize, before: WindowSize, step: string | null) => {
      const view = flow.getViewport();
      const middle = { ...view, y: view.y + (now.height - before.height) / 2 };
      const place = step === null ? undefined : layout.places.get(step);
      const isKept = place !== undefined && isInView(place, view, before);
      void flow.setViewport(isKept ? viewWith(place, middle, now) : middle);
    };
    const stop = store.subscribe((now, before) => {
      const { selection } = editor.store.getState();
      const [only] = selection.length > 1 ? [] : selection;
      if (now.height !== before.height && before.height > 0)
        keepMiddle(windowOf(now), windowOf(before), only ?? ui.getState().active);
      if (now.width >= before.width || only === undefined) return;
      clearTimeout(timer);
      timer = setTimeout(keep, afterMs, only, windowOf(before));
    });
    const presses = ['pointerdown', 'pointerup', 'pointercancel'] as const;
    for (const press of presses) window.addEventListener(press, note, true);
    return () => {
      clearTimeout(timer);
      stop();
      for (const press of presses) window.removeEventListener(press, note, true);
    };
  }, [layout, editor, ui, flow, store]);
}
