import type { ReplayReport } from '@rung/simulator';
import { count } from '../shell/count.ts';
import type { Language } from '../shell/language.ts';

/** The chapters of a report. */
export type Chapter = 'climb' | 'end' | 'tiers' | 'targets' | 'money' | 'customers' | 'weeks';

/** Why rows could not be used. */
export type ProblemCode = keyof ReplayReport['counts']['problems'];

interface ReportWords {
  readonly title: (of: {
    readonly tickets: string;
    readonly file: string;
    readonly policy: string;
    readonly until: string | null;
  }) => string;
  readonly rows: (of: {
    readonly rows: string;
    readonly used: string;
    readonly events: string;
    readonly effects: string;
  }) => string;
  readonly empty: (file: string) => string;
  readonly unused: (rows: string, file: string) => string;
  readonly suddenEnd: (end: { readonly row: number; readonly otherwise: string }) => string;
  readonly groups: string;
  readonly learned: (of: { readonly name: string; readonly rows: string; readonly kinds: number }) => string;
  readonly due: (of: { readonly met: string; readonly missed: string }) => string;
  readonly conflicts: string;
  readonly unseen: string;
  readonly notUsed: string;
  readonly problems: Readonly<Record<ProblemCode, string>>;
  readonly following: (rows: number) => string;
  readonly chapters: Readonly<Record<Chapter, string>>;
  readonly missing: string;
  readonly of: (part: string, whole: string) => string;
  readonly band: (from: string, to: string) => string;
  readonly spread: (of: {
    readonly median: string;
    readonly mean: string;
    readonly p90: string;
    readonly n: string;
  }) => string;
  readonly counted: string;
  readonly more: (n: number) => string;
  readonly tooFew: (n: number) => string;
  readonly yes: string;
  readonly no: string;
}

/** What `rung replay` says around its numbers. */
export const reportWords: Readonly<Record<Language, ReportWords>> = {
  en: {
    title: ({ tickets, file, policy, until }) =>
      `${tickets} tickets of ${file} under “${policy}”${until === null ? '' : `, up to ${until}`}`,
    rows: ({ rows, used, events, effects }) =>
      `${rows} rows read, ${used} used; ${events} events, ${effects} effects.`,
    empty: (file) => `There are no rows in ${file}.`,
    unused: (rows, file) => `None of the ${rows} rows of ${file} could be used, so nothing was replayed.`,
    suddenEnd: ({ row, otherwise }) =>
      `Only row ${row} lets it end then; without it the history ends at ${otherwise}. Clocks of open tickets run up to the end. If that date is wrong, mend it or give --until.`,
    groups: 'Each ticket was replayed by itself, so groups of tickets were not formed.',
    learned: ({ name, rows, kinds }) =>
      `Learned “${name}” from ${rows} rows: ${count(kinds, 'kind has', 'kinds have')} a fixed number of days.`,
    due: ({ met, missed }) => `${met} tickets were resolved by then, ${missed} were not.`,
    conflicts: 'Rows that do not agree',
    unseen: 'Never seen with both times',
    notUsed: 'Not used, whole rows or one event of a row (rows count from 1, a header aside):',
    problems: {
      noTicket: 'without a ticket',
      badTime: 'with a time that cannot be read',
      badValue: 'with a value that is not in the map',
      noRule: 'without a rule of the map that fits',
      refused: 'with an event that the engine refused',
      notOpened: 'of tickets that the row refused before should have opened',
    },
    following: (rows) => `so ${count(rows, 'further row', 'further rows')} of this ticket could not be used`,
    chapters: {
      climb: 'How tickets climb',
      end: 'How they end',
      tiers: 'What the tiers carry',
      targets: 'Targets and promises',
      money: 'Money and sign-offs',
      customers: 'What customers and reviewers say',
      weeks: 'From week to week',
    },
    missing: 'Not in this history',
    of: (part, whole) => `(${part} of ${whole})`,
    band: (from, to) => `usual: ${from} to ${to}`,
    spread: ({ median, mean, p90, n }) => `median ${median}, mean ${mean}, 9 in 10 within ${p90} (${n})`,
    counted: 'counted',
    more: (n) => `${n} more in --json`,
    tooFew: (n) => `${n} with too few tickets to say`,
    yes: 'yes',
    no: 'no',
  },
  de: {
    title: ({ tickets, file, policy, until }) =>
      `${tickets} Tickets aus ${file} unter „${policy}“${until === null ? '' : `, bis ${until}`}`,
    rows: ({ rows, used, events, effects }) =>
      `${rows} Zeilen gelesen, ${used} verwendet; ${events} Ereignisse, ${effects} Wirkungen.`,
    empty: (file) => `In ${file} stehen keine Zeilen.`,
    unused: (rows, file) =>
      `Keine der ${rows} Zeilen aus ${file} ließ sich verwenden, also wurde nichts nachgespielt.`,
    suddenEnd: ({ row, otherwise }) =>
      `Nur wegen Zeile ${row} endet sie dann; ohne sie endete die Historie bei ${otherwise}. Die Uhren offener Tickets laufen bis zum Ende. Ist das Datum falsch, berichtigen Sie es oder geben Sie --until an.`,
    groups: 'Jedes Ticket wurde für sich nachgespielt, Gruppen von Tickets wurden also nicht gebildet.',
    learned: ({ name, rows, kinds }) =>
      `„${name}“ aus ${rows} Zeilen gelernt: ${count(kinds, 'Art hat', 'Arten haben')} eine feste Zahl von Tagen.`,
    due: ({ met, missed }) => `${met} Tickets waren bis dahin gelöst, ${missed} nicht.`,
    conflicts: 'Zeilen, die sich widersprechen',
    unseen: 'Nie mit beiden Zeiten gesehen',
    notUsed:
      'Nicht verwendet, ganze Zeilen oder ein Ereignis einer Zeile (Zeilen zählen ab 1, eine Kopfzeile nicht):',
    problems: {
      noTicket: 'ohne Ticket',
      badTime: 'mit einer unlesbaren Zeit',
      badValue: 'mit einem Wert, der nicht in der Zuordnung steht',
      noRule: 'ohne passende Regel der Zuordnung',
      refused: 'mit einem Ereignis, das die Engine ablehnte',
      notOpened: 'von Tickets, die die zuvor abgelehnte Zeile hätte eröffnen sollen',
    },
    following: (rows) =>
      `deshalb ${count(rows, 'weitere Zeile', 'weitere Zeilen')} dieses Tickets nicht verwendbar`,
    chapters: {
      climb: 'Wie Tickets steigen',
      end: 'Wie sie enden',
      tiers: 'Was die Stufen tragen',
      targets: 'Ziele und Zusagen',
      money: 'Geld und Freigaben',
      customers: 'Was Kunden und Prüfer sagen',
      weeks: 'Von Woche zu Woche',
    },
    missing: 'Nicht in dieser Historie',
    of: (part, whole) => `(${part} von ${whole})`,
    band: (from, to) => `üblich: ${from} bis ${to}`,
    spread: ({ median, mean, p90, n }) => `Median ${median}, Mittel ${mean}, 9 von 10 bis ${p90} (${n})`,
    counted: 'gezählt',
    more: (n) => `${n} weitere in --json`,
    tooFew: (n) => `${n} mit zu wenigen Tickets für eine Aussage`,
    yes: 'ja',
    no: 'nein',
  },
};
