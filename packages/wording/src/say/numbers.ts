import { currencyExponent, formatMoneyAmount, type Money } from '@rung/kernel';
import type { Language } from '../catalogue/language.ts';

const marks = {
  en: { group: ',', decimal: '.' },
  de: { group: '.', decimal: ',' },
} as const satisfies Readonly<Record<Language, { group: string; decimal: string }>>;

/** A plain decimal text (`-12345.5`) as the language writes it: `-12,345.5`, `-12.345,5`. */
function localised(text: string, language: Language): string {
  const { group, decimal } = marks[language];
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}

/** A number as the language writes it. Very large and very small ones stay as JSON writes them. */
export function sayNumber(value: number, language: Language): string {
  const text = String(value);
  return /^-?\d+(\.\d+)?$/.test(text) ? localised(text, language) : text;
}

const signs: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
]);

/**
 * An amount as the language writes it, without decimals when they are all zero: `$10,000`, `€12.50`, `5,000 JPY`;
 * `10.000 $`, `12,50 €`.
 */
export function sayMoney(money: Money, language: Language): string {
  const amount = formatMoneyAmount(money);
  const zeros = currencyExponent(money.currency);
  const isWhole = zeros > 0 && amount.endsWith(`.${'0'.repeat(zeros)}`);
  const text = localised(isWhole ? amount.slice(0, -zeros - 1) : amount, language);
  const sign = signs.get(money.currency);
  if (sign === undefined || language === 'de') return `${text}\u00A0${sign ?? money.currency}`;
  return text.startsWith('-') ? `-${sign}${text.slice(1)}` : sign + text;
}
