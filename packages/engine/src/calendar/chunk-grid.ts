import { dayMs } from '@rung/kernel';

/** The length of a chunk. Whole weeks, so that two chunks with one offset and no exception are open at the same places. */
export const chunkMs = 28 * dayMs;

/**
 * How far from a chunk a date may lie, in days, whose windows reach into it: the zone's distance from UTC, a window that
 * crosses midnight, and a local date that a change of offset makes longer.
 */
export const reachDays = 4;

/** The numbers, rising, of the chunks in which what happens at these rising instants can make a difference. */
export function chunksAround(instants: readonly number[]): readonly number[] {
  const numbers: number[] = [];
  let next = Number.NEGATIVE_INFINITY;
  for (const instant of instants) {
    const last = Math.floor((instant + reachDays * dayMs) / chunkMs);
    next = Math.max(next, Math.floor((instant - reachDays * dayMs) / chunkMs));
    for (; next <= last; next++) numbers.push(next);
  }
  return numbers;
}
