/** The languages that every sentence can be said in. */
export const languages = ['en', 'de'] as const;

/** A language of the catalogues. */
export type Language = (typeof languages)[number];
