import { expect, it } from 'vitest';
import { amountText, moneyOf } from './money-text.ts';

it('reads an amount as people of a language write it', () => {
  expect(moneyOf({ amount: '1,234.50', unit: 'USD' }, 'en')).toMatchObject({ value: { amount: 123_450 } });
  expect(moneyOf({ amount: '1.234,50', unit: 'EUR' }, 'de')).toMatchObject({ value: { amount: 123_450 } });
});

it.each(['en', 'de'] as const)('reads back in %s what it writes', (language) => {
  for (const currency of ['JPY', 'USD', 'BHD'])
    for (const amount of [0, 7, 999, 1000, 50_500, 1_250_000, -1_234_567]) {
      const money = { amount, currency };
      const read = moneyOf({ amount: amountText(money, language), unit: currency }, language);
      expect(read).toEqual({ ok: true, value: money });
    }
  expect(amountText({ amount: 1_250_000, currency: 'USD' }, language)).toBe(
    language === 'en' ? '12,500.00' : '12.500,00',
  );
});

it('takes no notice of noughts that a currency has no place for', () => {
  expect(moneyOf({ amount: '50.00', unit: 'JPY' }, 'en')).toMatchObject({
    value: { amount: 50, currency: 'JPY' },
  });
  expect(moneyOf({ amount: '50,500', unit: 'EUR' }, 'de')).toMatchObject({ value: { amount: 5050 } });
});

it('rounds nothing away', () => {
  expect(moneyOf({ amount: '50.25', unit: 'JPY' }, 'en')).toMatchObject({
    error: { code: 'amountTooPrecise' },
  });
  expect(moneyOf({ amount: '50.255', unit: 'USD' }, 'en').ok).toBe(false);
});
