import { type FieldDeclaration, type FieldValue, formatMoney, isMoney, parseMoneyText } from '@rung/kernel';
import type { Language } from '@rung/wording';
import { numberOf } from '../inspector/fields/number-text.ts';

/** A text typed by somebody of a language as a value of the field's type; null, that is missing, where it is none. */
export function triedValue(
  text: string,
  field: Pick<FieldDeclaration, 'type'> | undefined,
  language: Language,
): FieldValue {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  switch (field?.type) {
    case 'boolean':
      return trimmed === 'true';
    case 'number':
      return numberOf(trimmed, language);
    case 'money': {
      const [amount = '', currency = 'EUR'] = trimmed.replace(',', '.').split(/\s+/);
      const read = parseMoneyText(amount, currency.toUpperCase());
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
