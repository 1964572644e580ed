import { buildPhraseAutomaton, type PhraseAutomaton, step } from './internal/phrase-automaton.ts';
import { foldText, tokenise } from './internal/tokenise.ts';

/** A compiled word list. */
export interface WordMatcher {
  /** The first entry *in list order* that the text mentions, as it was listed; null if none. Linear in the text. */
  readonly match: (text: string) => string | null;
  /** Whether the text mentions any entry. Stops at the first. */
  readonly matches: (text: string) => boolean;
}

const noEntry = Number.POSITIVE_INFINITY;

/** The lowest entry index mentioned, or `noEntry`; with `any`, the index of whichever is found first. */
function search(automaton: PhraseAutomaton, text: string, any: boolean): number {
  let state = 0;
  let best = noEntry;
  tokenise(text, (word) => {
    state = step(automaton, state, word);
    const found = automaton.best[state] ?? noEntry;
    if (found < best) best = found;
    return any ? best !== noEntry : best === 0;
  });
  return best;
}

/**
 * Compiles a word list for matching whole words, case-folded, in any script (language.md 1, `mentions`).
 *
 * - A word is a run of letters, numbers and combining marks; everything else separates, apostrophes and hyphens too,
 *   so `avocat` is found in `l'avocat`, and `don't` is the phrase *don t*, found with either apostrophe.
 * - A phrase is consecutive words, whatever separates them: `legal action` is found in `legal-action`.
 * - Scripts written without spaces (Han, Hiragana, Katakana, Thai, Lao, Khmer, Myanmar) count each character as a
 *   word, so an entry in them is found anywhere inside a run. So do pictographs. Hangul is written with spaces.
 * - Upper and lower case, `ß`/`ss`, all forms of i (`I İ ı i`), final sigma, ligatures and composed or decomposed accents are
 *   equal; accents themselves are kept (`cafe` is not `café`).
 *
 * Entries without any word never match. Compile once for each list: matching allocates little and keeps no state.
 */
export function compileWords(words: readonly string[]): WordMatcher {
  const automaton = buildPhraseAutomaton(words.map(wordsOf));
  return {
    match: (text) => words[search(automaton, text, false)] ?? null,
    matches: (text) => search(automaton, text, true) !== noEntry,
  };
}

/**
 * The folded words of a text in order, as {@link compileWords} compares them. Each is a substring of the text's
 * {@link foldText}, so that a search in the folded text can rule a word list out without splitting the text.
 */
export function wordsOf(entry: string): readonly string[] {
  const phrase: string[] = [];
  tokenise(entry, (word) => {
    phrase.push(word);
    return false;
  });
  return phrase;
}
