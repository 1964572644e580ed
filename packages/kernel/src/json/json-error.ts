import { quote } from '../internal/quote.ts';
/** What was expected at the place of a syntax error, or what people write there although JSON has no such thing. */
export type Expected =
  | 'value'
  | 'key'
  | 'colon'
  | 'listEnd'
  | 'objectEnd'
  | 'escape'
  | 'control'
  | 'number'
  | 'lastComma'
  | 'otherQuote'
  | 'comment';

const expectedWords: Readonly<Record<Expected, string>> = {
  value:
    'a value is expected here: an object, a list, a text in double quotes, a number, true, false or null.',
  key: 'a key in double quotes is expected here.',
  colon: 'a colon is expected after the key.',
  listEnd: 'a comma or the end of the list is expected here.',
  objectEnd: 'a comma or the end of the object is expected here.',
  escape: 'there is no such escape; a backslash itself is written twice.',
  control:
    'a text cannot hold a bare line break, tab or other control character; it is written with a backslash.',
  number: 'this is no number as JSON writes them, such as 0, -2.5 or 1e6.',
  lastComma: 'nothing follows the comma before this; take the comma away.',
  otherQuote: 'JSON takes straight double quotes only, as in "name".',
  comment: 'JSON has no comments; take it away.',
};

/** The table of codes; see `JsonReadError` for what each means. */
export const jsonMessages = {
  invalidUtf8: () => 'The bytes are not UTF-8 from here on.',
  byteOrderMark: () => 'The document begins with a byte order mark; it must begin with its first character.',
  tooLarge: (limit: number) => `The document is larger than ${limit} bytes.`,
  tooDeep: (limit: number) => `Objects and lists are nested more than ${limit} deep.`,
  duplicateKey: (key: string) => `The key ${quote(key)} stands twice in one object.`,
  forbiddenKey: (key: string) => `The key ${quote(key)} is not allowed.`,
  unpairedSurrogate: () => 'The text holds half of a surrogate pair, which is no character.',
  numberOutOfRange: () => 'The number is too large to be read.',
  unsafeInteger: () =>
    'The whole number is beyond ±9007199254740991 and would lose digits; write it as a text.',
  truncated: () => 'The document ends before it is complete.',
  syntax: (expected: Expected) => `This is not JSON: ${expectedWords[expected]}`,
  trailingData: () => 'The document is complete, but something follows it.',
} as const;

/** What can be wrong with a JSON text. */
export type JsonReadCode = keyof typeof jsonMessages;
