import { formatMoney, isMoney, type Literal } from '@rung/kernel';
import type { Language } from '@rung/wording';
import { eachWord, usualSeparators } from '../inspector/fields/each-word.ts';
import { numberText } from '../inspector/fields/number-text.ts';
import type { FlowSpeech } from '../inspector/speech.tsx';
import type { Subject } from './operators.ts';
import { triedValue } from './tried-value.ts';

/** A value of a list as people of a language write it. */
export function valueText(literal: Literal, language: Language): string {
  if (typeof literal === 'number') return numberText(literal, language);
  if (typeof literal !== 'object') return String(literal);
  return 'money' in literal && isMoney(literal.money) ? formatMoney(literal.money) : JSON.stringify(literal);
}

/** What ends a value that is typed: a comma does not where it may stand before decimals. */
export function separatorsOf(subject: Subject): string[] {
  return hasDecimals(subject) ? usualSeparators : [...usualSeparators, ','];
}

const hasDecimals = (subject: Subject): boolean => subject === 'number' || subject === 'money';
/** With a space behind it, a comma stands before no decimals. */
const betweenNumbers = [...usualSeparators, ', '];

/**
 * The values that the texts of a list mean. A text that was there before keeps its value, however it would be read if it were
 * typed; one that is no value of the field is left out.
 */
export function listValues(
  texts: readonly string[],
  about: {
    readonly subject: Subject;
    readonly before: readonly Literal[];
    readonly speech: Pick<FlowSpeech, 'language' | 'currency'>;
  },
): readonly Literal[] {
  const { subject, before, speech } = about;
  const kept = new Map(before.map((value) => [valueText(value, speech.language), value]));
  const each = hasDecimals(subject)
    ? eachWord(texts, { kept: [...kept.keys()], separators: betweenNumbers })
    : texts;
  return each.flatMap((text): readonly Literal[] => {
    const value = kept.get(text) ?? typedLiteral(text, subject, speech);
    return value === null ? [] : [value];
  });
}

function typedLiteral(
  text: string,
  subject: Subject,
  speech: Pick<FlowSpeech, 'language' | 'currency'>,
): Literal | null {
  if (subject !== 'number' && subject !== 'money' && subject !== 'boolean') return text;
  const value = triedValue(text, { type: subject }, speech);
  if (isMoney(value)) return { money: value };
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
