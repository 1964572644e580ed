import type { Language } from '../../shell/language.ts';

interface ReplayWords {
  readonly progress: string;
  readonly refused: (file: string) => string;
  readonly notStandardInput: string;
  readonly workers: (most: number) => string;
}

/** What `rung replay` says beside its report. */
export const replayWords: Readonly<Record<Language, ReplayWords>> = {
  en: {
    progress: 'Replaying',
    refused: (file) => `${file} cannot be used for a replay`,
    notStandardInput:
      '--tickets: a history is read in several places at once, which standard input cannot be; name a file.',
    workers: (most) => `--workers: give a whole number from 1 to ${most}.`,
  },
  de: {
    progress: 'Nachspielen',
    refused: (file) => `${file} lässt sich nicht zum Nachspielen verwenden`,
    notStandardInput:
      '--tickets: Ein Verlauf wird an mehreren Stellen zugleich gelesen, was mit der Standardeingabe nicht geht; nötig ist eine Datei.',
    workers: (most) => `--workers: Nötig ist eine ganze Zahl von 1 bis ${most}.`,
  },
};
