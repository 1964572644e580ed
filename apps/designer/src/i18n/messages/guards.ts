import type { Messages } from './message.ts';

/** What no path may exceed, and what must always hold. */
export const guardMessages = {
  'settings.guards.explain': {
    en: 'What no path may exceed, however it is drawn, and what must always hold.',
    de: 'Was kein Weg überschreiten darf, wie auch immer er gezeichnet ist, und was immer gelten muss.',
  },
  'guards.caps': { en: 'Caps', de: 'Obergrenzen' },
  'guards.caps.explain': {
    en: 'How often something may happen to a ticket until it is solved. What comes then is held back, or goes to the tier that you name.',
    de: 'Wie oft etwas mit einem Ticket geschehen darf, bis es gelöst ist. Was dann noch kommt, wird zurückgehalten oder geht an die Stufe, die Sie nennen.',
  },
  'guards.caps.add': { en: 'Add a cap', de: 'Obergrenze hinzufügen' },
  'guards.cap': { en: 'At most {max} {of}', de: 'Höchstens {max} {of}' },
  'guards.cap.of': { en: 'Counts', de: 'Zählt' },
  'guards.cap.of.reEscalations': {
    en: 'Moves up after the ticket had come down or back.',
    de: 'Wechsel nach oben, nachdem das Ticket schon herunter- oder zurückgekommen war.',
  },
  'guards.cap.of.repeatsPerTier': {
    en: 'Arrivals at one tier after the first; what is sent back does not count.',
    de: 'Ankünfte auf einer Stufe nach der ersten; Zurückgegebenes zählt nicht.',
  },
  'guards.cap.of.transfers': {
    en: 'Moves to or from a department at the side.',
    de: 'Wechsel zu einer seitlichen Abteilung oder von ihr weg.',
  },
  'guards.cap.of.noticesPerHour': {
    en: 'Notices to people in the last hour. Those beyond it are left out; no ticket moves for them.',
    de: 'Hinweise an Personen in der letzten Stunde. Weitere entfallen; kein Ticket wechselt ihretwegen.',
  },
  'guards.cap.max': { en: 'At most', de: 'Höchstens' },
  'guards.cap.then': { en: 'Then the ticket goes to', de: 'Dann geht das Ticket an' },
  'guards.cap.thenNone': { en: 'nobody: it is held back', de: 'niemanden: Es wird zurückgehalten' },
  'guards.pingPong': { en: 'To and fro', de: 'Hin und Her' },
  'guards.pingPong.explain': {
    en: 'How often a ticket may come back from one tier to another before a third takes it. Needs two tiers.',
    de: 'Wie oft ein Ticket von einer Stufe zu einer anderen zurückkommen darf, ehe eine dritte es übernimmt. Braucht zwei Stufen.',
  },
  'guards.pingPong.add': { en: 'Add a limit for two tiers', de: 'Grenze für zwei Stufen hinzufügen' },
  'guards.pingPong.title': { en: '{a} and {b}', de: '{a} und {b}' },
  'guards.pingPong.a': { en: 'Back to', de: 'Zurück zu' },
  'guards.pingPong.b': { en: 'from', de: 'von' },
  'guards.pingPong.max': { en: 'Times it may come back', de: 'So oft darf es zurückkommen' },
  'guards.pingPong.then': { en: 'Then it goes to', de: 'Dann geht es an' },
  'guards.coolDowns': { en: 'Cool-downs', de: 'Ruhezeiten' },
  'guards.coolDowns.explain': {
    en: 'After a ticket was stepped down, these triggers rest for a while, so that it does not climb again at once.',
    de: 'Nachdem ein Ticket heruntergestuft wurde, ruhen diese Auslöser eine Weile, damit es nicht sofort wieder steigt.',
  },
  'guards.coolDowns.add': { en: 'Add a cool-down', de: 'Ruhezeit hinzufügen' },
  'guards.coolDown': { en: 'Rest for {length}', de: '{length} Ruhe' },
  'guards.coolDown.triggers': { en: 'Triggers that rest', de: 'Auslöser, die ruhen' },
  'guards.coolDown.length': { en: 'For how long', de: 'Wie lange' },
  'guards.coolDown.begins': { en: 'Where it begins', de: 'Wo sie beginnt' },
  'guards.coolDown.always': {
    en: 'Whenever a ticket is stepped down. A step that steps down can name it for itself alone.',
    de: 'Sooft ein Ticket heruntergestuft wird. Ein Schritt, der herunterstuft, kann sie für sich allein nennen.',
  },
  'guards.pinned': { en: 'Rules that must hold', de: 'Regeln, die gelten müssen' },
  'guards.pinned.explain': {
    en: 'Sentences that hold whatever else is changed, kept with the policy for everybody to read.',
    de: 'Sätze, die gelten, was auch sonst geändert wird; sie bleiben bei der Richtlinie, für alle zu lesen.',
  },
  'guards.pinned.add': { en: 'Add a rule', de: 'Regel hinzufügen' },
  'guards.pinned.first': {
    en: 'No ticket stays without an owner.',
    de: 'Kein Ticket bleibt ohne Verantwortliche.',
  },
  'guards.pinned.text': { en: 'The rule', de: 'Die Regel' },
  'guards.pinned.missing': { en: 'A rule needs words.', de: 'Eine Regel braucht Worte.' },
  'guards.pinned.never': { en: 'What must never be', de: 'Was nie sein darf' },
  'guards.pinned.neverNone': { en: 'said in words only', de: 'nur in Worten gesagt' },
} as const satisfies Messages;
