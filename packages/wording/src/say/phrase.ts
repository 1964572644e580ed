import { phrasesEn } from '../catalogue/en/phrases.ts';
import type { Speech } from '../speech.ts';

interface Pattern {
  readonly id: string;
  readonly expression: RegExp;
  readonly names: readonly string[];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The English of a phrase as an expression that finds what stands in its places. */
function patternOf(id: string, message: string): Pattern {
  const names = [...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const source = message
    .split(/\{\w+\}/)
    .map(escaped)
    .join('(.*)');
  return { id, names, expression: new RegExp(`^${source}$`, 's') };
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
  for (const { id: patternId, expression, names } of patterns) {
    const found = expression.exec(english);
    if (found === null) continue;
    const values = Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']));
    return speech.sayIfKnown(patternId, values) ?? english;
  }
  return english;
}
