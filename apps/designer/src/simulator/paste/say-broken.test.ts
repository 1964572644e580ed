import { createWording, type Language } from '@rung/wording';
import { expect, it } from 'vitest';
import { activate, loadMessages, t } from '../../i18n/i18n.ts';
import { withDocument } from '../../inspector/page.fake.ts';
import { pastedEntries } from './pasted-entries.ts';
import { sayBroken } from './say-broken.ts';

withDocument();

async function said(text: string, language: Language): Promise<string> {
  await loadMessages('panels');
  await activate(language);
  const read = pastedEntries(text, () => false);
  return read.ok ? 'taken' : sayBroken(read.error, createWording({ language }), t);
}

it.each([
  ['{"a": 1,\n "a": 2}', 'Line 2, column 2: The key "a" stands twice in one object.', 'Zeile 2, Spalte 2: '],
  ['{"__proto__": 1}', 'Line 1, column 2: The key "__proto__" is not allowed.', 'Zeile 1, Spalte 2: '],
  ['{"a": "\\ud83d"}', 'Line 1, column 7: The text holds half of', 'Zeile 1, Spalte 7: '],
  ['{"a": 1e400}', 'Line 1, column 7: The number is too large to be read.', 'Zeile 1, Spalte 7: '],
  [
    '['.repeat(99),
    'Line 1, column 65: Objects and lists are nested more than 64 deep.',
    'Zeile 1, Spalte 65: ',
  ],
  ['{"a": high}', 'Line 1, column 7: This is not JSON: a value is expected here', 'Zeile 1, Spalte 7: '],
  [
    '{"a": 1} {',
    'Line 1, column 10: The document is complete, but something follows it.',
    'Zeile 1, Spalte 10: ',
  ],
  ['{"a": 1', 'It begins like JSON, but breaks off at line 1, column 8.', 'Es beginnt wie JSON, bricht aber'],
])('says of %j what is wrong with it, and where', async (text, en, de) => {
  const [english, german] = [await said(text, 'en'), await said(text, 'de')];
  expect([english, german]).toEqual([expect.stringContaining(en), expect.stringContaining(de)]);
  // The reason is in the language too, not only its place.
  expect(german).not.toContain(english.slice(english.indexOf(': ') + 2, english.indexOf(': ') + 22));
});
