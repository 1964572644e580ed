import { type Language, loadSentences, type SentencePart, type Sentences } from '@rung/wording';

const loaded: Readonly<Record<Language, Sentences>> = { en: { messages: {} }, de: { messages: {} } };

/** Loads what sentences of a language are made of, before something is said with them. */
export async function learnSentences(part: SentencePart, language: Language): Promise<void> {
  const { messages, ...sayings } = await loadSentences(part, language);
  // Wordings read from these objects, so that one which was made earlier says what is loaded later.
  Object.assign(loaded[language].messages, messages);
  Object.assign(loaded[language], sayings);
}

/** The sentences of a language that were loaded; those that are loaded later join them. */
export function sentencesIn(language: Language): Sentences {
  return loaded[language];
}
