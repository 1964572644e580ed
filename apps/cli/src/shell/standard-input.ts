import { UsageError } from './exit-code.ts';
import type { Language } from './language.ts';

const words: Readonly<Record<Language, string>> = {
  en: 'Standard input can be read only once; name a file for one of the two.',
  de: 'Die Standardeingabe lässt sich nur einmal lesen; für eines von beiden wird eine Datei gebraucht.',
};

/** Refuses to read two documents from standard input, of which the second would be empty. @throws UsageError when both are `-`. */
export function keepStandardInput(first: string, second: string | null, language: Language): void {
  if (first === '-' && second === '-') throw new UsageError(words[language]);
}
