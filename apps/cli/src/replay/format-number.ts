import { thousands } from '../shell/count.ts';
import type { Language } from '../shell/language.ts';

const second = 1000;
const units = [
  { name: { en: 'd', de: 'T' }, ms: 86_400 * second },
  { name: { en: 'h', de: 'h' }, ms: 3600 * second },
  { name: { en: 'min', de: 'min' }, ms: 60 * second },
  { name: { en: 's', de: 's' }, ms: second },
] as const;

/** Writes numbers as the readers of a language do. */
export interface NumberFormat {
  /** A length of time in its two largest units: `3 d 4 h`, `25 min`, `0 s`. */
  readonly ms: (ms: number) => string;
  /** A share as a percentage with one decimal. */
  readonly share: (share: number) => string;
  /** Whole numbers with their thousands set apart, others with two decimals. */
  readonly number: (value: number) => string;
}

/** The numbers of a language, the same on every machine. */
export function numberFormat(language: Language): NumberFormat {
  const decimals = (value: number, digits: number): string =>
    language === 'de' ? value.toFixed(digits).replace('.', ',') : value.toFixed(digits);
  return {
    ms: (ms) => formatMs(ms, language),
    share: (share) => `${decimals(share * 100, 1)} %`,
    number: (value) => (Number.isInteger(value) ? thousands(value, language) : decimals(value, 2)),
  };
}

function formatMs(ms: number, language: Language): string {
  const first = units.findIndex((unit) => ms >= unit.ms);
  const [large, small] = [units[first], units[first + 1]];
  if (large === undefined) return '0 s';
  const count = Math.floor(ms / large.ms);
  const rest = small === undefined ? 0 : Math.floor((ms - count * large.ms) / small.ms);
  const whole = `${count} ${large.name[language]}`;
  return rest === 0 || small === undefined ? whole : `${whole} ${rest} ${small.name[language]}`;
}
