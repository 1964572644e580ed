import { expect, it } from 'vitest';
import { isName } from './name.ts';

it.each(['A', 'Été, 支援 👩‍👩‍👧‍👦', 'שלום', 'a\u200Bb', '\u202Eevil', '…'])('takes %j for a name', (text) => {
  expect(isName(text)).toBe(true);
});

it.each([
  '',
  ' ',
  '\u200B',
  '\u202E',
  '\u00AD\u2060',
  '\u3164',
  '\u2800',
  'a\nb',
  'a\0',
  '\u001B[31mred',
  'a\u2028b',
])('takes %j for none', (text) => {
  expect(isName(text)).toBe(false);
});
