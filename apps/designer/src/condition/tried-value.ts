import { type ConditionExpr, forEachAtom } from '@rung/condition';
import { type FieldDeclaration, type FieldValue, formatMoney, isMoney, parseMoneyText } from '@rung/kernel';
import { numberOf, plainNumber } from '../inspector/fields/number-text.ts';
import type { FlowSpeech } from '../inspector/speech.tsx';

/**
 * A text typed by somebody of a language as a value of the field's type; null, that is missing, where it is none. An amount that
 * names no currency is of the policy's own.
 */
export function triedValue(
  text: string,
  field: Pick<FieldDeclaration, 'type'> | undefined,
  { language, currency: usual }: Pick<FlowSpeech, 'language' | 'currency'>,
): FieldValue {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  switch (field?.type) {
    case 'boolean':
      return trimmed === 'true';
    case 'number':
      return numberOf(trimmed, language);
    case 'money': {
      const [amount = '', currency = usual] = trimmed.split(/\s+(?=[A-Za-z]{3}$)/);
      const read = parseMoneyText(plainNumber(amount, language), currency.toUpperCase());
      return read.ok ? { ...read.value } : null;
    }
    case 'set':
      return trimmed.split(/\s*,\s*/);
    default:
      return trimmed;
  }
}

/** A value as somebody would type it. */
export function textToTry(value: FieldValue): string {
  if (value === null) return '';
  if (isMoney(value)) return formatMoney(value);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** The currency of the first amount that a condition compares a field with: amounts of any other are never compared with it. */
export function comparedCurrency(expr: ConditionExpr, path: string): string | null {
  const found: string[] = [];
  forEachAtom(expr, (atom) => {
    if (!('field' in atom) || atom.field !== path) return;
    const literals = 'values' in atom ? atom.values : 'value' in atom ? [atom.value] : [];
    for (const one of literals) if (typeof one === 'object' && 'money' in one) found.push(one.money.currency);
  });
  return found[0] ?? null;
}
