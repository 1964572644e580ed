import type { Language } from './language.ts';

/** `1 error`, `2 errors`: a count with its noun. */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A number with its thousands set apart as the language does. */
export function thousands(n: number, language: Language): string {
  return String(n).replaceAll(/\B(?=(\d{3})+$)/g, language === 'de' ? '.' : ',');
}

/** `a, b and c`. */
export function listed(items: readonly string[], and: string): string {
  const [last = '', ...before] = items.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(', ')} ${and} ${last}`;
}
