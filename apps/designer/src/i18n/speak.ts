import { type Wording, type WordingOptions, wordingFrom } from '@rung/wording';
import { sentencesIn } from './sentences.ts';

/** A wording with the sentences that the page has loaded, and those that it loads later. */
export function speak(options: WordingOptions): Wording {
  return wordingFrom(sentencesIn(options.language), options);
}
