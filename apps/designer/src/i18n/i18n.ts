import { type Messages, setupI18n } from '@lingui/core';
import type { Language, SentencePart } from '@rung/wording';
import type { MessageId, MessagePart } from './messages/index.ts';
import { learnSentences } from './sentences.ts';

/** What stands for the placeholders of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Gives a message in the language of the screen. */
export type Translate = (id: MessageId, values?: MessageValues) => string;

/** The languages in the order in which they are offered, each by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

/** The one catalogue of the page. It says nothing before {@link activate} has loaded a language. */
export const i18n = setupI18n();

type Load = () => Promise<{ readonly catalogue: Messages }>;

// One chunk for each part and language: people load what they read.
const catalogues: Readonly<Record<MessagePart, Readonly<Record<Language, Load>>>> = {
  first: { en: () => import('./catalogue/first-en.ts'), de: () => import('./catalogue/first-de.ts') },
  flow: { en: () => import('./catalogue/flow-en.ts'), de: () => import('./catalogue/flow-de.ts') },
  panels: { en: () => import('./catalogue/panels-en.ts'), de: () => import('./catalogue/panels-de.ts') },
};

/** The sentences about flows that each part's screens say. */
const sentences: Readonly<Record<MessagePart, readonly SentencePart[]>> = {
  first: [],
  flow: ['flow'],
  panels: ['flow', 'found'],
};

/** What every language that is shown must have. */
const wanted = new Set<MessagePart>(['first']);

async function loadPart(part: MessagePart, language: Language): Promise<Messages> {
  const [{ catalogue }] = await Promise.all([
    catalogues[part][language](),
    ...sentences[part].map((about) => learnSentences(about, language)),
  ]);
  return catalogue;
}

/** Loads a language and shows it on the whole page. */
export async function activate(language: Language): Promise<void> {
  const parts = await Promise.all([...wanted].map((part) => loadPart(part, language)));
  i18n.loadAndActivate({ locale: language, messages: Object.assign({}, ...parts) });
  document.documentElement.lang = language;
}

const loadings = new Map<MessagePart, Promise<void>>();

/** Loads more messages of the language that is shown, before the screen that says them; later languages have them too. */
export function loadMessages(part: MessagePart): Promise<void> {
  const loading = loadings.get(part) ?? loadWanted(part);
  loadings.set(part, loading);
  loading.catch(() => loadings.delete(part)); // who asks again tries again
  return loading;
}

async function loadWanted(part: MessagePart): Promise<void> {
  wanted.add(part);
  const language = isLanguage(i18n.locale) ? i18n.locale : 'en';
  const messages = await loadPart(part, language);
  // Whoever has changed the language meanwhile may have done so before this part was wanted.
  if (isLanguage(i18n.locale) && i18n.locale !== language) return loadWanted(part);
  i18n.load(language, messages);
}

/** A message outside of components; inside them {@link useT} also follows a change of language. */
export const t: Translate = (id, values) => i18n._(id, values);

/** Whether a language is one of ours. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languageNames, value);
}

/** The first of a browser's languages that is ours, else English. */
export function preferredLanguage(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}
