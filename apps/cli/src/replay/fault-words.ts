import type { RowFault, RowProblem } from '@rung/simulator';
import type { Wording } from '@rung/wording';
import type { Language } from '../shell/language.ts';

/** A cell of a history, and its column where the column decides what it must be. */
interface Cell {
  readonly text: string;
  readonly column: string;
}

interface FaultWords {
  readonly noTicket: string;
  readonly noTime: string;
  readonly noRule: string;
  readonly notTime: (text: string) => string;
  readonly notInTable: (text: string) => string;
  readonly notNumber: (cell: Cell) => string;
  readonly notBoolean: (cell: Cell) => string;
  readonly notAmount: (cell: Cell) => string;
  readonly beforeOpening: string;
  readonly timers: string;
  readonly row: (row: number, ticket: string | null) => string;
}

const faultWords: Readonly<Record<Language, FaultWords>> = {
  en: {
    noTicket: 'it names no ticket',
    noTime: 'it has no time',
    noRule: 'no rule of the map makes an event of it',
    notTime: (text) => `"${text}" is not a time of the map's format`,
    notInTable: (text) => `"${text}" is not in the table of values`,
    notNumber: ({ text, column }) => `"${text}" in ${column} is not a number`,
    notBoolean: ({ text, column }) => `"${text}" in ${column} is neither true nor false`,
    notAmount: ({ text, column }) => `"${text}" in ${column} is not an amount`,
    beforeOpening: 'it lies before the ticket is opened',
    timers: 'timers',
    row: (row, ticket) => (ticket === null ? `row ${row}` : `row ${row}, ticket ${ticket}`),
  },
  de: {
    noTicket: 'sie nennt kein Ticket',
    noTime: 'sie hat keine Zeit',
    noRule: 'keine Regel der Zuordnung macht ein Ereignis daraus',
    notTime: (text) => `„${text}“ ist keine Zeit in der Schreibweise der Zuordnung`,
    notInTable: (text) => `„${text}“ steht nicht in der Wertetabelle`,
    notNumber: ({ text, column }) => `„${text}“ in ${column} ist keine Zahl`,
    notBoolean: ({ text, column }) => `„${text}“ in ${column} ist weder wahr noch falsch`,
    notAmount: ({ text, column }) => `„${text}“ in ${column} ist kein Betrag`,
    beforeOpening: 'es liegt vor der Eröffnung des Tickets',
    timers: 'Fristen',
    row: (row, ticket) => (ticket === null ? `Zeile ${row}` : `Zeile ${row}, Ticket ${ticket}`),
  },
};

/** What is wrong with a row, with its number and its ticket. */
export function sayProblem({ row, ticket, fault }: RowProblem, wording: Wording): string {
  const words = faultWords[wording.language];
  return `${words.row(row, ticket)}: ${sayFault(fault, words, wording)}`;
}

function sayFault(fault: RowFault, words: FaultWords, wording: Wording): string {
  switch (fault.cause) {
    case 'noTicket':
    case 'noTime':
    case 'noRule':
      return words[fault.cause];
    case 'notTime':
    case 'notInTable':
      return words[fault.cause](fault.text);
    case 'notNumber':
    case 'notBoolean':
    case 'notAmount':
      return words[fault.cause](fault);
    case 'refused':
      return `${fault.event}: ${wording.sayRefusal(fault.error)}`;
    case 'beforeOpening':
      return `${fault.event}: ${words.beforeOpening}`;
    case 'timers':
      return `${words.timers}: ${wording.sayRefusal(fault.error)}`;
  }
}
