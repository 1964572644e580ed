import type { Messages } from './message.ts';

export const triggersMessages = {
  'triggers.none': { en: 'There are no triggers yet.', de: 'Es gibt noch keine Auslöser.' },
  'triggers.explain': {
    en: 'Asked from top to bottom. Of those that want to move a ticket, the first leads, unless a later one goes to a higher tier.',
    de: 'Gefragt wird von oben nach unten. Wollen mehrere das Ticket bewegen, führt der erste, außer ein späterer geht an eine höhere Stufe.',
  },
  'triggers.howTo': {
    en: 'Press Space to pick the trigger up, the arrow keys to move it, Space to put it down, Escape to leave it where it was.',
    de: 'Leertaste nimmt den Auslöser auf, Pfeiltasten bewegen ihn, Leertaste legt ihn ab, Escape lässt ihn, wo er war.',
  },
  'triggers.drag': { en: 'Move {title}', de: '{title} verschieben' },
  'triggers.picked': { en: '{title} picked up, at place {place}', de: '{title} aufgenommen, Platz {place}' },
  'triggers.over': { en: '{title} is over place {place}', de: '{title} ist über Platz {place}' },
  'triggers.dropped': { en: '{title} put down at place {place}', de: '{title} abgelegt auf Platz {place}' },
  'triggers.cancelled': { en: '{title} stays where it was', de: '{title} bleibt, wo es war' },
  'triggers.problems': {
    en: '{n, plural, one {one problem} other {# problems}}',
    de: '{n, plural, one {ein Problem} other {# Probleme}}',
  },
  'triggers.nothing': { en: 'Listens to nothing yet', de: 'Hört noch auf nichts' },
  'triggers.outlet': { en: 'Clock {clock}: {at}', de: 'Uhr {clock}: {at}' },
  'triggers.if': { en: 'if', de: 'wenn' },
} as const satisfies Messages;
