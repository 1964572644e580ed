/**
 * Patterns of similar length, searched together by skipping (Wu and Manber, 1994). A window as long as the shortest
 * pattern slides over the text; the two characters at its end say how far it can be pushed without missing anything.
 */
export interface PatternGroup {
  /** Length of the window, in UTF-16 units. */
  readonly width: number;
  /** By hash of the window's last characters: how far to push; 0 where a pattern may stand. */
  readonly shifts: Uint8Array;
  /** By hash of the whole window: the first pattern of a chain, −1 for none. */
  readonly heads: Int32Array;
  /** By pattern of this group: the next of its chain, −1 at the end. */
  readonly chain: Int32Array;
  readonly patterns: readonly string[];
  /** By pattern of this group: where the window lies inside it. */
  readonly anchors: Int32Array;
  /** By pattern of this group: its number among all patterns. */
  readonly ids: Int32Array;
}

const shiftSize = 4096;
const maxShift = 255;

/** Hash of the window's last two characters; of its last alone when the window is one character wide. */
export function tailHash(previous: number, last: number): number {
  return ((previous << 5) ^ last) & (shiftSize - 1);
}

/** Hash of the window that starts at `start`. */
export function windowHash(text: string, start: number, width: number): number {
  let hash = 0;
  for (let at = start; at < start + width; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 15);
}

interface NumberedPattern {
  readonly pattern: string;
  readonly id: number;
}

/** The number of patterns that share the most crowded window, if windows lie at their starts or at their ends. */
function crowding(members: readonly NumberedPattern[], width: number, atEnd: boolean): number {
  const counts = new Map<string, number>();
  let most = 0;
  for (const { pattern } of members) {
    const window = atEnd ? pattern.slice(pattern.length - width) : pattern.slice(0, width);
    const count = (counts.get(window) ?? 0) + 1;
    counts.set(window, count);
    most = Math.max(most, count);
  }
  return most;
}

function fillShifts(shifts: Uint8Array, window: string): void {
  const width = window.length;
  if (width === 1) shifts[tailHash(0, window.charCodeAt(0))] = 0;
  for (let end = 1; end < width; end += 1) {
    const hash = tailHash(window.charCodeAt(end - 1), window.charCodeAt(end));
    shifts[hash] = Math.min(shifts[hash] ?? 0, width - 1 - end);
  }
}

/** Builds a group. `members` are not empty and no pattern is. */
export function buildGroup(members: readonly NumberedPattern[]): PatternGroup {
  const shortest = members.reduce((least, { pattern }) => Math.min(least, pattern.length), maxShift);
  // Codes differ at their ends, inflected words at their starts: keep whichever tells patterns apart better.
  const atEnd = crowding(members, shortest, true) < crowding(members, shortest, false);
  const size = 2 ** Math.ceil(Math.log2(members.length * 2 + 1));
  const group: PatternGroup = {
    width: shortest,
    shifts: new Uint8Array(shiftSize).fill(Math.max(1, shortest - 1)),
    heads: new Int32Array(size).fill(-1),
    chain: new Int32Array(members.length),
    patterns: members.map(({ pattern }) => pattern),
    anchors: Int32Array.from(members, ({ pattern }) => (atEnd ? pattern.length - shortest : 0)),
    ids: Int32Array.from(members, ({ id }) => id),
  };
  group.patterns.forEach((pattern, index) => {
    const anchor = group.anchors[index] ?? 0;
    fillShifts(group.shifts, pattern.slice(anchor, anchor + shortest));
    const bucket = windowHash(pattern, anchor, shortest) & (size - 1);
    group.chain[index] = group.heads[bucket] ?? -1;
    group.heads[bucket] = index;
  });
  return group;
}
