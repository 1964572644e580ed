/** The languages that readable output speaks. */
export const languages = ['en', 'de'] as const;

/** One of {@link languages}. */
export type Language = (typeof languages)[number];
