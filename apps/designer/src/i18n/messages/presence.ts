import type { Messages } from './message.ts';

/** Who else has the policy open. */
export const presenceMessages = {
  'present.here': { en: 'Also here: {who}', de: 'Auch hier: {who}' },
  'present.came': {
    en: '{count, plural, one {{who} has} other {{who} have}} this policy open too',
    de: '{count, plural, one {{who} hat} other {{who} haben}} diese Richtlinie auch geöffnet',
  },
  'present.looks': { en: 'has it open', de: 'hat sie geöffnet' },
  'present.edits': { en: 'is editing “{step}”', de: 'bearbeitet „{step}“' },
  'present.editing': {
    en: '{count, plural, one {{who} is editing} other {{who} are editing}}',
    de: '{count, plural, one {{who} bearbeitet dies} other {{who} bearbeiten dies}}',
  },
  'present.somebody': { en: 'Somebody', de: 'Jemand' },
} as const satisfies Messages;
