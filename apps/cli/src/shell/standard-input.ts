import { UsageError } from './exit-code.ts';
import type { Said } from './language.ts';

const onlyOnce: Said = {
  en: 'Standard input can be read only once; name a file for one of the two.',
  de: 'Die Standardeingabe lässt sich nur einmal lesen; für eines von beiden wird eine Datei gebraucht.',
};

/** Refuses to read two documents from standard input, of which the second would be empty. @throws UsageError when both are `-`. */
export function keepStandardInput(first: string, second: string | null): void {
  if (first === '-' && second === '-') throw new UsageError(onlyOnce);
}
