import { expect, it } from 'vitest';
import { plainLine, withoutHidden } from './hidden-marks.ts';

const control = [...Array.from({ length: 0x20 }, (_, code) => code), 0x7f];
for (let code = 0x80; code <= 0x9f; code += 1) control.push(code);
const directional = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];
const characters = (codes: readonly number[]) => codes.map((code) => String.fromCharCode(code));

it.each(characters([...control, ...directional]))('takes %j out of a line', (mark) => {
  const plain = plainLine(`a${mark}b`);
  expect(plain).toBe('\t\n\v\f\r\u0085'.includes(mark) ? 'a b' : 'ab');
  expect(plainLine(`${mark}a${mark}`)).toBe('a');
});

it.each(characters([...control, ...directional]))(
  'takes %j out of text of several lines, unless it is one of them',
  (mark) => {
    expect(withoutHidden(`a${mark}b`)).toBe('\t\n\r'.includes(mark) ? `a${mark}b` : 'ab');
  },
);

it.each(['', ' ', ' Tier 1 ', 'Été', '👩‍👩‍👧‍👦', 'שלום \u200Fa', 'a\u200Bb', '\uFEFFa', 'a\u00ADb'])(
  'leaves %j as it is',
  (text) => {
    expect(plainLine(text)).toBe(text);
    expect(withoutHidden(text)).toBe(text);
  },
);

it('makes one space of the breaks of a line', () => {
  expect(plainLine('a\r\n\r\nb\u2028c')).toBe('a b c');
});
