import { expect, it } from 'vitest';
import { listValues, valueText, withAmounts } from './list-values.ts';

const german = { language: 'de', currency: 'CHF' } as const;
const english = { language: 'en', currency: 'USD' } as const;

it('keeps a number that stands in a list as another one is added', () => {
  const before = [1.234, 2];
  expect(before.map((value) => valueText(value, 'de'))).toEqual(['1,234', '2']);
  expect(withAmounts(before, '1.500; 0,5', { subject: 'number', speech: german })).toEqual({
    values: [1.234, 2, 1500, 0.5],
    left: '',
  });
});

it('keeps an amount with three decimals', () => {
  const before = [{ money: { amount: 1500, currency: 'KWD' } }];
  expect(withAmounts(before, '20', { subject: 'money', speech: german }).values).toEqual([
    ...before,
    { money: { amount: 2000, currency: 'CHF' } },
  ]);
});

it('leaves as it was typed what is no number, and takes what is one', () => {
  const about = { subject: 'number', speech: english } as const;
  expect(withAmounts([], '7; 8x, 9', about)).toEqual({ values: [7, 9], left: '8x' });
  expect(withAmounts([7], '7x', about)).toEqual({ values: [7], left: '7x' });
});

it('takes several numbers that come whole', () => {
  const about = { subject: 'number', speech: english } as const;
  expect(withAmounts([7], '11, 12', about).values).toEqual([7, 11, 12]);
  expect(withAmounts([7], '1,5; 2', about).values).toEqual([7, 1.5, 2]);
});

it('takes once what is written in several ways', () => {
  const numbers = { subject: 'number', speech: german } as const;
  expect(withAmounts([1], '1,0; 1.0; 2; 2,00', numbers)).toEqual({ values: [1, 2], left: '' });
  const money = { subject: 'money', speech: german } as const;
  expect(withAmounts([], '5; 5,00; 5.00 CHF', money).values).toEqual([
    { money: { amount: 500, currency: 'CHF' } },
  ]);
});

it('keeps in a list of texts what is none', () => {
  expect(listValues(['7', 'seven'], { before: [7], language: 'en' })).toEqual([7, 'seven']);
});
