import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { isMotionReduced } from '../shell/appearance.ts';
import { visitedPath } from '../simulator/model/visited-path.ts';
import { type RehearsalState, rehearsalStore } from '../simulator/rehearsal-store.ts';
import { isMapShown } from './map-choice.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { type View, windowOf } from './viewport.ts';
import { beginningView, type DrawnWay, followingView, type Looking } from './way-view.ts';

const moveMs = 160;

/**
 * Shows as much of the way of a rehearsed ticket as can be read, and keeps the step at which it stands in sight, also when the dock takes
 * room; without taking the focus.
 */
export function useFollowedPlayhead({ layout }: DrawnFlow): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  const look = useRef<(next: (way: DrawnWay, looking: Looking) => View) => void>(() => undefined);
  useEffect(() => {
    look.current = (next) => {
      const way = wayOf(rehearsalStore.getState(), layout);
      if (way === null) return;
      const view = flow.getViewport();
      const hasMap = isMapShown(layout.places.size);
      const window = windowOf(store.getState());
      const wanted = next(way, { view, window, hasMap });
      if (wanted !== view) void flow.setViewport(wanted, { duration: isMotionReduced() ? 0 : moveMs });
    };
  }, [flow, store, layout]);
  useEffect(() => {
    const soon = (next: Parameters<typeof look.current>[0]): void => {
      requestAnimationFrame(() => look.current(next));
    };
    // It may have begun, or gone on, while this was fetched.
    soon(rehearsalStore.getState().done === 0 ? beginningView : followingView);
    const stopRehearsal = rehearsalStore.subscribe((state, before) => {
      if (state.steps.length > 0 && before.steps.length === 0) soon(beginningView);
      else if (state.path !== before.path) soon(followingView);
    });
    const stopWindow = store.subscribe(({ width, height }, before) => {
      if (width < before.width || height < before.height) soon(followingView);
    });
    return () => {
      stopRehearsal();
      stopWindow();
    };
  }, [store]);
}

/** The way through the drawing, past the playhead to its end; null while there is none. */
function wayOf({ flow, steps, path }: RehearsalState, { places }: DrawnFlow['layout']): DrawnWay | null {
  if (flow === null) return null;
  const visits = [...visitedPath(flow, steps).visits]
    .flatMap(([node, numbers]) => numbers.map((number) => ({ place: places.get(node), number })))
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ place, number }) => (place === undefined ? [] : [{ place, number }]));
  // Before it has set out it stands where it will.
  const latest = path.current === null ? 1 : (path.visits.get(path.current)?.at(-1) ?? 1);
  const at = visits.findIndex(({ number }) => number >= latest);
  return at === -1 ? null : { places: visits.map(({ place }) => place), at };
}
