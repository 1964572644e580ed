import type { Messages } from './message.ts';

export const replaceMessages = {
  'replace.title': { en: 'Replace this draft by a file', de: 'Diesen Entwurf durch eine Datei ersetzen' },
  'replace.text': {
    en: 'The file takes the place of everything drawn here. It is one change, which can be undone; published versions stay as they are.',
    de: 'Die Datei tritt an die Stelle von allem, was hier gezeichnet ist. Das ist eine einzige Änderung und lässt sich rückgängig machen; veröffentlichte Versionen bleiben, wie sie sind.',
  },
  'replace.changes': { en: 'What would be different', de: 'Was anders würde' },
  'replace.same': { en: 'Nothing would be different', de: 'Nichts würde anders' },
  'replace.submit': { en: 'Replace the draft', de: 'Entwurf ersetzen' },
  'replace.done': { en: 'The draft is now “{name}”.', de: 'Der Entwurf ist jetzt „{name}“.' },
} as const satisfies Messages;
