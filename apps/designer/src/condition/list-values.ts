import { formatMoney, isMoney, type Literal } from '@rung/kernel';
import type { Language } from '@rung/wording';
import { partsOf, usualSeparators } from '../inspector/fields/each-word.ts';
import { numberText } from '../inspector/fields/number-text.ts';
import type { FlowSpeech } from '../inspector/speech.tsx';
import { triedValue } from './tried-value.ts';

/** What a list of numbers or of amounts of money is about. */
export type Counted = 'number' | 'money';

/** What ends an amount in such a list. A comma may stand before decimals, but not with a space behind it. */
const amountSeparators = [...usualSeparators, ', '];

/** A value of a list as people of a language write it. */
export function valueText(literal: Literal, language: Language): string {
  if (typeof literal === 'number') return numberText(literal, language);
  if (typeof literal !== 'object') return String(literal);
  return 'money' in literal && isMoney(literal.money) ? formatMoney(literal.money) : JSON.stringify(literal);
}

/** The values that the texts of a list mean. One that was there before keeps its value, any other is a text. */
export function listValues(
  texts: readonly string[],
  { before, language }: { readonly before: readonly Literal[]; readonly language: Language },
): readonly Literal[] {
  const kept = new Map(before.map((value) => [valueText(value, language), value]));
  return texts.map((text) => kept.get(text) ?? text);
}

/**
 * A list with the amounts that a text adds to it; one that is there already, however it is written, is there once. What cannot be
 * read is left, as it was typed.
 */
export function withAmounts(
  before: readonly Literal[],
  text: string,
  about: { readonly subject: Counted; readonly speech: Pick<FlowSpeech, 'language' | 'currency'> },
): { readonly values: readonly Literal[]; readonly left: string } {
  const values = [...before];
  const left: string[] = [];
  for (const part of partsOf(text, amountSeparators).map((one) => one.trim())) {
    const value = amountOf(part, about);
    if (value === null) left.push(part);
    else if (!values.some((one) => isSame(one, value))) values.push(value);
  }
  return { values, left: left.filter((part) => part !== '').join('; ') };
}

function amountOf(text: string, { subject, speech }: Parameters<typeof withAmounts>[2]): Literal | null {
  const value = triedValue(text, { type: subject }, speech);
  if (isMoney(value)) return { money: value };
  return typeof value === 'number' ? value : null;
}

const isSame = (a: Literal, b: Literal): boolean => JSON.stringify(a) === JSON.stringify(b);
