import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  compareMoney,
  currencyExponent,
  formatMoney,
  formatMoneyAmount,
  isMoney,
  parseMoneyText,
} from './money.ts';

function read(text: string, currency: string): number | string {
  const result = parseMoneyText(text, currency);
  return result.ok ? result.value.amount : result.error.code;
}

it('counts in the minor unit of the currency', () => {
  expect(parseMoneyText('10000.00', 'USD')).toEqual({
    ok: true,
    value: { amount: 1_000_000, currency: 'USD' },
  });
  expect(read('10000', 'USD')).toBe(1_000_000);
  expect(read('0.5', 'EUR')).toBe(50);
  expect(read('1500', 'JPY')).toBe(1500);
  expect(read('1.234', 'BHD')).toBe(1234);
  expect(read('-5.25', 'USD')).toBe(-525);
  expect(Object.is(read('-0.00', 'USD'), 0)).toBe(true);
});

it('says why it refuses an amount', () => {
  for (const text of [
    '',
    '.5',
    '1.',
    '1,000.00',
    '1e3',
    '$5',
    ' 5',
    '+5',
    '--5',
    '0x10',
    '١٢',
    'NaN',
    'Infinity',
  ]) {
    expect([text, read(text, 'USD')]).toEqual([text, 'amountSyntax']);
  }
  expect(read('1.234', 'USD')).toBe('amountTooPrecise');
  expect(read('1.0', 'JPY')).toBe('amountTooPrecise');
  expect(read('90071992547409.91', 'USD')).toBe(Number.MAX_SAFE_INTEGER);
  expect(read('90071992547409.92', 'USD')).toBe('amountOutOfRange');
  expect(read('9'.repeat(400), 'USD')).toBe('amountOutOfRange');
  for (const currency of ['', 'usd', 'US', 'USDX', 'U$D', '__proto__']) {
    expect(read('1', currency)).toBe('currencySyntax');
  }
});

it('takes two decimals for a currency that it does not know', () => {
  expect(['USD', 'JPY', 'KWD', 'CLF', 'ZZZ', 'constructor'].map(currencyExponent)).toEqual([
    2, 0, 3, 4, 2, 2,
  ]);
});

it('writes all decimals of the currency', () => {
  expect(formatMoney({ amount: 1_000_000, currency: 'USD' })).toBe('10000.00 USD');
  expect(formatMoney({ amount: 5, currency: 'USD' })).toBe('0.05 USD');
  expect(formatMoney({ amount: -5, currency: 'BHD' })).toBe('-0.005 BHD');
  expect(formatMoney({ amount: 1500, currency: 'JPY' })).toBe('1500 JPY');
});

it('reads back every amount it writes', () => {
  const currency = fc.constantFrom('USD', 'JPY', 'BHD', 'CLF');
  fc.assert(
    fc.property(fc.maxSafeInteger(), currency, (amount, code) => {
      expect(read(formatMoneyAmount({ amount, currency: code }), code)).toBe(amount);
    }),
  );
});

it('never compares two currencies', () => {
  const usd = { amount: 100, currency: 'USD' };
  expect(compareMoney(usd, { amount: 200, currency: 'USD' })).toBe(-1);
  expect(compareMoney(usd, { ...usd })).toBe(0);
  expect(compareMoney(usd, { amount: 50, currency: 'USD' })).toBe(1);
  expect(compareMoney(usd, { amount: 100, currency: 'EUR' })).toBeNull();
});

it('takes as money only an exact amount with a currency', () => {
  expect(isMoney({ amount: 1, currency: 'USD' })).toBe(true);
  const others: readonly unknown[] = [
    null,
    1,
    'USD 1',
    [],
    { amount: 1 },
    { currency: 'USD' },
    { amount: 1.5, currency: 'USD' },
    { amount: '1', currency: 'USD' },
    { amount: 2 ** 53, currency: 'USD' },
    { amount: 1, currency: 'usd' },
    { amount: 1, currency: 'USD', note: '' },
  ];
  for (const value of others) expect(isMoney(value)).toBe(false);
});

it('takes any text without throwing', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      (text, currency) => typeof parseMoneyText(text, currency).ok === 'boolean',
    ),
  );
});
