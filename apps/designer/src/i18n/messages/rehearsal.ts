import type { Messages } from './message.ts';

/** What a rehearsal says of side threads, of filling the editor, of how fast it plays, and of events to be dragged. */
export const rehearsalMessages = {
  'simulator.thread': { en: 'Side thread {number}: {step}', de: 'Nebenstrang {number}: {step}' },
  'simulator.thread.lane': { en: 'Side thread', de: 'Nebenstrang' },
  'simulator.thread.opens': { en: 'begins side thread {number}', de: 'beginnt Nebenstrang {number}' },
  'simulator.thread.span': {
    en: 'Side thread {number}, {step}: {from} to {to}',
    de: 'Nebenstrang {number}, {step}: {from} bis {to}',
  },
  'simulator.thread.signOff': { en: 'Sign-off', de: 'Freigabe' },

  'simulator.full': { en: 'Fill the editor', de: 'Ganze Fläche nutzen' },
  'simulator.full.key': {
    en: 'Rehearsal: fill the editor, or back',
    de: 'Probelauf: ganze Fläche nutzen oder zurück',
  },
  'simulator.full.leave': { en: 'Back below the drawing', de: 'Zurück unter die Zeichnung' },
  'simulator.full.escape': { en: 'Esc', de: 'Esc' },
  'simulator.full.on': {
    en: 'The rehearsal fills the editor. Escape brings the drawing back.',
    de: 'Der Probelauf nutzt die ganze Fläche. Escape holt die Zeichnung zurück.',
  },
  'simulator.full.off': { en: 'The drawing is back.', de: 'Die Zeichnung ist wieder da.' },

  'simulator.pace.bySteps': { en: 'Step by step', de: 'Schritt für Schritt' },
  'simulator.pace.byTime': {
    en: 'Time of the policy in one second',
    de: 'Zeit der Richtlinie in einer Sekunde',
  },
  'simulator.pace.minute': { en: '1 min/s', de: '1 Min./s' },
  'simulator.pace.hour': { en: '1 h/s', de: '1 Std./s' },
  'simulator.pace.day': { en: '1 day/s', de: '1 Tag/s' },

  'simulator.strip': { en: 'Events for the time line', de: 'Ereignisse für die Zeitachse' },
  'simulator.strip.help': {
    en: '{event}: drag it onto the time line, or press',
    de: '{event}: auf die Zeitachse ziehen oder drücken',
  },
  'simulator.strip.nowhere': { en: 'Let go over the time line', de: 'Über der Zeitachse loslassen' },
  'simulator.keys.strip': {
    en: 'Events for the time line: the next or previous',
    de: 'Ereignisse für die Zeitachse: nächstes oder voriges',
  },
} as const satisfies Messages;
