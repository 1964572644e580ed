import { useEffect } from 'react';
import { isMotionReduced } from '../shell/appearance.ts';
import type { Pace } from './model/paces.ts';
import { playFor, playOn } from './playing.ts';

/** How long a step is shown while playing at the usual pace, milliseconds. */
const stepMs = 700;
/** For people who want less motion, time goes by in jumps of a second. */
const jumpMs = 1000;
/** A page that was out of sight goes on where it was. */
const mostFrameMs = 250;

/**
 * Plays: one step after the other, which moves nothing smoothly, or by the policy's time, which moves the playhead evenly
 * over the axis.
 */
export function usePlaying(isPlaying: boolean, pace: Pace): void {
  useEffect(() => {
    if (!isPlaying) return;
    if (typeof pace === 'number') return every(stepMs / pace, playOn);
    return isMotionReduced() ? every(jumpMs, () => playFor(jumpMs)) : everyFrame(playFor);
  }, [isPlaying, pace]);
}

function every(ms: number, act: () => void): () => void {
  const timer = setInterval(act, ms);
  return () => clearInterval(timer);
}

function everyFrame(act: (elapsedMs: number) => void): () => void {
  let lastMs: number | null = null;
  const next = (nowMs: number): void => {
    frame = requestAnimationFrame(next);
    act(Math.min(nowMs - (lastMs ?? nowMs), mostFrameMs));
    lastMs = nowMs;
  };
  let frame = requestAnimationFrame(next);
  return () => cancelAnimationFrame(frame);
}
