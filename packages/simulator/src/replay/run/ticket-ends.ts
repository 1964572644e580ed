import { dayMs, epochMs, formatInstant } from '@rung/kernel';

/** When the tickets of a history end, as far as it decides when a replay does. Plain JSON. */
export interface TicketEnds {
  /** The earliest of the tickets' latest events, milliseconds; null without any. */
  readonly firstMs: number | null;
  /** The latest of them, and its row; null without any. */
  readonly last: { readonly atMs: number; readonly row: number } | null;
  /** The latest of all other tickets, milliseconds; null with less than two tickets. */
  readonly nextMs: number | null;
}

/** The one row that lets a replay end long after everything else, as a slip of the pen in a year does. */
export interface SuddenEnd {
  readonly row: number;
  /** The latest event of all other tickets, an instant: where the replay would end without that row. */
  readonly otherwise: string;
}

/** No ticket has an event. */
export const noEnds: TicketEnds = { firstMs: null, last: null, nextMs: null };

/** A gap that nobody takes for a quiet time: longer than this, and than the time over which all other tickets end. */
const suddenMs = 30 * dayMs;

/** Adds a ticket by its latest event. */
export function withEnd(ends: TicketEnds, atMs: number, row: number): TicketEnds {
  const { firstMs, last, nextMs } = ends;
  if (last === null) return { firstMs: atMs, last: { atMs, row }, nextMs };
  // Of two rows of one instant the first is told, whichever ticket was replayed first.
  const isLast = atMs > last.atMs || (atMs === last.atMs && row < last.row);
  if (!isLast && nextMs !== null && atMs <= nextMs && firstMs !== null && atMs >= firstMs) return ends;
  return {
    firstMs: Math.min(firstMs ?? atMs, atMs),
    last: isLast ? { atMs, row } : last,
    nextMs: Math.max(nextMs ?? Number.NEGATIVE_INFINITY, isLast ? last.atMs : atMs),
  };
}

/** The ends of two parts of a history. */
export function mergeEnds(a: TicketEnds, b: TicketEnds): TicketEnds {
  if (b.last === null) return a;
  const whole = withEnd(a, b.last.atMs, b.last.row);
  const { firstMs, nextMs } = b;
  return {
    firstMs: Math.min(whole.firstMs ?? b.last.atMs, firstMs ?? b.last.atMs),
    last: whole.last,
    nextMs: nextMs === null ? whole.nextMs : Math.max(whole.nextMs ?? nextMs, nextMs),
  };
}

/** What is sudden about the end, if anything. */
export function suddenEnd({ firstMs, last, nextMs }: TicketEnds): SuddenEnd | null {
  if (firstMs === null || last === null || nextMs === null) return null;
  const gapMs = last.atMs - nextMs;
  return gapMs > Math.max(suddenMs, nextMs - firstMs)
    ? { row: last.row, otherwise: formatInstant(epochMs(nextMs)) }
    : null;
}
