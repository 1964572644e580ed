import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import { useEditor } from '../document/editor.ts';
import { isMotionReduced } from '../shell/appearance.ts';
import { isMapShown } from './map-choice.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { boundsOf, fittedView, isInView, windowOf } from './viewport.ts';

/** Ways to move the view. */
export interface ViewMoves {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly zoomOne: () => void;
  readonly fit: () => void;
  readonly fitSelection: () => void;
  /** Brings a step into view if it is not. */
  readonly reveal: (id: string) => void;
}

const calm = (): number => (isMotionReduced() ? 0 : 160);

/** Moves the view of the canvas around; fits by the layout's places, whether or not their cards are mounted. */
export function useViewMoves({ layout }: DrawnFlow): ViewMoves {
  const flow = useReactFlow();
  const store = useStoreApi();
  const editor = useEditor();
  return useMemo(() => {
    const size = () => windowOf(store.getState());
    const show = (ids: readonly string[]) => {
      const places = ids.flatMap((id) => layout.places.get(id) ?? []);
      if (places.length > 0)
        void flow.setViewport(fittedView(boundsOf(places), size(), isMapShown(layout.places.size)), {
          duration: calm(),
        });
    };
    const fit = () => show([...layout.places.keys()]);
    return {
      zoomIn: () => void flow.zoomIn({ duration: calm() }),
      zoomOut: () => void flow.zoomOut({ duration: calm() }),
      zoomOne: () => void flow.zoomTo(1, { duration: calm() }),
      fit,
      fitSelection: () => show(editor.store.getState().selection),
      reveal: (id) => {
        const place = layout.places.get(id);
        if (place === undefined || isInView(place, flow.getViewport(), size())) return;
        const zoom = Math.max(flow.getZoom(), 0.6);
        void flow.setCenter(place.x + place.width / 2, place.y + place.height / 2, {
          zoom,
          duration: calm(),
        });
      },
    };
  }, [flow, store, editor, layout]);
}
