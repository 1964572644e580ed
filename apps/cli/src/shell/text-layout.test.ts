import { expect, it } from 'vitest';
import { lengthOfCountedTime, lengthOfTime } from './length-of-time.ts';
import { oneLine, printable } from './printable.ts';
import { table } from './table.ts';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

it.each([
  ['', 0],
  ['abc', 3],
  ['Grüße', 5],
  ['e\u0301', 1],
  ['日本語', 6],
  ['ｆｕｌｌ', 8],
  ['👍', 2],
  ['\u001b[31mred\u001b[39m', 3],
  ['→ ✓', 3],
])('knows how wide a terminal shows %j', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

it('aligns columns by what is shown, and leaves no blanks at the end of a line', () => {
  const rows = [
    ['a', '1', 'x'],
    ['日本', '\u001b[31m22\u001b[39m', ''],
    ['ccc', '333', 'z'],
  ];
  expect(table(rows, { align: ['left', 'right'], indent: '  ' })).toEqual([
    '  a       1  x',
    '  日本   \u001b[31m22\u001b[39m',
    '  ccc   333  z',
  ]);
  expect(table([])).toEqual([]);
});

it('breaks lines between words, and lets a word that is too long stand alone', () => {
  const text = 'one two three incomprehensibilities four';
  expect(wrap(text, { columns: 12, indent: '  ', first: '→ ' })).toEqual([
    '→ one two',
    '  three',
    '  incomprehensibilities',
    '  four',
  ]);
  expect(wrap('', { columns: 10 })).toEqual(['']);
});

it('shows what could move the cursor or turn a line around', () => {
  expect(printable('a\u001b[2J\u202eb\u0007\u009b')).toBe('a\\u001b[2J\\u202eb\\u0007\\u009b');
  expect(printable('tab\tand\nline')).toBe('tab\tand\nline');
  expect(oneLine(' a\n\t b \r\n')).toBe('a b \\u000d');
});

it.each([
  [0, '0 s', '0 s'],
  [400, '0.4 s', '0.4 s'],
  [59_000, '59 s', '59 s'],
  [90_000, '1 min 30 s', '1 min 30 s'],
  [3_600_000, '1 h', '1 h'],
  [9_000_000, '2 h 30 min', '2 h 30 min'],
  [86_400_000, '1 d', '24 h'],
  [273_600_000, '3 d 4 h', '76 h'],
])('says %d ms in its two largest units', (ms, elapsed, counted) => {
  expect(lengthOfTime(ms, 'en')).toBe(elapsed);
  expect(lengthOfCountedTime(ms, 'en')).toBe(counted);
});
