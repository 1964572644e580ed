import type { Messages } from './message.ts';

export const pasteMessages = {
  'paste.title': { en: 'Paste into this policy', de: 'In diese Richtlinie einfügen' },
  'paste.text': {
    en: 'The copied steps name things that this policy does not have, or has otherwise.',
    de: 'Die kopierten Schritte nennen etwas, das diese Richtlinie nicht oder anders hat.',
  },
  'paste.part': { en: '{table}: {name}', de: '{table}: {name}' },
  'paste.other': {
    en: 'This policy has a different one with the same id.',
    de: 'Diese Richtlinie hat unter derselben Kennung etwas anderes.',
  },
  'paste.choose': { en: 'Choose what stands for it', de: 'Wählen, was dafür steht' },
  'paste.along': { en: 'Bring it along', de: 'Mitbringen' },
  'paste.use': { en: 'Use “{name}” instead', de: 'Stattdessen „{name}“ verwenden' },
  'paste.submit': {
    en: '{count, plural, one {Paste # step} other {Paste # steps}}',
    de: '{count, plural, one {# Schritt einfügen} other {# Schritte einfügen}}',
  },
  'paste.refused': { en: 'This cannot be pasted', de: 'Das lässt sich nicht einfügen' },
  'paste.refused.text': {
    en: 'The text on the clipboard is not whole, or was changed on its way.',
    de: 'Der Text in der Zwischenablage ist nicht vollständig oder wurde unterwegs verändert.',
  },
  'paste.refused.newer': {
    en: 'These steps were copied by a newer version of Rung, in the format “{name}”. Reload this page, or ask whoever runs the server to update it.',
    de: 'Diese Schritte wurden mit einer neueren Version von Rung kopiert, im Format „{name}“. Laden Sie diese Seite neu, oder bitten Sie um eine Aktualisierung des Servers.',
  },
  'paste.refused.unknown': {
    en: 'The text on the clipboard calls itself “{name}”, which is no format of Rung.',
    de: 'Der Text in der Zwischenablage nennt sich „{name}“, und das ist kein Format von Rung.',
  },
  'paste.refused.key': {
    en: 'The steps on the clipboard bring along “{name}”, which copied steps never hold.',
    de: 'Die Schritte in der Zwischenablage bringen „{name}“ mit, was kopierte Schritte nie enthalten.',
  },
  'paste.refused.steps': {
    en: '{count, plural, one {Something is} other {# things are}} wrong with the steps on the clipboard.',
    de: 'An den Schritten in der Zwischenablage {count, plural, one {stimmt etwas} other {stimmen # Dinge}} nicht.',
  },
  'paste.refused.at': { en: 'At', de: 'An der Stelle' },
  'paste.refused.more': {
    en: '{count, plural, one {And one more} other {And # more}}',
    de: '{count, plural, one {Und eines mehr} other {Und # mehr}}',
  },
  'paste.flowText': { en: 'Pasted text', de: 'Eingefügter Text' },
} as const satisfies Messages;
