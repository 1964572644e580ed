import { durationMs, parseDuration } from '@rung/kernel';

/** The shortest duration a policy may hold (language.md 2, Termination). */
export const minDurationMs = 1000;

/**
 * A duration of the flow in milliseconds, raised to one second where it cannot be read or is shorter: the check on
 * durations has reported it then, and no policy is made of it.
 */
export function durationOf(text: string): number {
  const parsed = parseDuration(text);
  return parsed.ok && parsed.value >= minDurationMs ? parsed.value : durationMs(minDurationMs);
}
