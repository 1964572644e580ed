import type { Language } from '@rung/wording';

/** A number as people of a language write it: `1.5` or `1,5`, without separators between thousands. */
export function numberText(value: number, language: Language): string {
  const text = String(value);
  return language === 'de' ? text.replace('.', ',') : text;
}

/** Numbers with whole groups of three, as only people of that language write them. */
const grouped = {
  en: { pattern: /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/, sign: ',' },
  de: { pattern: /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/, sign: '.' },
} as const satisfies Record<Language, unknown>;

/**
 * A number that was typed, with a point before its decimals and nothing between thousands: `1234.50` for `1,234.50`, `1 234,50`
 * and, in German, `1.234,50`. Where no thousands are told apart either sign may stand before decimals. What is no number
 * stays none.
 */
export function plainNumber(text: string, language: Language): string {
  const { pattern, sign } = grouped[language];
  const joined = text.trim().replaceAll(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  return (pattern.test(joined) ? joined.replaceAll(sign, '') : joined).replace(',', '.');
}

/** The number that a text means, see {@link plainNumber}; null if it is none. */
export function numberOf(text: string, language: Language): number | null {
  const plain = plainNumber(text, language);
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(plain) ? Number(plain) : null;
}
