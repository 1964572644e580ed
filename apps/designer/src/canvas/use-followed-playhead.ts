import { useEffect, useRef } from 'react';
import { rehearsalStore } from '../simulator/rehearsal-store.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { useViewMoves } from './use-view-moves.ts';

/** Keeps the step at which a rehearsed ticket stands in sight, without taking the focus. */
export function useFollowedPlayhead(drawn: DrawnFlow): void {
  const moves = useViewMoves(drawn);
  const latest = useRef(moves);
  useEffect(() => {
    latest.current = moves;
  });
  useEffect(
    () =>
      rehearsalStore.subscribe(({ path }, before) => {
        const { current } = path;
        if (current !== null && current !== before.path.current)
          requestAnimationFrame(() => latest.current.reveal(current));
      }),
    [],
  );
}
