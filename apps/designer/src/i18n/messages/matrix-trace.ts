import type { Messages } from './message.ts';

/** What a rehearsal tells of a question to the authority matrix. */
export const matrixTraceMessages = {
  'simulator.trace.noLimit': {
    en: 'No authority row speaks of this.',
    de: 'Keine Befugnis spricht davon.',
  },
  'simulator.trace.limit': { en: 'Authority row', de: 'Befugnis' },
  'simulator.trace.verdict': { en: 'What came of it', de: 'Was daraus wurde' },
  'simulator.trace.verdict.alone': { en: 'decided: may do it alone', de: 'entschied: darf es allein' },
  'simulator.trace.verdict.signed': { en: 'decided: with sign-off', de: 'entschied: mit Freigabe' },
  'simulator.trace.verdict.signs': {
    en: 'decided: may do it alone, so this tier signs off',
    de: 'entschied: darf es allein, also gibt diese Stufe frei',
  },
  'simulator.trace.verdict.never': { en: 'decided: never', de: 'entschied: nie' },
  'simulator.trace.verdict.unasked': { en: 'not asked', de: 'nicht gefragt' },
  'simulator.trace.verdict.nobody': {
    en: 'No row decided, so it is beyond everyone.',
    de: 'Keine Zeile entschied, also darf es niemand.',
  },
  'simulator.trace.verdict.free': {
    en: 'No row decided: on the ticket itself, what no limit in force holds back is free.',
    de: 'Keine Zeile entschied: Am Ticket selbst ist frei, was keine geltende Grenze zurückhält.',
  },
} as const satisfies Messages;
