/**
 * Aho-Corasick over words: finds every phrase of a list in one pass, however many phrases there are and however they
 * overlap.
 */
export interface PhraseAutomaton {
  /** Words that occur in some phrase, numbered from 1. */
  readonly idOf: ReadonlyMap<string, number>;
  /** Successor of a state by `state * width + word id`. */
  readonly next: ReadonlyMap<number, number>;
  readonly width: number;
  /** The state to fall back to when a word does not continue the phrase. */
  readonly fallback: readonly number[];
  /** The lowest index of a phrase that ends in this state; infinite if none does. */
  readonly best: readonly number[];
}

/** The state after one more word; 0 is the start. */
export function step(automaton: PhraseAutomaton, state: number, word: string): number {
  const id = automaton.idOf.get(word);
  if (id === undefined) return 0;
  let from = state;
  for (;;) {
    const to = automaton.next.get(from * automaton.width + id);
    if (to !== undefined) return to;
    if (from === 0) return 0;
    from = automaton.fallback[from] ?? 0;
  }
}

function numberWords(phrases: readonly (readonly string[])[]): Map<string, number> {
  const idOf = new Map<string, number>();
  for (const word of phrases.flat()) {
    if (!idOf.has(word)) idOf.set(word, idOf.size + 1);
  }
  return idOf;
}

interface Edge {
  readonly from: number;
  readonly word: string;
  readonly to: number;
}

interface Trie {
  readonly next: Map<number, number>;
  readonly best: number[];
  /** By depth, so that fallbacks are known before they are needed. */
  readonly levels: Edge[][];
}

function buildTrie(phrases: readonly (readonly string[])[], idOf: ReadonlyMap<string, number>): Trie {
  const trie: Trie = { next: new Map(), best: [Number.POSITIVE_INFINITY], levels: [] };
  const width = idOf.size + 1;
  phrases.forEach((phrase, index) => {
    let state = 0;
    phrase.forEach((word, depth) => {
      const key = state * width + (idOf.get(word) ?? 0);
      const known = trie.next.get(key);
      const to = known ?? trie.best.push(Number.POSITIVE_INFINITY) - 1;
      if (known === undefined) {
        trie.next.set(key, to);
        const level = trie.levels[depth] ?? [];
        trie.levels[depth] = level;
        level.push({ from: state, word, to });
      }
      state = to;
    });
    if (state !== 0) trie.best[state] = Math.min(trie.best[state] ?? index, index);
  });
  return trie;
}

/** Builds the automaton of phrases, each a list of words; empty phrases never match. */
export function buildPhraseAutomaton(phrases: readonly (readonly string[])[]): PhraseAutomaton {
  const idOf = numberWords(phrases);
  const { next, best, levels } = buildTrie(phrases, idOf);
  const fallback: number[] = best.map(() => 0);
  const automaton: PhraseAutomaton = { idOf, next, width: idOf.size + 1, fallback, best };
  for (const { from, word, to } of levels.flat()) {
    const shorter = from === 0 ? 0 : step(automaton, fallback[from] ?? 0, word);
    fallback[to] = shorter;
    best[to] = Math.min(best[to] ?? Number.POSITIVE_INFINITY, best[shorter] ?? Number.POSITIVE_INFINITY);
  }
  return automaton;
}
