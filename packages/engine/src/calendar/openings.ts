import { type Chunk, stretchEnd, stretchFrom } from './chunk.ts';
import { chunkMs } from './chunk-grid.ts';
import { lastInstantMs } from './deadline.ts';
import { chunkAt, chunksAlike, type LinkedCalendar, placeOf } from './linked-calendar.ts';

/** Whether the calendar is open at an instant. A window holds its start and not its end. */
export function isOpen(calendar: LinkedCalendar, atMs: number): boolean {
  return nextOpening(calendar, atMs) === atMs;
}

/** The earliest instant from `atMs` on, that instant included, at which the calendar is open; null if it never opens again. */
export function nextOpening(calendar: LinkedCalendar, atMs: number): number | null {
  return findFrom(calendar, atMs, { whole: 0, find: openFrom });
}

/** The earliest instant after `atMs` at which the calendar opens or closes; null if it never does again. */
export function nextChange(calendar: LinkedCalendar, atMs: number): number | null {
  return isOpen(calendar, atMs)
    ? findFrom(calendar, atMs, { whole: chunkMs, find: closedFrom })
    : nextOpening(calendar, atMs);
}

interface Search {
  /** The open time of a chunk in which nothing can be found. */
  readonly whole: number;
  /** The first fitting place in the chunk that is not before `place`, or null. */
  readonly find: (chunk: Chunk, place: number) => number | null;
}

function openFrom(chunk: Chunk, place: number): number | null {
  const start = chunk.starts[stretchFrom(chunk, place)];
  return start === undefined ? null : Math.max(start, place);
}

function closedFrom(chunk: Chunk, place: number): number | null {
  const stretch = stretchFrom(chunk, place);
  const start = chunk.starts[stretch];
  if (start === undefined || start > place) return place;
  const end = stretchEnd(chunk, stretch);
  return end < chunkMs ? end : null;
}

function findFrom(calendar: LinkedCalendar, atMs: number, search: Search): number | null {
  if (!(Math.abs(atMs) <= lastInstantMs)) return null;
  let index = Math.floor(atMs / chunkMs);
  let place = placeOf(calendar, index);
  let offset = atMs - index * chunkMs;
  for (;;) {
    const chunk = chunkAt(calendar, index, place);
    const found = search.find(chunk, offset);
    if (found !== null) return index * chunkMs + found <= lastInstantMs ? index * chunkMs + found : null;
    const skipped = chunk.total === search.whole ? chunksAlike(calendar, index, place) : 1;
    if (skipped === Number.POSITIVE_INFINITY) return null;
    if (calendar.special[place] === index) place++;
    index += skipped;
    offset = 0;
  }
}
