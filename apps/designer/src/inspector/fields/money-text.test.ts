import { expect, it } from 'vitest';
import { moneyOf } from './money-text.ts';

it('reads an amount as people of a language write it', () => {
  expect(moneyOf({ amount: '1,234.50', unit: 'USD' }, 'en')).toMatchObject({ value: { amount: 123_450 } });
  expect(moneyOf({ amount: '1.234,50', unit: 'EUR' }, 'de')).toMatchObject({ value: { amount: 123_450 } });
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
