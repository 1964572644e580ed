import { expect, it } from 'vitest';
import { hanging } from './hanging.ts';

const head = '  Hold time   ';
const text = 'median 1 d 1 h, mean 1 d 14 h, 9 in 10 within 3 d 15 h (2,834)';

it('stands beside its head where it fits', () => {
  expect(hanging('91.3 %', { head, columns: 40, indent: '    ' })).toEqual(['  Hold time   91.3 %']);
});

it('breaks after commas, beside its head where there is room', () => {
  expect(hanging(text, { head, columns: 62, indent: '    ' })).toEqual([
    '  Hold time   median 1 d 1 h, mean 1 d 14 h,',
    '              9 in 10 within 3 d 15 h (2,834)',
  ]);
});

it('stands below its head on a narrow terminal', () => {
  expect(hanging(text, { head, columns: 48, indent: '    ' })).toEqual([
    '  Hold time',
    '    median 1 d 1 h, mean 1 d 14 h,',
    '    9 in 10 within 3 d 15 h (2,834)',
  ]);
});
