import type { Diagnostic, Severity } from '@rung/kernel';
import { count } from './count.ts';
import type { Language } from './language.ts';

/** The words around findings. */
export interface FindingWords {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly node: (id: string) => string;
  readonly inCondition: (line: number, column: number) => string;
  readonly counted: Readonly<Record<Severity, (n: number) => string>>;
  readonly none: string;
  readonly more: (n: number) => string;
}

/** {@link FindingWords} by language. */
export const findingWords: Readonly<Record<Language, FindingWords>> = {
  en: {
    severities: { error: 'error', warning: 'warning', info: 'remark' },
    node: (id) => `node ${id}`,
    inCondition: (line, column) => `line ${line}, column ${column} of the condition`,
    counted: {
      error: (n) => count(n, 'error', 'errors'),
      warning: (n) => count(n, 'warning', 'warnings'),
      info: (n) => count(n, 'remark', 'remarks'),
    },
    none: 'no findings',
    more: (n) => `… and ${n} more; --json lists all of them.`,
  },
  de: {
    severities: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
    node: (id) => `Schritt ${id}`,
    inCondition: (line, column) => `Zeile ${line}, Spalte ${column} der Bedingung`,
    counted: {
      error: (n) => `${n} Fehler`,
      warning: (n) => count(n, 'Warnung', 'Warnungen'),
      info: (n) => count(n, 'Hinweis', 'Hinweise'),
    },
    none: 'keine Befunde',
    more: (n) => `… und ${n} weitere; --json führt alle auf.`,
  },
};

/** `2 errors, 1 warning`, or `no findings`. */
export function countFindings(diagnostics: readonly Diagnostic[], language: Language = 'en'): string {
  const words = findingWords[language];
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const n = diagnostics.filter((one) => one.severity === severity).length;
    return n === 0 ? [] : [words.counted[severity](n)];
  });
  return parts.length === 0 ? words.none : parts.join(', ');
}
