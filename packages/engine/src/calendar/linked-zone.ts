import type { Policy } from '@rung/policy';
import { upperBound } from './bounds.ts';
import { chunksAround } from './chunk-grid.ts';

/** A zone's offsets in milliseconds. Period i holds from `starts[i]` until `starts[i + 1]`, with `offsets[i]`. */
export interface LinkedZone {
  /** The first is −∞. */
  readonly starts: Float64Array;
  readonly offsets: readonly number[];
  /** Numbers of the chunks near a change of offset, rising. */
  readonly changeChunks: readonly number[];
}

/** One zone of a policy. */
export type PolicyZone = Policy['zones']['byName'][string];

/** A stretch of time with one offset, `[start, end)`. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

// Calendars share zones. A memo only: linking the same zone again would give an equal one.
const linkedZones = new WeakMap<PolicyZone, LinkedZone>();

/** Puts a policy's zone into the form that queries use. */
export function linkZone(zone: PolicyZone): LinkedZone {
  const known = linkedZones.get(zone);
  if (known !== undefined) return known;
  const changes = zone.transitions.map((second) => second * 1000);
  const linked = {
    starts: Float64Array.from([Number.NEGATIVE_INFINITY, ...changes]),
    offsets: zone.offsets.map((second) => second * 1000),
    changeChunks: chunksAround(changes),
  };
  linkedZones.set(zone, linked);
  return linked;
}

/** A zone that never changes its offset. */
export function fixedZone(offset: number): LinkedZone {
  return { starts: Float64Array.of(Number.NEGATIVE_INFINITY), offsets: [offset], changeChunks: [] };
}

/** The number of the period that an instant lies in. */
export function periodIndexAt(zone: LinkedZone, at: number): number {
  return upperBound(zone.starts, at) - 1;
}

/** The offset that holds at an instant; after the last transition the last one, for ever. */
export function offsetAt(zone: LinkedZone, at: number): number {
  return zone.offsets[periodIndexAt(zone, at)] ?? 0;
}

/** A period by number. */
export function periodOf(zone: LinkedZone, index: number): Period {
  return {
    start: zone.starts[index] ?? Number.NEGATIVE_INFINITY,
    end: zone.starts[index + 1] ?? Number.POSITIVE_INFINITY,
    offset: zone.offsets[index] ?? 0,
  };
}
