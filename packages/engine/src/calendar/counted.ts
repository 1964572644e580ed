import { openBefore } from './chunk.ts';
import { chunkMs } from './chunk-grid.ts';
import { lastInstantMs } from './deadline.ts';
import { alwaysOpen, chunkAt, chunksAlike, type LinkedCalendar, placeOf } from './linked-calendar.ts';

/**
 * How much of the time from `fromMs` until `toMs` the calendar is open, in milliseconds; 0 if `toMs` is not later.
 * Additive: counted(a, b) + counted(b, c) = counted(a, c) for a ≤ b ≤ c.
 */
export function counted(calendar: LinkedCalendar, fromMs: number, toMs: number): number {
  if (!(toMs > fromMs)) return 0;
  const from = Math.max(fromMs, -lastInstantMs);
  const to = Math.min(toMs, lastInstantMs);
  if (calendar === alwaysOpen) return to - from;
  let index = Math.floor(from / chunkMs);
  let place = placeOf(calendar, index);
  const last = Math.floor(to / chunkMs);
  let open = -openBefore(chunkAt(calendar, index, place), from - index * chunkMs);
  while (index < last) {
    const whole = Math.min(last - index, chunksAlike(calendar, index, place));
    open += whole * chunkAt(calendar, index, place).total;
    if (calendar.special[place] === index) place++;
    index += whole;
  }
  return open + openBefore(chunkAt(calendar, last, place), to - last * chunkMs);
}
