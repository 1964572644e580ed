import type { RowFault, RowProblem } from '@rung/simulator';
import type { Wording } from '@rung/wording';
import type { Language } from '../shell/language.ts';

/** What is wrong with a row, with its number and its ticket. */
export function sayProblem(problem: RowProblem, wording: Wording): string {
  return `${sayRow[wording.language](problem.row, problem.ticket)}: ${sayFault(problem, wording)}`;
}

const sayRow: Readonly<Record<Language, (row: number, ticket: string | null) => string>> = {
  en: (row, ticket) => (ticket === null ? `row ${row}` : `row ${row}, ticket ${ticket}`),
  de: (row, ticket) => (ticket === null ? `Zeile ${row}` : `Zeile ${row}, Ticket ${ticket}`),
};

/** What the engine refuses is said as everywhere; of anything else the problem has the English text. */
function sayFault({ fault, message }: RowProblem, wording: Wording): string {
  const { language } = wording;
  if (!('error' in fault)) return language === 'de' ? inGerman(fault) : message;
  const what = fault.cause === 'refused' ? fault.event : timers[language];
  return `${what}: ${wording.sayRefusal(fault.error)}`;
}

const timers: Readonly<Record<Language, string>> = { en: 'timers', de: 'Fristen' };

function inGerman(fault: Exclude<RowFault, { error: unknown }>): string {
  switch (fault.cause) {
    case 'noTicket':
      return 'sie nennt kein Ticket';
    case 'noTime':
      return 'sie hat keine Zeit';
    case 'noRule':
      return 'keine Regel der Zuordnung macht ein Ereignis daraus';
    case 'notTime':
      return `„${fault.text}“ ist keine Zeit in der Schreibweise der Zuordnung`;
    case 'notInTable':
      return `„${fault.text}“ steht nicht in der Wertetabelle`;
    case 'notNumber':
      return `„${fault.text}“ in ${fault.column} ist keine Zahl`;
    case 'notBoolean':
      return `„${fault.text}“ in ${fault.column} ist weder wahr noch falsch`;
    case 'notAmount':
      return `„${fault.text}“ in ${fault.column} ist kein Betrag`;
    case 'beforeOpening':
      return `${fault.event}: es liegt vor der Eröffnung des Tickets`;
  }
}
