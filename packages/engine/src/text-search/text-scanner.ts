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

/** Up to this many questions about one text are answered by looking for the pattern alone. */
const fewQuestions = 3;

/**
 * Finds which of many patterns occur in a text, in one pass that skips most of it. Keeps the findings of the last text,
 * so that asking about the same text again costs nothing; allocates nothing while scanning.
 */
export class TextScanner {
  /** Numbers of the patterns found in the last text scanned, `count` of them, in no order. */
  readonly hits: Int32Array;
  count = 0;
  readonly #patterns: readonly string[];
  /** Built for the first scan: many scanners are only ever asked about single patterns. */
  #groups: readonly PatternGroup[] | undefined;
  /** By pattern: the generation in which it was last found. */
  readonly #seen: Float64Array;
  #generation = 0;
  #text: string | undefined;
  #scanned = false;
  #asked = 0;

  /** `patterns` are numbered as listed, equal ones listed once; an empty one is never among the hits. */
  constructor(patterns: readonly string[]) {
    this.hits = new Int32Array(patterns.length);
    this.#patterns = patterns;
    this.#seen = new Float64Array(patterns.length);
  }

  /** Finds all patterns of a text, unless it was the last one scanned. */
  scan(text: string): void {
    this.#take(text);
    if (this.#scanned) return;
    this.#scanned = true;
    this.#generation += 1;
    this.count = 0;
    this.#groups ??= groupsOf(this.#patterns);
    for (const group of this.#groups) this.#scanGroup(group, text);
  }

  /** Whether a text holds the pattern with this number: looks for it alone, or scans if the text is asked about a lot. */
  includes(pattern: number, text: string): boolean {
    this.#take(text);
    this.#asked += 1;
    const wanted = this.#patterns[pattern] ?? '';
    if (wanted === '' || (!this.#scanned && this.#asked <= fewQuestions)) return text.includes(wanted);
    this.scan(text);
    return this.#seen[pattern] === this.#generation;
  }

  #take(text: string): void {
    if (this.#text === text) return;
    this.#text = text;
    this.#scanned = false;
    this.#asked = 0;
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
