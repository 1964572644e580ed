import { expect, it } from 'vitest';
import { decimalOf } from './decimal.ts';

it.each([
  ['0', 0],
  ['17', 17],
  [' 1.5\t', 1.5],
  ['-3', -3],
  ['+3', 3],
  ['5.', 5],
  ['.5', 0.5],
  ['1e3', 1000],
  ['1E-3', 0.001],
  ['007', 7],
])('reads %j', (text, number) => {
  expect(decimalOf(text)).toBe(number);
});

it.each([
  '',
  ' ',
  '\t\n',
  '0x10',
  '0XfF',
  ' 0x10',
  '0b1',
  '0B1',
  '0o7',
  '0O7',
  'Infinity',
  '-Infinity',
  '1e999',
  'NaN',
  'null',
  '.',
  '+',
  'e5',
  '1,5',
  '1_000',
  '10n',
  '1 2',
  'ten',
])('takes %j for no number', (text) => {
  expect(decimalOf(text)).toBeNaN();
});
