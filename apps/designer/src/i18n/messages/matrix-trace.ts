import type { Messages } from './message.ts';

/** What a rehearsal tells of a question to the authority matrix. */
export const matrixTraceMessages = {
  'simulator.trace.asked': { en: 'Asked: {what}', de: 'Gefragt: {what}' },
  'simulator.trace.askedBy': { en: '{tier} asked: {what}', de: '{tier} fragte: {what}' },
  'simulator.trace.noLimit': {
    en: 'No authority limit speaks of this.',
    de: 'Keine Befugnisgrenze spricht davon.',
  },
  'simulator.trace.limit': { en: 'Authority limit', de: 'Befugnisgrenze' },
  'simulator.trace.within': { en: 'Within it', de: 'Eingehalten' },
  'simulator.trace.verdict': { en: 'What came of it', de: 'Was daraus wurde' },
  'simulator.trace.verdict.alone': { en: 'decided: may do it alone', de: 'entschied: darf es allein' },
  'simulator.trace.verdict.signed': { en: 'decided: with sign-off', de: 'entschied: mit Freigabe' },
  'simulator.trace.verdict.signs': {
    en: 'decided: may do it alone, so this tier signs off',
    de: 'entschied: darf es allein, also gibt diese Stufe frei',
  },
  'simulator.trace.verdict.never': { en: 'decided: never', de: 'entschied: nie' },
  'simulator.trace.verdict.tier': { en: 'for another tier', de: 'für eine andere Stufe' },
  'simulator.trace.verdict.amount': { en: 'amount not within it', de: 'Betrag nicht darin' },
  'simulator.trace.verdict.condition': { en: 'its condition did not hold', de: 'Bedingung galt nicht' },
  'simulator.trace.verdict.window': {
    en: 'too much, with what was granted before',
    de: 'zu viel, mit dem zuvor Bewilligten',
  },
  'simulator.trace.verdict.conditionOrWindow': {
    en: 'its condition did not hold, or too much with what was granted before',
    de: 'Bedingung galt nicht, oder zu viel mit dem zuvor Bewilligten',
  },
  'simulator.trace.verdict.later': {
    en: 'not asked: another row decided',
    de: 'nicht gefragt: eine andere Zeile entschied',
  },
  'simulator.trace.verdict.unknown': { en: 'not known', de: 'nicht bekannt' },
  'simulator.trace.verdict.nobody': {
    en: 'No row decided, so it is beyond everyone.',
    de: 'Keine Zeile entschied, also darf es niemand.',
  },
} as const satisfies Messages;
