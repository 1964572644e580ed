import type { BinaryOperator, CelValue, SyntaxProblem } from './cel-node.ts';
import { readTextLiteral } from './cel-text.ts';

/** Signs that are no operators between two operands. */
type Sign = '!' | '(' | ')' | '[' | ']' | '{' | '}' | '.' | ',' | ':' | '?';

/** A word or sign of CEL with its offsets. */
export type CelToken = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'value'; readonly value: CelValue }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'end' | BinaryOperator | Sign }
);

const blanks = /[ \t\n\r]+/y;
const comments = /\/\/[^\n]*/y;
const names = /[A-Za-z_][A-Za-z0-9_]*/y;
const signs = /&&|\|\||==|!=|<=|>=|[-+*/%<>!()[\]{}.,:?]/y;
const textStart = /[bBrR]?["']/y;
const hexadecimal = /0[xX][0-9a-fA-F]*/y;
const digits = /[0-9]+/y;
const fraction = /\.[0-9]+/y;
const exponent = /[eE][-+]?/y;

/** What a pattern finds at an offset; empty if it does not fit there. */
function at(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}

/** Where blanks and comments end. */
function afterBlanks(text: string, offset: number): number {
  let end = offset;
  for (let passed = -1; passed !== end; ) {
    passed = end;
    end += at(blanks, text, end).length;
    end += at(comments, text, end).length;
  }
  return end;
}

const words: ReadonlyMap<string, CelValue> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** The word or sign that follows an offset, after blanks and comments. */
export function tokenAfter(text: string, offset: number): CelToken | SyntaxProblem {
  const start = afterBlanks(text, offset);
  if (start >= text.length) return { kind: 'end', start, end: start };
  if (at(textStart, text, start) !== '') return readTextLiteral(text, start);
  const name = at(names, text, start);
  if (name !== '') return wordOf(name, start);
  if (at(digits, text, start) !== '') return numberAt(text, start);
  const sign = at(signs, text, start);
  if (sign === '') return { kind: 'syntax', reason: 'misplaced', start, end: start + 1 };
  // `signs` finds nothing else.
  return { kind: sign as Sign | BinaryOperator, start, end: start + sign.length };
}

function wordOf(name: string, start: number): CelToken {
  const end = start + name.length;
  if (name === 'in') return { kind: 'in', start, end };
  const value = words.get(name);
  return value === undefined ? { kind: 'name', name, start, end } : { kind: 'value', value, start, end };
}

function numberAt(text: string, start: number): CelToken | SyntaxProblem {
  const hex = at(hexadecimal, text, start);
  if (hex !== '') return wholeNumber(text, hex, start);
  const whole = at(digits, text, start);
  let end = start + whole.length;
  // A number that ends the text is whole, whatever else could follow its digits.
  if (end + 1 >= text.length) return wholeNumber(text, whole, start);
  end += at(fraction, text, end).length;
  const power = at(exponent, text, end);
  if (power !== '') {
    const from = end + power.length;
    const raised = at(digits, text, from);
    if (raised === '') return badNumber(from, Math.min(from + 1, text.length));
    end = from + raised.length;
  }
  if (end === start + whole.length) return wholeNumber(text, whole, start);
  const value = Number(text.slice(start, end));
  return Number.isFinite(value) ? { kind: 'value', value, start, end } : badNumber(start, end);
}

function wholeNumber(text: string, written: string, start: number): CelToken | SyntaxProblem {
  const end = start + written.length;
  const isUnsigned = text[end] === 'u' || text[end] === 'U';
  if (/^0[xX]$/.test(written)) return badNumber(start, isUnsigned ? end + 1 : end);
  if (isUnsigned) return { kind: 'value', value: { leftOut: 'unsigned' }, start, end: end + 1 };
  return { kind: 'value', value: BigInt(written), start, end };
}

function badNumber(start: number, end: number): SyntaxProblem {
  return { kind: 'syntax', reason: 'badNumber', start, end };
}
