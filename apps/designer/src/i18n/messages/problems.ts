import type { Messages } from './message.ts';

export const problemsMessages = {
  'problems.noErrors': { en: 'No errors', de: 'Keine Fehler' },
  'problems.none.warnings': {
    en: 'Look at the warnings before you publish.',
    de: 'Sehen Sie sich vor dem Veröffentlichen die Warnungen an.',
  },
  'problems.scenarios.none': {
    en: 'No scenario checks yet what the policy does.',
    de: 'Noch kein Szenario prüft, was die Richtlinie tut.',
  },
  'problems.scenarios.later': {
    en: 'Scenarios are run before each publish.',
    de: 'Vor jedem Veröffentlichen werden die Szenarien ausgeführt.',
  },
  'problems.scenarios.show': { en: 'Show the scenarios', de: 'Szenarien zeigen' },
  'problems.checking': { en: 'Checking…', de: 'Wird geprüft …' },
  'problems.brings': {
    en: 'Doing so brings {n, plural, one {one further problem} other {# further problems}}: {first}',
    de: 'Das bringt {n, plural, one {ein weiteres Problem} other {# weitere Probleme}} mit sich: {first}',
  },
  'problems.addMissing': { en: 'Add such a step', de: 'Einen solchen Schritt hinzufügen' },
  'problems.toField': { en: 'Show the field', de: 'Zum Feld' },
  'problems.toGuards': { en: 'Open the guards', de: 'Schutzregeln öffnen' },
  'problems.ofFlow': { en: 'Whole policy', de: 'Ganze Richtlinie' },
} as const satisfies Messages;
