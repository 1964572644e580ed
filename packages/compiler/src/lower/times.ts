import { durationOf } from '../internal/duration-ms.ts';

/** A target time in milliseconds, or null where the flow has none. */
export function lowerTargetTime(
  time: { readonly target: string; readonly calendar: string } | undefined,
): { targetMs: number; calendar: string } | null {
  return time === undefined ? null : { targetMs: durationOf(time.target), calendar: time.calendar };
}

/** A duration in milliseconds, or null where the flow has none. */
export function lowerDuration(text: string | undefined): number | null {
  return text === undefined ? null : durationOf(text);
}
