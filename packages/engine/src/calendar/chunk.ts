import { dayMs } from '@rung/kernel';
import { type CalendarRule, type Interval, intervalsOfDate, mergeIntervals } from './calendar-rule.ts';
import { chunkMs, reachDays } from './chunk-grid.ts';
import type { LinkedZone } from './linked-zone.ts';

/** What is open inside one chunk of time; places are milliseconds from the chunk's start. */
export interface Chunk {
  /** Where each open stretch starts, rising; stretches never touch. */
  readonly starts: Float64Array;
  /** Open time before each stretch, and as the last entry that of the whole chunk. */
  readonly before: Float64Array;
  /** By day of the chunk: how many stretches start before it. Few start on one day, so no search is needed. */
  readonly byDay: Int32Array;
  /** Open time of the whole chunk. */
  readonly total: number;
}

/** Works out chunk number `index`, which holds the instants `[index × chunkMs, (index + 1) × chunkMs)`. */
export function expandChunk(rule: CalendarRule, zone: LinkedZone, index: number): Chunk {
  const origin = index * chunkMs;
  const firstDay = origin / dayMs;
  const intervals: Interval[] = [];
  for (let day = firstDay - reachDays; day < firstDay + chunkMs / dayMs + reachDays; day++) {
    for (const [start, end] of intervalsOfDate(rule, zone, day)) {
      const from = Math.max(start - origin, 0);
      const to = Math.min(end - origin, chunkMs);
      if (from < to) intervals.push([from, to]);
    }
  }
  return packChunk(mergeIntervals(intervals));
}

function packChunk(intervals: readonly Interval[]): Chunk {
  const starts = new Float64Array(intervals.length);
  const before = new Float64Array(intervals.length + 1);
  let total = 0;
  for (const [i, [start, end]] of intervals.entries()) {
    starts[i] = start;
    total += end - start;
    before[i + 1] = total;
  }
  return { starts, before, byDay: startsByDay(starts), total };
}

function startsByDay(starts: Float64Array): Int32Array {
  const byDay = new Int32Array(chunkMs / dayMs);
  for (let day = 0, passed = 0; day < byDay.length; day += 1) {
    while ((starts[passed] ?? chunkMs) < day * dayMs) passed += 1;
    byDay[day] = passed;
  }
  return byDay;
}

/** How many stretches of a chunk start at a place or before it. */
function startedBy({ starts, byDay }: Chunk, place: number): number {
  let started = byDay[Math.floor(place / dayMs)] ?? 0;
  while (started < starts.length && at(starts, started) <= place) started += 1;
  return started;
}

/** Open time in a chunk before a place in it. */
export function openBefore(chunk: Chunk, place: number): number {
  const i = startedBy(chunk, place) - 1;
  if (i < 0) return 0;
  const before = at(chunk.before, i);
  return before + Math.min(place - at(chunk.starts, i), at(chunk.before, i + 1) - before);
}

/** The first place in a chunk before which `open` milliseconds are open; `open` must be above 0 and at most the total. */
export function placeAfter(chunk: Chunk, open: number): number {
  const i = stretchCounting(chunk, open);
  return at(chunk.starts, i) + open - at(chunk.before, i);
}

/** The stretch in which the last of so much open time is counted: looked for from where it is if all are alike, as most are. */
function stretchCounting({ starts, before, total }: Chunk, open: number): number {
  let i = Math.min(Math.floor((open * starts.length) / total), starts.length - 1);
  while (i > 0 && at(before, i) >= open) i -= 1;
  while (at(before, i + 1) < open) i += 1;
  return i;
}

/** The open stretch that holds a place or, failing that, the next one in the chunk: its number, or the number of stretches. */
export function stretchFrom(chunk: Chunk, place: number): number {
  const i = startedBy(chunk, place) - 1;
  return i >= 0 && place < stretchEnd(chunk, i) ? i : i + 1;
}

/** Where a stretch ends. */
export function stretchEnd(chunk: Chunk, i: number): number {
  return at(chunk.starts, i) + at(chunk.before, i + 1) - at(chunk.before, i);
}

function at(numbers: Float64Array, i: number): number {
  return numbers[i] ?? 0; // callers stay inside; the type cannot say so
}
