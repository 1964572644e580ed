import type { FoundSayings } from '../say/found.ts';
import type { Catalogue } from './catalogue.ts';
import type { Language } from './language.ts';

/** What sentences of one language are made of, maybe not all of it. */
export interface Sentences {
  readonly messages: Partial<Catalogue>;
  readonly found?: FoundSayings;
}

/** What sentences are about: a drawn flow, or what was found in it and what came of it. */
export type SentencePart = 'flow' | 'found';

type Load = () => Promise<Sentences>;

const parts: Readonly<Record<SentencePart, Readonly<Record<Language, Load>>>> = {
  flow: {
    en: async () => ({ messages: (await import('./en/flow.ts')).flowEn }),
    de: async () => ({ messages: (await import('./de/flow.ts')).flowDe }),
  },
  found: {
    en: async () => foundIn((await import('./en/found.ts')).foundEn),
    de: async () => foundIn((await import('./de/found.ts')).foundDe),
  },
};

async function foundIn(messages: Sentences['messages']): Promise<Sentences> {
  return { messages, found: (await import('../say/found.ts')).foundSayings };
}

/** Loads the sentences of one part and language, for a page that does not want to load them all. */
export function loadSentences(part: SentencePart, language: Language): Promise<Sentences> {
  return parts[part][language]();
}
