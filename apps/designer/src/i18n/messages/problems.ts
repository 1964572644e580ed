import type { Messages } from './message.ts';

export const problemsMessages = {
  'problems.none.text': {
    en: 'Nothing is wrong with this policy.',
    de: 'An dieser Richtlinie ist nichts auszusetzen.',
  },
  'problems.none.warnings': {
    en: 'There are no errors. Look at the warnings before you publish.',
    de: 'Es gibt keine Fehler. Sehen Sie sich vor dem Veröffentlichen die Warnungen an.',
  },
  'problems.checking': { en: 'Checking…', de: 'Wird geprüft …' },
  'problems.ofFlow': { en: 'Whole policy', de: 'Ganze Richtlinie' },
} as const satisfies Messages;
