import { hourMs } from '@rung/kernel';
import type { Policy } from '@rung/policy';

/** A zone's offsets as a policy carries them: seconds since 1970, seconds east of UTC. */
export type ZoneOffsets = Policy['zones']['byName'][string];

/** Gives the offsets of a zone by IANA name, old names included; null for a name it does not know. */
export type ZoneResolver = (name: string) => ZoneOffsets | null;

/** UTC, which every map may name without a table. */
export const utc: ZoneOffsets = { transitions: [], offsets: [0] };

/** No zone is further than this from UTC, so a reading's instant lies within it. */
const reachMs = 26 * hourMs;

/**
 * The instant of a local reading. A reading that a clock change repeats is its first pass; one that a change skips is read
 * with the offset before the change (as PEP 495 does with fold 0).
 */
export function localToInstant(zone: ZoneOffsets, localMs: number): number {
  let period = periodAt(zone, localMs - reachMs);
  while (localMs - offsetMs(zone, period) >= endMs(zone, period)) period += 1;
  const instant = localMs - offsetMs(zone, period);
  const isSkipped = period > 0 && instant < endMs(zone, period - 1);
  return isSkipped ? localMs - offsetMs(zone, period - 1) : instant;
}

/** The local reading of an instant. */
export function instantToLocal(zone: ZoneOffsets, instantMs: number): number {
  return instantMs + offsetMs(zone, periodAt(zone, instantMs));
}

function offsetMs(zone: ZoneOffsets, period: number): number {
  return (zone.offsets[period] ?? 0) * 1000;
}

/** When a period ends; the last one never does. */
function endMs(zone: ZoneOffsets, period: number): number {
  return (zone.transitions[period] ?? Number.POSITIVE_INFINITY) * 1000;
}

/** The number of the period that holds at an instant, by bisection. */
function periodAt(zone: ZoneOffsets, instantMs: number): number {
  let [low, high] = [0, zone.transitions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (endMs(zone, middle) <= instantMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
