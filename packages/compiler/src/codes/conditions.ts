import { listed } from '../internal/names.ts';
import { error, type Named, warning } from './entry.ts';
import { removeIt } from './fixes.ts';
import { clip } from './words.ts';

/** What alone brings the fields of an event, by the first part of their paths. */
const bearers = {
  message: 'an event with a message',
  request: 'a requested action',
  event: 'another kind of event',
} as const;

/** Conditions and the words that they look for. */
export const conditionCodes = {
  'RNG-801': warning(
    (d: { readonly condition: string; readonly optional: boolean }) =>
      `Every ticket fulfils this, so it decides nothing: ${clip(d.condition)}`,
    (d, place) => (d.optional ? removeIt(d, place) : null),
  ),
  'RNG-802': error(
    (d: { readonly wordList: string }) =>
      `The word list “${d.wordList}” has no words yet, so no text has any of them.`,
  ),
  'RNG-803': warning(
    (d: { readonly wordList: string; readonly number: number }) =>
      `No text can contain entry ${d.number} of the word list “${d.wordList}”: there is no word in it, only spaces or signs.`,
  ),
  'RNG-804': warning(
    (d: Named & { readonly fields: readonly string[]; readonly part: keyof typeof bearers }) =>
      `${d.node} asks about ${listed(d.fields)}. Only ${bearers[d.part]} brings that, and none ever arrives here, so this is never known and counts as not fulfilled.`,
  ),
} as const;
