import { useEffect, useRef } from 'react';
import { type RehearsalState, rehearsalStore } from '../simulator/rehearsal-store.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { useViewMoves } from './use-view-moves.ts';

/** Keeps the step at which a rehearsed ticket stands in sight, without taking the focus. */
export function useFollowedPlayhead(drawn: DrawnFlow): void {
  const moves = useViewMoves(drawn);
  const latest = useRef(moves);
  useEffect(() => {
    latest.current = moves;
  });
  useEffect(() => {
    const follow = (stands: string | null): void => {
      if (stands !== null) requestAnimationFrame(() => latest.current.reveal(stands));
    };
    // It may have gone on while this was fetched.
    follow(standsAt(rehearsalStore.getState()));
    return rehearsalStore.subscribe((state, before) => {
      const stands = standsAt(state);
      if (stands !== standsAt(before)) follow(stands);
    });
  }, []);
}

/** The step at which the ticket stands; where it has not set out, the one at which it will. */
function standsAt({ path, steps, done }: RehearsalState): string | null {
  if (path.current !== null || done > 0) return path.current;
  const first = steps.find(({ entry }) => entry.step === 'trigger' && entry.outcome === 'fired')?.entry;
  return first?.step === 'trigger' ? first.node : null;
}
