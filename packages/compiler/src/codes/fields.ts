import type { Fix } from '@rung/kernel';
import { listed } from '../internal/names.ts';
import { error, type Named, type Place, type Suggested, warning } from './entry.ts';
import { fixOf, remove, removeIt, set, useSuggestion } from './fixes.ts';
import { clip, didYouMean } from './words.ts';

const referenceWords: Readonly<Record<string, string>> = {
  tier: 'tier',
  calendar: 'calendar',
  clock: 'clock',
  channel: 'channel',
  template: 'text',
  contextPackage: 'hand-over package',
  coolDown: 'cool-down',
  tierNode: 'tier step',
  trigger: 'trigger',
  outlet: 'outlet',
};

const keptWords: Readonly<Record<string, string>> = {
  engine: 'is kept by Rung itself',
  counter: 'counts by itself',
  event: 'exists only while its event is handled',
};

const typeWords: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  enum: 'one of its values',
  orderedEnum: 'one of its values',
  number: 'a number',
  money: 'an amount of money',
  text: 'text',
  set: 'a list of words',
  instant: 'a date and time with offset',
  duration: 'a length of time',
};

/** An order key goes as a whole row; the finding stands at its field. */
function removeOrderKey(_: unknown, { path }: Place): Fix {
  return fixOf('fix.remove', remove(path.replace(/\/field$/, '')));
}

/** Names that lead nowhere, and fields and their values. */
export const fieldCodes = {
  'RNG-201': error(
    (d: { readonly kind: string; readonly id: string; readonly prefix: string } & Suggested) =>
      `There is no ${referenceWords[d.kind] ?? d.kind} “${d.id}”.${didYouMean(d)}`,
    useSuggestion,
  ),
  'RNG-211': error(
    (d: { readonly field: string }) =>
      `Every ticket already has the field ${d.field}; give your own another id.`,
  ),
  'RNG-212': error(
    (d: { readonly field: string }) => `The field ${d.field} takes one of several values, but lists none.`,
  ),
  'RNG-213': error(
    (d: { readonly field: string; readonly min: number; readonly max: number }) =>
      `No number is at least ${d.min} and at most ${d.max}, so ${d.field} can have none.`,
    (d, { path }) => fixOf('fix.swapRange', set(path, { min: d.max, max: d.min })),
  ),
  'RNG-214': error(
    (d: { readonly field: string }) =>
      `Tickets cannot be put in order by ${d.field}: amounts of money and lists do not compare, and a message's fields do not last.`,
    removeOrderKey,
  ),
  'RNG-215': error(
    (d: { readonly field: string }) =>
      `The field ${d.field} is neither an amount of money nor a number, so it has no limit.`,
  ),
  'RNG-216': error(
    (d: { readonly field: string }) =>
      `Tickets cannot be grouped by ${d.field}: lists and amounts are no key.`,
  ),
  'RNG-221': error(
    (d: Named & { readonly field: string; readonly kept: string }) =>
      `${d.node} cannot set ${d.field}, which ${keptWords[d.kept] ?? 'is not yours to set'}.`,
  ),
  'RNG-222': error(
    (d: { readonly field: string; readonly type: string; readonly value: unknown }) =>
      `The field ${d.field} takes ${typeWords[d.type] ?? d.type}, not ${clip(JSON.stringify(d.value))}.`,
  ),
  'RNG-223': error(
    (d: { readonly field: string; readonly value: string; readonly values: readonly string[] } & Suggested) =>
      `The field ${d.field} is never “${d.value}”. It is one of ${listed(d.values, 12)}.${didYouMean(d)}`,
    useSuggestion,
  ),
  'RNG-224': error(
    (d: Named & { readonly field: string; readonly type: string }) =>
      `${d.node} adds to or removes from ${d.field}, which is not a list.`,
  ),
  'RNG-225': error(
    (d: { readonly field: string; readonly value: number; readonly min?: number; readonly max?: number }) =>
      `The field ${d.field} goes from ${d.min ?? 'anything'} to ${d.max ?? 'anything'}, so it cannot be ${d.value}.`,
  ),
  'RNG-226': warning(
    (d: Named & { readonly field: string }) => `${d.node} sets ${d.field} twice; the first value wins.`,
    removeIt,
  ),
} as const;
