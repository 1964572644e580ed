import { ok, type Result } from './result.ts';
import { type TextError, textFailure } from './text-error.ts';
import type { Money } from './units.ts';

/**
 * Why a text is no amount. `amountSyntax`: not written as {@link parseMoneyText} says. `amountTooPrecise`: more decimals
 * than the currency has. `amountOutOfRange`: beyond ±(2^53 − 1) minor units. `currencySyntax`: not three capital letters.
 */
export type MoneyError = TextError<keyof typeof failures>;

const failures = {
  amountSyntax: textFailure(
    'amountSyntax',
    'An amount is written as in 10000.00, without separators between thousands.',
  ),
  amountTooPrecise: textFailure('amountTooPrecise', 'The amount has more decimals than its currency.'),
  amountOutOfRange: textFailure(
    'amountOutOfRange',
    'The amount is too large to be counted exactly in minor units.',
  ),
  currencySyntax: textFailure('currencySyntax', 'A currency is three capital letters, as in USD (ISO 4217).'),
} as const;

/** Decimals of the currencies that do not have two (ISO 4217, list one; funds codes without decimals are left out). */
const exponents: ReadonlyMap<string, number> = new Map([
  ...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW'].map((code) => [code, 0] as const),
  ...['PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'].map((code) => [code, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
  ...['CLF', 'UYW'].map((code) => [code, 4] as const),
]);

/** How many decimals a currency's minor unit has: 2 for dollars, 0 for yen, 3 for Bahraini dinars; 2 if it is not known. */
export function currencyExponent(currency: string): number {
  return exponents.get(currency) ?? 2;
}

/** Whether a text has the form of an ISO 4217 code. Codes come and go, so the code itself is not looked up. */
export function isCurrencyCode(text: string): boolean {
  return text.length === 3 && isCapital(text, 0) && isCapital(text, 1) && isCapital(text, 2);
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}

/** Whether a value is money as it travels in JSON: exactly `amount`, a safe integer, and `currency`, three capitals. */
export function isMoney(value: unknown): value is Money {
  if (typeof value !== 'object' || value === null || !('amount' in value) || !('currency' in value))
    return false;
  const { amount, currency } = value;
  return (
    Number.isSafeInteger(amount) &&
    typeof currency === 'string' &&
    isCurrencyCode(currency) &&
    Object.keys(value).length === 2
  );
}

/**
 * Reads a decimal amount in major units (`10000.00`, `-5`, `0.5`) as minor units of a currency. Decimals may be left
 * out, not exceeded.
 */
export function parseMoneyText(text: string, currency: string): Result<Money, MoneyError> {
  if (!isCurrencyCode(currency)) return failures.currencySyntax;
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return failures.amountSyntax;
  const [, sign, whole = '', decimals = ''] = parts;
  const exponent = currencyExponent(currency);
  if (decimals.length > exponent) return failures.amountTooPrecise;
  const minor = Number(whole + decimals.padEnd(exponent, '0'));
  if (!Number.isSafeInteger(minor)) return failures.amountOutOfRange;
  return ok({ amount: sign === '-' && minor !== 0 ? -minor : minor, currency });
}

/** The amount in major units with all decimals of its currency, without the code: the inverse of {@link parseMoneyText}. */
export function formatMoneyAmount(money: Money): string {
  const exponent = currencyExponent(money.currency);
  const digits = String(Math.abs(money.amount)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const decimals = exponent === 0 ? '' : `.${digits.slice(-exponent)}`;
  return `${money.amount < 0 ? '-' : ''}${whole}${decimals}`;
}

/** The amount with its code, `10000.00 USD`: the same in every language, for logs and technical text. */
export function formatMoney(money: Money): string {
  return `${formatMoneyAmount(money)} ${money.currency}`;
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`; null for two currencies, which never compare. */
export function compareMoney(a: Money, b: Money): number | null {
  return a.currency === b.currency ? Math.sign(a.amount - b.amount) : null;
}
