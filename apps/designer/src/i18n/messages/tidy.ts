import type { Messages } from './message.ts';

export const tidyMessages = {
  'tidy.map': { en: 'Show or hide the overview', de: 'Übersicht ein- oder ausblenden' },
  'tidy.menu': { en: 'Tidy', de: 'Aufräumen' },
  'tidy.chosen': { en: 'Tidy the selection', de: 'Auswahl aufräumen' },
  'tidy.all': { en: 'Tidy everything', de: 'Alles aufräumen' },
  'tidy.lineUp': {
    en: 'Pinned steps line up and stay pinned.',
    de: 'Fixierte Schritte richten sich aus und bleiben fixiert.',
  },
  'tidy.unpinChosen': { en: 'Unpin the selection', de: 'Auswahl lösen' },
  'tidy.unpinAll': { en: 'Unpin everything', de: 'Alles lösen' },
  'tidy.letGo': {
    en: 'Unpinned steps are arranged with the others again.',
    de: 'Gelöste Schritte werden wieder mit den anderen angeordnet.',
  },
  'tidy.nonePinned': {
    en: 'No step is pinned: everything is arranged. Dragging a step pins it.',
    de: 'Kein Schritt ist fixiert: Alles ist angeordnet. Wer einen Schritt zieht, fixiert ihn.',
  },
  'tidy.inLine': { en: 'Everything is in line already.', de: 'Alles ist schon aufgeräumt.' },
} as const satisfies Messages;
