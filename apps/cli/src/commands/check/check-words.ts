import { count } from '../../shell/count.ts';
import type { Language } from '../../shell/language.ts';

interface Bounds {
  readonly effects: number;
  readonly moves: number;
  readonly notices: number;
}

interface CheckWords {
  readonly compiles: (file: string) => string;
  readonly fails: (file: string) => string;
  readonly bounds: (bounds: Bounds) => string;
}

/** What `rung check` says. */
export const checkWords: Readonly<Record<Language, CheckWords>> = {
  en: {
    compiles: (file) => `${file} compiles`,
    fails: (file) => `${file} does not compile`,
    bounds: ({ effects, moves, notices }) =>
      `Left alone, a ticket falls silent after at most ${count(effects, 'effect', 'effects')}: ${count(moves, 'move', 'moves')}, ${count(notices, 'notice', 'notices')}.`,
  },
  de: {
    compiles: (file) => `${file} lässt sich übersetzen`,
    fails: (file) => `${file} lässt sich nicht übersetzen`,
    bounds: ({ effects, moves, notices }) =>
      `Sich selbst überlassen verstummt ein Ticket nach höchstens ${count(effects, 'Wirkung', 'Wirkungen')}: ${count(moves, 'Wechsel', 'Wechsel')}, ${count(notices, 'Benachrichtigung', 'Benachrichtigungen')}.`,
  },
};
