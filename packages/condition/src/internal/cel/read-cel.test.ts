import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exprArbitrary, sampleContext } from '../../condition.arbitrary.ts';
import { printCondition } from '../../print-condition.ts';
import { celJsReading } from './cel-js.fake.ts';
import { isProblem } from './cel-node.ts';
import { readCel } from './read-cel.ts';

/** What our reader makes of a text, told as {@link celJsReading} tells it. */
function ourReading(text: string): unknown {
  const read = readCel(text);
  if (!isProblem(read)) return read;
  if (read.kind !== 'syntax') return read.kind;
  return { reason: read.reason, start: read.start, end: read.end };
}

/** cel-js is held to what it says of macros while it reads, and of unsigned numbers that are too large. */
function expectSameReading(text: string): void {
  const theirs = celJsReading(text);
  const reason = typeof theirs === 'object' && theirs !== null && 'reason' in theirs ? theirs.reason : null;
  if (reason === 'macro' || (reason === 'badNumber' && /[0-9a-fA-F]u/i.test(text))) return;
  expect(ourReading(text)).toEqual(theirs);
}

const pieces = fc.constantFrom(
  ...[
    'ticket',
    '.',
    'priority',
    'a.b',
    '==',
    '!=',
    '<',
    '<=',
    '>',
    '>=',
    'in',
    '&&',
    '||',
    '!',
    '-',
    '+',
    '*',
  ],
  ...[
    '/',
    '%',
    '?',
    ':',
    ',',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ' ',
    '\t',
    '\n',
    '\r',
    '// x\n',
    '//',
    '=',
    '&',
    '|',
  ],
  ...[
    '"',
    "'",
    '"high"',
    "'x'",
    '"""',
    "'''",
    '"""a"b"""',
    'r"\\d"',
    "R'\\'",
    'b"x"',
    'B"\\u0041"',
    'r',
    'b',
  ],
  ...[
    '"\\n\\"\\x41\\u00e9\\U0001f600\\101"',
    '"\\q"',
    '"\\u12"',
    '"\\ud800"',
    '"\\400"',
    '"\\8"',
    '"\\',
    '\\',
  ],
  ...[
    '0',
    '1',
    '12',
    '1.5',
    '1.',
    '.5',
    '1e3',
    '1e',
    '1e+',
    '2E-2',
    '1e999',
    '0x',
    '0xFf',
    '0X1',
    '7u',
    '0x1U',
    '5x',
  ],
  ...[
    'true',
    'false',
    'null',
    'for',
    'prototype',
    '__proto__',
    'f',
    'has',
    'usd("1")',
    '.exists(x, x > 1)',
    '\u0000',
    'é',
  ],
);

const conditions = exprArbitrary(sampleContext).map((expr) => printCondition(expr));

/** A condition with one character left out, doubled, or put in. */
const spoilt = fc
  .tuple(conditions, fc.nat(), fc.constantFrom('', '(', ')', '"', '.', ',', '-', '\\', ' ', '[', 'x', '0'))
  .map(
    ([text, at, put]) =>
      text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1),
  );

it('reads whatever cel-js reads, to the same tree, and says the same of what neither reads', () => {
  const texts = fc.oneof(
    { weight: 4, arbitrary: fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')) },
    { weight: 3, arbitrary: conditions },
    { weight: 3, arbitrary: spoilt },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
  fc.assert(fc.property(texts, expectSameReading), { numRuns: 1500 });
});

it.each([
  ['parentheses', (n: number) => `${'('.repeat(n)}a${')'.repeat(n)}`],
  ['lists', (n: number) => `${'['.repeat(n)}${']'.repeat(n)}`],
  ['calls', (n: number) => `${'f('.repeat(n)}${')'.repeat(n)}`],
  ['names', (n: number) => `a${'.b'.repeat(n)}`],
  ['choices', (n: number) => `${'a ? b : '.repeat(n)}c`],
  ['maps', (n: number) => `${'{1: '.repeat(n)}2${'}'.repeat(n)}`],
])('finds %s too deep where cel-js does', (_what, nested) => {
  for (let levels = 95; levels < 110; levels += 1) expectSameReading(nested(levels));
  expect(ourReading(nested(50_000))).toBe('tooDeep');
});

it('reads chains and signs of any length', () => {
  const long = 50_000;
  for (const text of [`a${' + a'.repeat(long)}`, `${'!'.repeat(long)}a`, `${'-'.repeat(long)}1`]) {
    expect(isProblem(readCel(text))).toBe(false);
  }
  expect(ourReading(`a${' '.repeat(900_000)}`)).toEqual({ op: 'id', args: 'a', start: 0, end: 1 });
});
