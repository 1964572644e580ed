import { catalogues } from './catalogue/catalogue.ts';
import { foundSayings } from './say/found.ts';
import { type Wording, type WordingOptions, wordingFrom } from './wording.ts';

// A module of its own, so that a page which loads its messages by `loadSentences` does not have all of them besides.
/** Makes a wording; it holds no state and may be kept for ever. */
export function createWording(options: WordingOptions): Wording {
  return wordingFrom({ messages: catalogues[options.language], found: foundSayings }, options);
}
