import { expect, it } from 'vitest';
import { listValues, separatorsOf, valueText } from './list-values.ts';

const german = { language: 'de', currency: 'CHF' } as const;
const english = { language: 'en', currency: 'USD' } as const;

it('keeps a number that stands in a list as another one is added', () => {
  const before = [1.234, 2];
  const shown = before.map((value) => valueText(value, 'de'));
  expect(shown).toEqual(['1,234', '2']);
  expect(listValues([...shown, '1.500', '0,5'], { subject: 'number', before, speech: german })).toEqual([
    1.234, 2, 1500, 0.5,
  ]);
});

it('keeps an amount with three decimals', () => {
  const before = [{ money: { amount: 1500, currency: 'KWD' } }];
  const shown = before.map((value) => valueText(value, 'de'));
  expect(listValues([...shown, '20'], { subject: 'money', before, speech: german })).toEqual([
    ...before,
    { money: { amount: 2000, currency: 'CHF' } },
  ]);
});

it('leaves out what is no value of the field', () => {
  expect(listValues(['7', 'seven'], { subject: 'number', before: [], speech: english })).toEqual([7]);
  expect(listValues(['7', 'seven'], { subject: 'text', before: [], speech: english })).toEqual([
    '7',
    'seven',
  ]);
});

it('takes several numbers that come whole', () => {
  const about = { subject: 'number', before: [7], speech: english } as const;
  expect(listValues(['7', '11, 12', '1,5; 2'], about)).toEqual([7, 11, 12, 1.5, 2]);
});

it('takes a comma for a separator only where no number has one', () => {
  expect(separatorsOf('number')).not.toContain(',');
  expect(separatorsOf('text')).toContain(',');
});
