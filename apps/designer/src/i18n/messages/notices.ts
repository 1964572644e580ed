import type { Messages } from './message.ts';

export const noticeMessages = {
  'notice.network': {
    en: 'The server did not answer. Try again: nothing is done twice.',
    de: 'Der Server hat nicht geantwortet. Versuchen Sie es noch einmal: Es geschieht nichts doppelt.',
  },
  'notice.conflict': {
    en: 'Somebody else changed this in the meantime. Look at it again, then repeat what you did.',
    de: 'Das wurde inzwischen von jemand anderem geändert. Sehen Sie es sich erneut an und wiederholen Sie dann Ihren Schritt.',
  },
  'notice.notFound': {
    en: 'This is not on the server. It may have another address.',
    de: 'Das gibt es auf dem Server nicht. Vielleicht hat es eine andere Adresse.',
  },
  'notice.tooLarge': { en: 'This is too large: at most 5 MB.', de: 'Das ist zu groß: höchstens 5 MB.' },
  'notice.refused': {
    en: 'The server could not read what it was sent. Nothing was changed.',
    de: 'Der Server konnte nicht lesen, was er bekam. Es wurde nichts geändert.',
  },
  'notice.archived': {
    en: 'This policy is archived. Restore it first.',
    de: 'Diese Richtlinie ist archiviert. Stellen Sie sie zuerst wieder her.',
  },
  'notice.keyTaken': {
    en: 'Another policy has this address already.',
    de: 'Diese Adresse hat schon eine andere Richtlinie.',
  },
  'notice.keyFixed': {
    en: 'A policy keeps its address: this text has another one.',
    de: 'Eine Richtlinie behält ihre Adresse: Dieser Text hat eine andere.',
  },
  'notice.invalid': {
    en: 'This would no longer be a policy. Nothing was changed.',
    de: 'Das wäre keine Richtlinie mehr. Es wurde nichts geändert.',
  },
  'notice.newer': {
    en: 'A newer Rung wrote this. It is kept as it is; this one can neither read nor change it.',
    de: 'Das hat ein neueres Rung geschrieben. Es bleibt, wie es ist; dieses kann es weder lesen noch ändern.',
  },
  'notice.dropped': {
    en: 'This old draft is no longer kept.',
    de: 'Dieser alte Entwurf wird nicht mehr aufbewahrt.',
  },
  'notice.gate': {
    en: 'Something still stands in the way of publishing.',
    de: 'Dem Veröffentlichen steht noch etwas im Weg.',
  },
  'notice.busy': {
    en: 'The server has too much to do. Try again in a moment.',
    de: 'Der Server hat zu viel zu tun. Versuchen Sie es gleich noch einmal.',
  },
  'notice.unexpected': {
    en: 'Something failed on the server. Whether it was done is not known: look at it again before you repeat it.',
    de: 'Auf dem Server ist etwas schiefgegangen. Ob es getan wurde, ist nicht bekannt: Sehen Sie nach, bevor Sie es wiederholen.',
  },
} as const satisfies Messages;
