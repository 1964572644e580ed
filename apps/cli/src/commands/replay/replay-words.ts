import type { Language } from '../../shell/language.ts';

interface ReplayWords {
  readonly progress: string;
  readonly refused: (file: string) => string;
}

/** What `rung replay` says beside its report. */
export const replayWords: Readonly<Record<Language, ReplayWords>> = {
  en: {
    progress: 'Replaying',
    refused: (file) => `${file} cannot be used for a replay`,
  },
  de: {
    progress: 'Nachspielen',
    refused: (file) => `${file} lässt sich nicht zum Nachspielen verwenden`,
  },
};
