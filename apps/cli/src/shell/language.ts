/** The languages that readable output speaks. */
export const languages = ['en', 'de'] as const;

/** One of {@link languages}. */
export type Language = (typeof languages)[number];

/** One sentence in every language, for whoever does not know who will read it. */
export type Said = Readonly<Record<Language, string>>;

/** The same said in every language, each in its own words. */
export function inEach<Words>(
  words: Readonly<Record<Language, Words>>,
  say: (words: Words, language: Language) => string,
): Said {
  return { en: say(words.en, 'en'), de: say(words.de, 'de') };
}
