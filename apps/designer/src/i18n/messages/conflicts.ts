import type { Messages } from './message.ts';

export const conflictMessages = {
  'conflict.title': {
    en: 'Two people changed the same step',
    de: 'Zwei Personen haben denselben Schritt geändert',
  },
  'conflict.ownTitle': {
    en: 'You changed the same step in two places',
    de: 'Sie haben denselben Schritt an zwei Stellen geändert',
  },
  'conflict.title.part': {
    en: 'Two people changed the same thing',
    de: 'Zwei Personen haben dasselbe geändert',
  },
  'conflict.ownTitle.part': {
    en: 'You changed the same thing in two places',
    de: 'Sie haben dasselbe an zwei Stellen geändert',
  },
  'conflict.text': {
    en: 'Choose in each case which change stays. Nothing is lost until you decide.',
    de: 'Wählen Sie jeweils, welche Änderung bleibt. Bis dahin geht nichts verloren.',
  },
  'conflict.outcome': { en: '{step}: “{port}”', de: '{step}: „{port}“' },
  'conflict.named': { en: '{part}: {name}', de: '{part}: {name}' },
  'conflict.here': { en: 'Here', de: 'Hier' },
  'conflict.elsewhere': { en: 'In another tab or browser', de: 'In einem anderen Tab oder Browser' },
  'conflict.mine': { en: 'Mine', de: 'Meine' },
  'conflict.theirs': { en: 'Theirs', de: 'Die andere' },
  'conflict.together': {
    en: 'Changed together with other steps',
    de: 'Zusammen mit anderen Schritten geändert',
  },
  'conflict.moved': { en: 'Moved to another place', de: 'An eine andere Stelle verschoben' },
  'conflict.done': { en: 'Keep these', de: 'So übernehmen' },
  'conflict.part': { en: 'Settings of the policy', de: 'Einstellungen der Richtlinie' },
} as const satisfies Messages;
