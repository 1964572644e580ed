import { compileWords, foldText, type WordMatcher, wordsOf } from '@rung/kernel';
import { TextScanner } from '../text-search/text-scanner.ts';

/** Several word lists over one text: tells which a text mentions, folding and scanning it once for all of them. */
export interface WordSearch {
  /** Whether the text mentions any entry of the list with this number. */
  readonly mentions: (list: number, text: string) => boolean;
  /** Brings a text to the scanner, folded, unless it was the last one. */
  readonly scan: (text: string) => void;
  /** Finds key words: a text mentions no list of which it holds no key word. */
  readonly scanner: TextScanner;
  /** Numbers of a list's key words. */
  readonly keyWordsOf: (list: number) => readonly number[];
}

/** The word lists that `mentions` atoms ask of one field, searched together. */
export interface LinkedWords {
  readonly search: WordSearch;
  /** By word list id: its number. */
  readonly listOf: ReadonlyMap<string, number>;
}

/** The word of an entry that is searched for: the longest, as the rarest and the fastest to look for. */
function keyWord(entry: string): string {
  return wordsOf(entry).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

interface KeyWords {
  readonly words: readonly string[];
  /** By key word: the lists that have an entry with it. */
  readonly lists: readonly (readonly number[])[];
}

function keyWordsOf(lists: readonly (readonly string[])[]): KeyWords {
  const listsOf = new Map<string, Set<number>>();
  lists.forEach((entries, list) => {
    for (const word of entries.map(keyWord)) {
      if (word === '') continue;
      const known = listsOf.get(word) ?? new Set();
      listsOf.set(word, known.add(list));
    }
  });
  return { words: [...listsOf.keys()], lists: [...listsOf.values()].map((set) => [...set]) };
}

/**
 * Compiles word lists that are asked about the same texts. A word of an entry is a substring of the folded text
 * (`foldText`), so one scan for substrings rules out nearly all lists; only the others split the text into words.
 */
export function compileWordSearch(lists: readonly (readonly string[])[]): WordSearch {
  const matchers: readonly WordMatcher[] = lists.map((words) => compileWords(words));
  const keyWords = keyWordsOf(lists);
  const scanner = new TextScanner(keyWords.words);
  const possible = new Float64Array(lists.length);
  let scanned: string | undefined;
  let generation = 0;

  const scan = (text: string): void => {
    if (scanned === text) return;
    scanned = text;
    generation += 1;
    scanner.scan(foldText(text));
    for (let hit = 0; hit < scanner.count; hit += 1) {
      for (const list of keyWords.lists[scanner.hits[hit] ?? 0] ?? []) possible[list] = generation;
    }
  };

  return {
    mentions: (list, text) => {
      scan(text);
      return possible[list] === generation && (matchers[list]?.matches(text) ?? false);
    },
    scan,
    scanner,
    keyWordsOf: (list) => keyWords.lists.flatMap((lists, word) => (lists.includes(list) ? [word] : [])),
  };
}
