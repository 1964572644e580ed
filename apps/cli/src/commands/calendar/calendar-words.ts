import type { Language } from '../../shell/language.ts';

interface CalendarWords {
  readonly from: string;
  readonly to: string;
  readonly counts: string;
  readonly counted: string;
  readonly paused: string;
  readonly due: string;
  readonly neverDue: string;
  readonly on: string;
  readonly open: string;
  readonly closed: string;
  readonly refused: (file: string) => string;
  readonly lines: (n: number) => string;
  readonly nothingNamed: string;
  /** Of an argument or option that a batch leaves no use for. */
  readonly notInBatch: (given: string) => string;
}

/** What `rung calendar` says. */
export const calendarWords: Readonly<Record<Language, CalendarWords>> = {
  en: {
    from: 'From',
    to: 'To',
    counts: 'Target',
    counted: 'Counted',
    paused: 'Paused',
    due: 'Due',
    neverDue: 'never: so much time is never counted',
    on: 'On',
    open: 'Open',
    closed: 'closed all day',
    refused: (file) => `${file} cannot be asked`,
    lines: (n) => `${n} lines`,
    nothingNamed: 'Name a flow and one of its calendars, or give --batch.',
    notInBatch: (given) =>
      `With --batch each line names its calendar and asks its question; leave out ${given}.`,
  },
  de: {
    from: 'Von',
    to: 'Bis',
    counts: 'Ziel',
    counted: 'Gezählt',
    paused: 'Pause',
    due: 'Fällig',
    neverDue: 'nie: so viel Zeit wird nie gezählt',
    on: 'Am',
    open: 'Offen',
    closed: 'den ganzen Tag geschlossen',
    refused: (file) => `${file} lässt sich nicht befragen`,
    lines: (n) => `${n} Zeilen`,
    nothingNamed: 'Es fehlen ein Ablauf und einer seiner Kalender, oder --batch.',
    notInBatch: (given) =>
      `Mit --batch nennt jede Zeile ihren Kalender und ihre Frage; ${given} hat dabei nichts zu sagen.`,
  },
};
