import {
  currencyExponent,
  formatMoneyAmount,
  type Money,
  type MoneyError,
  parseMoneyText,
  type Result,
} from '@rung/kernel';
import type { Language } from '@rung/wording';
import { plainNumber } from './number-text.ts';
import type { AmountText } from './use-amount.ts';

/** An amount as people of a language write it, without its currency: `12,500.00`, `12.500,00`. */
export function amountText(money: Money, language: Language): string {
  const [whole = '', decimals] = formatMoneyAmount(money).split('.');
  const [thousands, point] = language === 'de' ? ['.', ','] : [',', '.'];
  const grouped = whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, thousands);
  return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
}

/**
 * An amount as somebody types it, `1500`, `49,90` or `1,234.50`. Noughts that its currency has no place for say nothing: `50.00`
 * is 50 yen.
 */
export function moneyOf({ amount, unit }: AmountText, language: Language): Result<Money, MoneyError> {
  const plain = plainNumber(amount, language);
  const whole = parseMoneyText(plain, unit);
  return whole.ok ? whole : parseMoneyText(withoutNoughts(plain, currencyExponent(unit)), unit);
}

function withoutNoughts(text: string, digits: number): string {
  const point = text.lastIndexOf('.');
  const rest = text.slice(point + 1 + digits);
  if (point < 0 || /[^0]/.test(rest)) return text;
  return text.slice(0, digits === 0 ? point : point + 1 + digits);
}
