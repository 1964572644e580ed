import type { Language } from '@rung/wording';

/** A number as people of a language write it: `1.5` or `1,5`, without separators between thousands. */
export function numberText(value: number, language: Language): string {
  const text = String(value);
  return language === 'de' ? text.replace('.', ',') : text;
}

/** The number that a text means, whichever sign stands before the decimals; null if it is none. */
export function numberOf(text: string): number | null {
  const trimmed = text.trim();
  if (!/^-?\d{1,15}([.,]\d{1,9})?$/.test(trimmed)) return null;
  return Number(trimmed.replace(',', '.'));
}
