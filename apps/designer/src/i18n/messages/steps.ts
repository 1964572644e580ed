import type { Messages } from './message.ts';

/** What each kind of step is for. */
export const stepMessages = {
  'kind.trigger.help': {
    en: 'Begins when something happens to a ticket',
    de: 'Beginnt, wenn etwas mit einem Ticket geschieht',
  },
  'kind.group.help': {
    en: 'Notices that many tickets are about one thing',
    de: 'Bemerkt, dass viele Tickets von einer Sache handeln',
  },
  'kind.condition.help': {
    en: 'Goes different ways for different tickets',
    de: 'Geht für verschiedene Tickets verschiedene Wege',
  },
  'kind.authority.help': {
    en: 'Asks who may decide on an amount',
    de: 'Fragt, wer über einen Betrag entscheiden darf',
  },
  'kind.approval.help': { en: 'Asks somebody for a sign-off', de: 'Bittet jemanden um Freigabe' },
  'kind.sla.help': { en: 'Watches a clock with a target', de: 'Beobachtet eine Uhr mit einem Ziel' },
  'kind.wait.help': { en: 'Waits for a time or an event', de: 'Wartet auf eine Zeit oder ein Ereignis' },
  'kind.repeat.help': { en: 'Goes round a number of times', de: 'Läuft einige Male im Kreis' },
  'kind.tier.help': { en: 'Gives the ticket to a team', de: 'Gibt das Ticket einem Team' },
  'kind.swarm.help': { en: 'Brings people together on the ticket', de: 'Bringt Menschen am Ticket zusammen' },
  'kind.deescalate.help': {
    en: 'Gives the ticket back to a lower tier',
    de: 'Gibt das Ticket an eine untere Stufe zurück',
  },
  'kind.external.help': { en: 'Asks a party outside and waits', de: 'Fragt außen an und wartet' },
  'kind.followUp.help': { en: 'Checks back after the solution', de: 'Fragt nach der Lösung nach' },
  'kind.handoff.help': {
    en: 'Sends the context along with a move',
    de: 'Gibt den Zusammenhang bei einer Übergabe mit',
  },
  'kind.notify.help': {
    en: 'Tells a colleague or a channel',
    de: 'Benachrichtigt Kollegen oder einen Kanal',
  },
  'kind.message.help': { en: 'Writes to the customer', de: 'Schreibt dem Kunden' },
  'kind.set.help': { en: 'Changes fields of the ticket', de: 'Ändert Felder des Tickets' },
  'kind.end.help': { en: 'Ends the path', de: 'Beendet den Weg' },
  'kind.note.help': { en: 'A remark beside the drawing', de: 'Eine Bemerkung neben der Zeichnung' },
} as const satisfies Messages;
