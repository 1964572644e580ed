import { spelt } from './pasted-value.ts';

/** What help desks call the time at which a ticket was opened, and its first message. */
export const openedNames = new Set(
  ['created', 'created at', 'created on', 'created date', 'opened', 'opened at', 'date', 'date created']
    .concat(['erstellt', 'erstellt am', 'eröffnet', 'eröffnet am', 'datum'])
    .map(spelt),
);
export const messageNames = new Set(
  ['message', 'description', 'body', 'comment', 'text', 'question', 'content', 'first message']
    .concat(['nachricht', 'beschreibung', 'kommentar', 'frage', 'anfrage'])
    .map(spelt),
);

/** What they call the ticket itself, wherever nothing else than the ticket can be meant. */
export const numberNames = new Set(
  [
    'id',
    'key',
    'number',
    'ticket',
    'ticket id',
    'ticket key',
    'ticket number',
    'ticket no',
    'ticket #',
    'issue key',
  ]
    .concat(['case number', 'nummer', 'ticketnummer', 'ticket nr', 'vorgangsnummer'])
    .map(spelt),
);

/** Names that say nothing without those before them: everything has one. */
export const general = new Set(['id', 'name', 'key', 'url', 'value', 'title']);
