import type { Messages } from './message.ts';

/** What the tables of a policy are called: the palette has them before any of them was opened. */
export const tableMessages = {
  'table.triggers': { en: 'Triggers, in order', de: 'Auslöser, der Reihe nach' },
  'table.tiers': { en: 'Tiers', de: 'Stufen' },
  'table.calendars': { en: 'Calendars', de: 'Kalender' },
  'table.clocks': { en: 'Clocks', de: 'Uhren' },
  'table.grants': { en: 'Authority matrix', de: 'Befugnisse' },
  'table.fields': { en: 'Ticket fields', de: 'Ticketfelder' },
  'table.wordLists': { en: 'Word lists', de: 'Wortlisten' },
  'table.channels': { en: 'Channels', de: 'Kanäle' },
  'table.templates': { en: 'Texts', de: 'Texte' },
  'table.contextPackages': { en: 'Hand-over packages', de: 'Übergabepakete' },
  'table.guards': { en: 'Guards and rules', de: 'Schutzregeln' },
} as const satisfies Messages;
