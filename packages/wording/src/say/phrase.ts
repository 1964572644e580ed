import { phrasesEn } from '../catalogue/en/phrases.ts';
import type { Speech } from '../speech.ts';

interface Pattern {
  readonly id: string;
  /** The text before the first place, between places, and after the last. */
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

function patternOf(id: string, message: string): Pattern {
  const names = [...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return { id, names, texts: message.split(/\{\w+\}/) };
}

/**
 * What stands in the places of a sentence, or null for another sentence. Where a text between two places occurs more than
 * once, the last one counts. Takes time in proportion to the sentence, whatever stands in it.
 */
function placesIn(sentence: string, [first = '', ...texts]: readonly string[]): readonly string[] | null {
  if (!sentence.startsWith(first)) return null;
  const places: string[] = [];
  let end = sentence.length;
  for (const [index, text] of texts.toReversed().entries()) {
    const at = index === 0 ? end - text.length : sentence.lastIndexOf(text, end - text.length);
    if (at < first.length || !sentence.startsWith(text, at)) return null;
    places.push(sentence.slice(at + text.length, end));
    end = at;
  }
  // The loop took what stands after each text but the first; nothing stands after the last, so that one is
  // dropped. What is left, between the first text and the second, is the first place.
  return [sentence.slice(first.length, end), ...places.slice(1).reverse()];
}

const entries: readonly (readonly [string, string])[] = Object.entries(phrasesEn);
const fixed: ReadonlyMap<string, string> = new Map(
  entries.filter(([, message]) => !message.includes('{')).map(([id, message]) => [message, id]),
);
const patterns: readonly Pattern[] = entries
  .filter(([, message]) => message.includes('{'))
  .map(([id, message]) => patternOf(id, message));

/** A sentence that another package wrote in English, in the language; one that is not known stays as it is. */
export function sayPhrase(speech: Speech, english: string): string {
  const id = fixed.get(english);
  if (id !== undefined) return speech.sayIfKnown(id) ?? english;
  for (const { id: patternId, texts, names } of patterns) {
    const places = placesIn(english, texts);
    if (places === null) continue;
    const values = Object.fromEntries(names.map((name, index) => [name, places[index] ?? '']));
    return speech.sayIfKnown(patternId, values) ?? english;
  }
  return english;
}
