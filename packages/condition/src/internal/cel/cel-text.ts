import type { CelValue, SyntaxProblem } from './cel-node.ts';

type Read =
  | { readonly kind: 'value'; readonly value: CelValue; readonly start: number; readonly end: number }
  | SyntaxProblem;

/** Reads a text literal: in single or triple quotes of either kind, `r` before them for raw text, `b` for bytes. */
export function readTextLiteral(text: string, start: number): Read {
  const prefix = /^[bBrR]/.exec(text.slice(start, start + 1))?.[0].toLowerCase() ?? '';
  const quoteAt = start + prefix.length;
  const quote = text[quoteAt] ?? '';
  const mark = text.startsWith(quote.repeat(3), quoteAt) ? quote.repeat(3) : quote;
  const from = quoteAt + mark.length;
  const to = closing(text, from, mark);
  if (typeof to !== 'number') return to;
  const end = to + mark.length;
  const raw = text.slice(from, to);
  if (prefix === 'r') return { kind: 'value', value: raw, start, end };
  const value = unescaped(raw, from, prefix === 'b');
  if (typeof value !== 'string') return value;
  return { kind: 'value', value: prefix === 'b' ? { leftOut: 'bytes' } : value, start, end };
}

/** Where the closing quotes begin. A line break ends a text in single quotes before its time. */
function closing(text: string, from: number, mark: string): number | SyntaxProblem {
  const isLong = mark.length > 1;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (text.startsWith(mark, at)) return at;
    else if (!isLong && (character === '\n' || character === '\r')) return unclosed(at, at + 1);
  }
  return unclosed(from - mark.length, text.length);
}

function unclosed(start: number, end: number): SyntaxProblem {
  return { kind: 'syntax', reason: 'unclosedText', start, end };
}

const plainEscapes: ReadonlyMap<string, string> = new Map([
  ...['\\', '?', '"', "'", '`'].map((character) => [character, character] as const),
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

/** Digits that follow each letter of an escape by number. */
const numberedEscapes: ReadonlyMap<string, number> = new Map([
  ['u', 4],
  ['U', 8],
  ['x', 2],
  ['X', 2],
]);

/** What is written between quotes with its escapes read; `offset` is where it stands. */
function unescaped(raw: string, offset: number, isBytes: boolean): string | SyntaxProblem {
  let read = '';
  for (let at = 0; at < raw.length; ) {
    const slash = raw.indexOf('\\', at);
    if (slash < 0) return read + raw.slice(at);
    read += raw.slice(at, slash);
    const found = escapeAt(raw, slash, isBytes);
    if (typeof found === 'number') {
      const start = offset + slash;
      return {
        kind: 'syntax',
        reason: 'badEscape',
        start,
        end: Math.min(start + found, offset + raw.length),
      };
    }
    read += found.character;
    at = slash + found.length;
  }
  return read;
}

type Escape = { readonly character: string; readonly length: number } | number;

/** The character that an escape stands for; how many characters of it are wrong, if it stands for none. */
function escapeAt(raw: string, slash: number, isBytes: boolean): Escape {
  const letter = raw[slash + 1] ?? '';
  const plain = plainEscapes.get(letter);
  if (plain !== undefined) return { character: plain, length: 2 };
  const digits = numberedEscapes.get(letter);
  if (digits !== undefined) return isBytes && /u/i.test(letter) ? 2 : byNumber(raw, slash, digits);
  if (!/[0-7]/.test(letter)) return 2;
  const octal = raw.slice(slash + 1, slash + 4);
  const code = Number.parseInt(octal, 8);
  if (!/^[0-7]{3}$/.test(octal) || code > 0xff) return 4;
  return { character: String.fromCharCode(code), length: 4 };
}

function byNumber(raw: string, slash: number, digits: number): Escape {
  const length = 2 + digits;
  const written = raw.slice(slash + 2, slash + length);
  const code = Number.parseInt(written, 16);
  if (written.length !== digits || !/^[0-9a-fA-F]+$/.test(written)) return length;
  if (digits > 2 && (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))) return length;
  return { character: String.fromCodePoint(code), length };
}
