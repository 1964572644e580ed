import * as wording from '@rung/wording';
import { expect, it } from 'vitest';
import { publicApi } from '../public-api.ts';

it('exports exactly this', () => {
  expect(publicApi('wording')).toMatchInlineSnapshot(`
    [
      "calendarOf",
      "createWording",
      "inserted",
      "languages",
      "loadSentences",
      "namesOfFlow",
      "namesOfPolicy",
      "noNames",
      "simpleFormat",
      "type AskedRow",
      "type ClockNames",
      "type ConnectRefused",
      "type EditRefused",
      "type EditSaid",
      "type Formatter",
      "type Language",
      "type MessageValues",
      "type NameKind",
      "type Names",
      "type OffsetAt",
      "type Refusal",
      "type Remark",
      "type SentencePart",
      "type Sentences",
      "type Term",
      "type Threshold",
      "type Wording",
      "type WordingOptions",
      "wordingFrom",
    ]
  `);
});

it('exports at run time what the list calls a value', () => {
  const values = publicApi('wording').filter((name) => !name.startsWith('type '));
  expect(Object.keys(wording).sort()).toEqual(values);
});
