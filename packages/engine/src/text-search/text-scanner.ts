import { buildGroup, type PatternGroup, tailHash, windowHash } from './pattern-group.ts';

/** Longest lengths of the groups: short patterns would otherwise keep long ones from skipping. */
const groupLimits: readonly number[] = [1, 3, 7, 15, Number.POSITIVE_INFINITY];

function groupsOf(patterns: readonly string[]): readonly PatternGroup[] {
  const numbered = patterns.map((pattern, id) => ({ pattern, id })).filter(({ pattern }) => pattern !== '');
  return groupLimits.flatMap((limit, rank) => {
    const above = rank === 0 ? 0 : (groupLimits[rank - 1] ?? 0);
    const members = numbered.filter(({ pattern }) => pattern.length > above && pattern.length <= limit);
    return members.length === 0 ? [] : [buildGroup(members)];
  });
}

/**
 * Finds which of many patterns occur in a text, in one pass that skips most of it. Keeps the findings of the last text,
 * so that asking about the same text again costs nothing; allocates nothing while scanning.
 */
export class TextScanner {
  /** Numbers of the patterns found in the last text, `count` of them, in no order. */
  readonly hits: Int32Array;
  count = 0;
  #text: string | undefined;
  #generation = 0;
  readonly #seen: Float64Array;
  readonly #groups: readonly PatternGroup[];

  /** `patterns` are numbered as listed, equal ones listed once; an empty one is never found. */
  constructor(patterns: readonly string[]) {
    this.hits = new Int32Array(patterns.length);
    this.#seen = new Float64Array(patterns.length);
    this.#groups = groupsOf(patterns);
  }

  /** Whether the last scan was of this text. */
  holds(text: string): boolean {
    return this.#text === text;
  }

  /** Scans a text unless it was the last one scanned. */
  scan(text: string): void {
    if (this.#text === text) return;
    this.#text = text;
    this.#generation += 1;
    this.count = 0;
    for (const group of this.#groups) this.#scanGroup(group, text);
  }

  /** Whether the pattern with this number occurs in the last text. */
  found(pattern: number): boolean {
    return this.#seen[pattern] === this.#generation;
  }

  #scanGroup(group: PatternGroup, text: string): void {
    const { width, shifts } = group;
    const { length } = text;
    let end = width - 1;
    while (end < length) {
      const hash = tailHash(width === 1 ? 0 : text.charCodeAt(end - 1), text.charCodeAt(end));
      const shift = shifts[hash] ?? 0;
      if (shift === 0) {
        this.#verify(group, text, end - width + 1);
        end += 1;
      } else {
        end += shift;
      }
    }
  }

  #verify(group: PatternGroup, text: string, start: number): void {
    const bucket = windowHash(text, start, group.width) & (group.heads.length - 1);
    let index = group.heads[bucket] ?? -1;
    while (index >= 0) {
      const from = start - (group.anchors[index] ?? 0);
      if (from >= 0 && text.startsWith(group.patterns[index] ?? '', from)) this.#note(group.ids[index] ?? 0);
      index = group.chain[index] ?? -1;
    }
  }

  #note(pattern: number): void {
    if (this.#seen[pattern] === this.#generation) return;
    this.#seen[pattern] = this.#generation;
    this.hits[this.count] = pattern;
    this.count += 1;
  }
}
