import type { Messages } from './message.ts';

export const triggerFormMessages = {
  'trigger.listen': { en: 'What starts the path', de: 'Was den Weg beginnt' },
  'trigger.listen.events': { en: 'Something happens', de: 'Etwas geschieht' },
  'trigger.listen.clock': { en: 'A clock runs out', de: 'Eine Uhr läuft ab' },
  'trigger.events': { en: 'When', de: 'Wenn' },
  'trigger.eventsPlaceholder': { en: 'Choose what it listens to', de: 'Worauf er hören soll' },
  'trigger.group.ticket': { en: 'Ticket', de: 'Ticket' },
  'trigger.group.conversation': { en: 'Conversation', de: 'Gespräch' },
  'trigger.group.team': { en: 'Team', de: 'Team' },
  'trigger.group.authority': { en: 'Authority', de: 'Befugnis' },
  'trigger.group.outside': { en: 'Outside and afterwards', de: 'Außerhalb und danach' },
  'trigger.group.policy': { en: 'This policy itself', de: 'Diese Richtlinie selbst' },
  'trigger.clock': { en: 'When the clock', de: 'Wenn die Uhr' },
  'trigger.clockAt': { en: 'says that', de: 'meldet, dass' },
  'trigger.clockHint': {
    en: 'A clock is heard once a Clock step has started to watch it.',
    de: 'Gehört wird eine Uhr, sobald ein Schritt „Uhr“ sie beobachtet.',
  },
  'trigger.when': { en: 'and only if', de: 'und nur wenn' },
  'trigger.whenNone': { en: 'always', de: 'immer' },
  'trigger.mode': { en: 'then it', de: 'Der Auslöser' },
  'trigger.mode.interrupting': { en: 'may move the ticket', de: 'darf das Ticket bewegen' },
  'trigger.mode.interrupting.hint': {
    en: 'To a higher tier, or to a department at the side.',
    de: 'Auf eine höhere Stufe oder zu einer seitlichen Abteilung.',
  },
  'trigger.mode.intake': { en: 'takes the ticket in', de: 'nimmt das Ticket auf' },
  'trigger.mode.intake.hint': {
    en: 'Gives every new or reopened ticket its first tier.',
    de: 'Gibt jedem neuen oder wieder geöffneten Ticket seine erste Stufe.',
  },
  'trigger.mode.side': { en: 'runs beside it', de: 'läuft nebenher' },
  'trigger.mode.side.hint': {
    en: 'A notice, a tag, a call for experts; the ticket stays where it is.',
    de: 'Ein Hinweis, ein Schlagwort, ein Ruf nach Fachleuten; das Ticket bleibt, wo es ist.',
  },
  'trigger.latch': { en: 'How often', de: 'Wie oft' },
  'trigger.latch.oncePerEpisode': { en: 'once until it is solved', de: 'einmal bis zur Lösung' },
  'trigger.latch.oncePerTicket': { en: 'once a ticket', de: 'einmal je Ticket' },
  'trigger.latch.rearmWhenFalse': { en: 'each time it comes true', de: 'sooft es wieder zutrifft' },
  'trigger.latch.perCycle': { en: 'once each time the clock runs', de: 'einmal je Lauf der Uhr' },
  'trigger.latch.every': { en: 'again and again, with a pause', de: 'immer wieder, mit Pause' },
  'trigger.latch.everyTime': { en: 'every time', de: 'jedes Mal' },
  'trigger.latch.oncePerEpisode.hint': {
    en: 'Again only after the ticket was solved and reopened.',
    de: 'Erneut erst, wenn das Ticket gelöst und wieder geöffnet wurde.',
  },
  'trigger.latch.oncePerTicket.hint': {
    en: 'Never again for this ticket, also not after reopening.',
    de: 'Für dieses Ticket nie wieder, auch nicht nach dem Wiederöffnen.',
  },
  'trigger.latch.rearmWhenFalse.hint': {
    en: 'Again when the condition stopped being true and became true once more.',
    de: 'Erneut, wenn die Bedingung nicht mehr galt und dann wieder gilt.',
  },
  'trigger.latch.perCycle.hint': {
    en: 'Again when the clock starts anew, for instance after the next message.',
    de: 'Erneut, wenn die Uhr neu beginnt, etwa nach der nächsten Nachricht.',
  },
  'trigger.latch.every.hint': {
    en: 'With a pause between, and only so many times.',
    de: 'Mit Pause dazwischen und nur so oft.',
  },
  'trigger.latch.everyTime.hint': {
    en: 'At every event that fits. Mind how many notices that may be.',
    de: 'Bei jedem passenden Ereignis. Bedenken Sie, wie viele Hinweise das werden.',
  },
  'trigger.interval': { en: 'Pause between', de: 'Pause dazwischen' },
  'trigger.max': { en: 'At most so many times', de: 'Höchstens so oft' },
  'trigger.rearm': { en: 'Ready again only when', de: 'Wieder bereit erst, wenn' },
  'trigger.rearmNone': { en: 'as soon as it is no longer true', de: 'sobald es nicht mehr zutrifft' },
  'trigger.reason': { en: 'Reason written beside the move', de: 'Grund, der beim Wechsel vermerkt wird' },
  'trigger.reasonHint': {
    en: "‘'{word}'’ stands for the word that was found.",
    de: "‚'{word}'‘ steht für das gefundene Wort.",
  },
  'trigger.order': { en: 'When it is asked', de: 'Wann er gefragt wird' },
  'trigger.orderHint': {
    en: 'Among the triggers of its kind: those before it are asked first. The list of triggers shows all of them.',
    de: 'Unter den Auslösern seiner Art: Die vor ihm werden zuerst gefragt. Die Liste der Auslöser zeigt alle.',
  },
  'trigger.neverSuppress': { en: 'Nothing holds it back', de: 'Nichts hält ihn zurück' },
  'trigger.neverSuppressHint': {
    en: 'For legal matters, safety and “I want your manager”: fires every time, whatever the limits say.',
    de: 'Für Recht, Sicherheit und „Ich will die Leitung sprechen“: löst immer aus, gleich was Grenzen sagen.',
  },
  'trigger.unattended': {
    en: 'May move tickets on AI or mood scores',
    de: 'Darf auf KI oder Stimmung hin bewegen',
  },
  'trigger.unattendedHint': {
    en: 'Says that moving up without a person looking is wanted.',
    de: 'Sagt, dass ein Aufstieg ohne Blick eines Menschen gewollt ist.',
  },
} as const satisfies Messages;
