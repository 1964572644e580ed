import type { RehearsalState } from '../simulator/rehearsal-store.ts';

/** The way that was taken last, to be shown. */
export interface LastWay {
  /** The outcome that it begins at. */
  readonly outcome: string;
  /** The place of the step that took it: another step is another run. */
  readonly place: number;
  /** How long the dot runs along it; null for an arrow, which stays. */
  readonly runMs: number | null;
}

/** At the usual pace a step is shown for longer. */
const mostMs = 600;

/** What {@link lastWayOf} goes by. */
interface Shown {
  readonly state: RehearsalState;
  /** The rehearsal as it was just before; null where that is not known. */
  readonly before: RehearsalState | null;
  readonly isMotionReduced: boolean;
}

/**
 * What is shown of the way that was taken last. A dot runs only where the playhead went on over the step that took the way; an
 * arrow stands wherever the playhead does.
 */
export function lastWayOf({ state, before, isMotionReduced }: Shown): LastWay | null {
  const { isInSight, path, steps, done, isPlaying, speed } = state;
  const { moving, movedAt } = path;
  if (!isInSight || moving === null || movedAt === null) return null;
  const last = { outcome: moving, place: movedAt };
  if (isMotionReduced) return { ...last, runMs: null };
  const isTakenNow = before?.steps === steps && before.done <= movedAt && movedAt < done;
  if (!isTakenNow) return null;
  return {
    ...last,
    runMs: isPlaying && typeof speed === 'number' ? Math.min(mostMs, mostMs / speed) : mostMs,
  };
}
