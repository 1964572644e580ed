import { dayMs } from '@rung/kernel';
import { lowerBound, unionOfRising } from './bounds.ts';
import { type CalendarRule, type PolicyCalendar, ruleOf } from './calendar-rule.ts';
import { type Chunk, expandChunk } from './chunk.ts';
import { chunkMs, chunksAround } from './chunk-grid.ts';
import { fixedZone, type LinkedZone, linkZone, offsetAt, type PolicyZone } from './linked-zone.ts';

/**
 * A calendar ready for queries. Time is cut into chunks of four weeks. Nearly all chunks of one offset look the same and
 * share one expansion; only those near a change of offset or a dated exception are *special* and have their own. So the
 * memory is bounded by the number of changes and exceptions, however far apart the instants asked about are.
 */
export interface LinkedCalendar {
  readonly rule: CalendarRule;
  readonly zone: LinkedZone;
  /** Numbers of the special chunks, rising. Run i is the chunks between special chunk i − 1 and special chunk i. */
  readonly special: Float64Array;
  /** What has been expanded so far. A memo only: no answer depends on what is in it. */
  readonly memo: CalendarMemo;
}

interface CalendarMemo {
  /** By place in `special`. */
  readonly special: (Chunk | undefined)[];
  /** By run: one more than there are special chunks. */
  readonly runs: (Chunk | undefined)[];
  readonly byOffset: Map<number, Chunk>;
  /** The chunk number whose place was looked for last, and that place: queries mostly stay within four weeks. */
  index: number;
  place: number;
}

/**
 * Links one calendar of a policy with the zone that it names. Cheap: windows are expanded when they are first asked for.
 * Before the zone's first transition its first offset holds, after its last one the last.
 */
export function linkCalendar(calendar: PolicyCalendar, zone: PolicyZone): LinkedCalendar {
  return fromRule(ruleOf(calendar), linkZone(zone));
}

/** The built-in calendar `always`: open at every instant. Its dates are those of UTC. */
export const alwaysOpen: LinkedCalendar = fromRule(
  { week: Array.from({ length: 7 }, () => [[0, 1440]] as const), exceptions: new Map() },
  fixedZone(0),
);

function fromRule(rule: CalendarRule, zone: LinkedZone): LinkedCalendar {
  const special = specialChunks(rule, zone);
  const memo = { special: [], runs: [], byOffset: new Map(), index: Number.NaN, place: 0 };
  return { rule, zone, special: Float64Array.from(special), memo };
}

function specialChunks(rule: CalendarRule, zone: LinkedZone): readonly number[] {
  if (rule.exceptions.size === 0) return zone.changeChunks;
  // In UTC; the reach around each instant makes up for the zone's distance from it.
  const days = [...rule.exceptions.keys()].sort((a, b) => a - b);
  const exceptionChunks = chunksAround(days.map((day) => day * dayMs));
  return unionOfRising(zone.changeChunks, exceptionChunks);
}

/** Where chunk number `index` belongs in the calendar: the number of special chunks before it. */
export function placeOf({ special, memo }: LinkedCalendar, index: number): number {
  if (memo.index !== index) {
    memo.place = lowerBound(special, index);
    memo.index = index;
  }
  return memo.place;
}

/** The chunk with this number; `place` must be its {@link placeOf}, which a walk keeps instead of searching again. */
export function chunkAt(calendar: LinkedCalendar, index: number, place: number): Chunk {
  return calendar.special[place] === index ? specialChunk(calendar, place) : runChunk(calendar, place);
}

/** How many chunks from number `index` on look the same: 1 for a special one, infinitely many after the last of them. */
export function chunksAlike({ special }: LinkedCalendar, index: number, place: number): number {
  const next = special[place];
  if (next === undefined) return Number.POSITIVE_INFINITY;
  return next === index ? 1 : next - index;
}

/** A special chunk by its place. */
function specialChunk({ rule, zone, special, memo }: LinkedCalendar, place: number): Chunk {
  const known = memo.special[place];
  if (known !== undefined) return known;
  const chunk = expandChunk(rule, zone, special[place] ?? 0);
  memo.special[place] = chunk;
  return chunk;
}

/** What every chunk of a run looks like. */
function runChunk(calendar: LinkedCalendar, run: number): Chunk {
  const known = calendar.memo.runs[run];
  if (known !== undefined) return known;
  const chunk = chunkAtOffset(calendar, offsetOfRun(calendar, run));
  calendar.memo.runs[run] = chunk;
  return chunk;
}

function offsetOfRun({ zone, special }: LinkedCalendar, run: number): number {
  const next = special[run];
  const index = next === undefined ? (special.at(-1) ?? 0) + 1 : next - 1;
  return offsetAt(zone, index * chunkMs);
}

function chunkAtOffset({ rule, memo }: LinkedCalendar, offset: number): Chunk {
  const known = memo.byOffset.get(offset);
  if (known !== undefined) return known;
  const chunk = expandChunk({ week: rule.week, exceptions: new Map() }, fixedZone(offset), 0);
  memo.byOffset.set(offset, chunk);
  return chunk;
}
