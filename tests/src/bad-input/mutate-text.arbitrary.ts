import fc from 'fast-check';
import { nastyTexts } from './nasty.ts';

/** One change to a text. Numbers choose places modulo its length, so that any number fits any text. */
export interface TextMutation {
  readonly op: 'cut' | 'insert' | 'repeat' | 'move' | 'truncate';
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

/** What the formats are made of, and what they must not be made of. */
const pieces: readonly string[] = [
  ...nastyTexts,
  ...'{}[]()",:.\\\'`/#!&|=<>+-*%$?_~ \n\t\r\0',
  '"":',
  '"a":1,',
  '\\u0000',
  '\\uD800',
  '\\u005f',
  '&&',
  '||',
  '==',
  ' in ',
  'has(',
  'usd("',
  'duration("1h")',
  'words.',
  'null',
  'true',
  '1e999',
  '9007199254740993',
  '-0',
  '0x1F',
  '//',
  '/*',
  '\u2028',
  '\u0301',
  '👩‍🔬',
];

/** A few changes to a text, one after another. */
export const textMutations: fc.Arbitrary<readonly TextMutation[]> = fc.array(
  fc.record({
    op: fc.constantFrom('cut', 'insert', 'insert', 'repeat', 'move', 'truncate'),
    at: fc.nat(),
    length: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
      fc.integer({ min: 1, max: 60 }),
    ),
    piece: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

const changeBy: Readonly<
  Record<TextMutation['op'], (text: string, from: number, change: TextMutation) => string>
> = {
  cut: (text, from, { length }) => text.slice(0, from) + text.slice(from + length),
  insert: (text, from, { piece }) => text.slice(0, from) + piece + text.slice(from),
  repeat: (text, from, { length }) => text.slice(0, from + length) + text.slice(from),
  move: (text, from, { length }) =>
    text.slice(from, from + length) + text.slice(0, from) + text.slice(from + length),
  truncate: (text, from) => text.slice(0, from),
};

/** The text with the changes made to it. */
export function mutatedText(text: string, changes: readonly TextMutation[]): string {
  return changes.reduce((so, change) => changeBy[change.op](so, change.at % (so.length + 1), change), text);
}
