import { stripVTControlCharacters } from 'node:util';

const plain = /^[\u0020-\u007e]*$/;
/**
 * Characters that take no column of their own: combining marks (variation selectors are some), joiners and isolates.
 */
const zeroWidth = /^(?:\p{Mn}|\p{Me}|\p{Cf})$/u;
/** First and last of the ranges that a terminal shows two columns wide: East Asian scripts, full-width forms, pictures. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Columns that text takes on a terminal, colours left out. Written out, because a library for it takes longer to load than a check. */
export function textWidth(text: string): number {
  const visible = text.includes('\u001b') ? stripVTControlCharacters(text) : text;
  if (plain.test(visible)) return visible.length;
  let width = 0;
  for (const char of visible) width += charWidth(char);
  return width;
}

function charWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (zeroWidth.test(char)) return 0;
  return wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
