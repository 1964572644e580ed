import { type Chunk, openBefore, placeAfter } from './chunk.ts';
import { chunkMs } from './chunk-grid.ts';
import { alwaysOpen, chunkAt, chunksAlike, type LinkedCalendar, placeOf } from './linked-calendar.ts';

/** The last instant there is, in milliseconds: the end of the scale that every host's clock library shares. */
export const lastInstantMs = 8.64e15;

/**
 * The earliest instant at which `ms` milliseconds have been counted since `fromMs`: at the end of a window exactly that
 * end, not the next start. `fromMs` itself for a target of zero. Null if that much time is never open, or not before the
 * end of the time scale. Beyond the zone's transitions its last offset holds. Pure; source: language.md 2, Clocks.
 */
export function deadline(calendar: LinkedCalendar, fromMs: number, ms: number): number | null {
  if (!(ms > 0)) return fromMs;
  if (!(Math.abs(fromMs) <= lastInstantMs) || ms > lastInstantMs) return null;
  if (calendar === alwaysOpen) return inRange(fromMs + ms);
  const first = Math.floor(fromMs / chunkMs);
  const place = placeOf(calendar, first);
  const passed = openBefore(chunkAt(calendar, first, place), fromMs - first * chunkMs);
  return walk(calendar, { index: first, place, open: ms + passed });
}

/** From the start of chunk `index`, the instant at which `open` milliseconds have been counted. */
function walk(calendar: LinkedCalendar, from: { index: number; place: number; open: number }): number | null {
  let { index, place, open } = from;
  for (;;) {
    const chunk = chunkAt(calendar, index, place);
    if (open <= chunk.total) return inRange(index * chunkMs + placeAfter(chunk, open));
    const alike = chunksAlike(calendar, index, place);
    const whole = Math.min(alike, chunksBefore(chunk, open));
    if (whole === Number.POSITIVE_INFINITY) return null;
    // A special chunk is passed by stepping over it; a run ends at the next special chunk, whose place is the run's own.
    if (calendar.special[place] === index) place++;
    index += whole;
    open -= whole * chunk.total;
  }
}

/** How many chunks like this one lie wholly before the target. */
function chunksBefore(chunk: Chunk, open: number): number {
  return chunk.total === 0 ? Number.POSITIVE_INFINITY : Math.ceil(open / chunk.total) - 1;
}

function inRange(at: number): number | null {
  return at <= lastInstantMs ? at : null;
}
