import type { CsvError } from 'csv-parse/sync';
import { inEach, type Language, type Said } from '../shell/language.ts';

interface RowWords {
  readonly header: string;
  readonly row: (number: number) => string;
  readonly notJson: string;
  /** What is wrong with quotes, by csv-parse's code. */
  readonly quotes: Readonly<Partial<Record<CsvError['code'], string>>>;
  readonly otherwise: string;
}

const rowWords: Readonly<Record<Language, RowWords>> = {
  en: {
    header: 'header',
    row: (number) => `row ${number}`,
    notJson: 'this line is not JSON.',
    quotes: {
      CSV_QUOTE_NOT_CLOSED: 'a quote is not closed.',
      CSV_INVALID_CLOSING_QUOTE:
        'something follows the quote that closes a cell. A quote inside of one is written twice.',
      INVALID_OPENING_QUOTE: 'a quote stands in a cell that begins without one.',
    },
    otherwise: 'the quotes do not fit together.',
  },
  de: {
    header: 'Kopfzeile',
    row: (number) => `Zeile ${number}`,
    notJson: 'Diese Zeile ist kein JSON.',
    quotes: {
      CSV_QUOTE_NOT_CLOSED: 'Ein Anführungszeichen wird nicht geschlossen.',
      CSV_INVALID_CLOSING_QUOTE:
        'Hinter dem Anführungszeichen, das eine Zelle schließt, steht noch etwas. In einer Zelle wird es doppelt geschrieben.',
      INVALID_OPENING_QUOTE: 'Ein Anführungszeichen steht in einer Zelle, die ohne eines beginnt.',
    },
    otherwise: 'Die Anführungszeichen passen nicht zusammen.',
  },
};

/** Where rows stand that cannot be read. */
export interface RowPlace {
  readonly file: string;
  /** Null for the header. */
  readonly row: number | null;
}

/** Says that a line is no JSON. */
export function notJson(place: RowPlace): Said {
  return at(place, ({ notJson: said }) => said);
}

/** Says what is wrong with the quotes of a record. */
export function badQuotes(place: RowPlace, { code }: CsvError): Said {
  return at(place, ({ quotes, otherwise }) => quotes[code] ?? otherwise);
}

function at({ file, row }: RowPlace, say: (words: RowWords) => string): Said {
  return inEach(
    rowWords,
    (words) => `${file}, ${row === null ? words.header : words.row(row)}: ${say(words)}`,
  );
}

interface HistoryWords {
  readonly empty: (file: string) => string;
  readonly notUtf8: (file: string, byte: number) => string;
  readonly missingColumns: (file: string, missing: string, found: string) => string;
  readonly more: (names: number) => string;
  readonly longRecord: (file: string, record: number) => string;
  readonly longLine: (file: string) => string;
}

/** What is said of a history as a whole. Numbers of bytes and records begin with 1. */
export const historyWords: Readonly<Record<Language, HistoryWords>> = {
  en: {
    empty: (file) => `${file} is empty: it has not even a header.`,
    notUtf8: (file, byte) => `${file}: what stands at byte ${byte} is not UTF-8. Save the file as UTF-8.`,
    missingColumns: (file, missing, found) => `${file} has no column ${missing}. It has: ${found}.`,
    more: (names) => ` and ${names} more`,
    longRecord: (file, record) => `${file}: record ${record} is longer than 64 MiB. Is a quote left open?`,
    longLine: (file) => `${file}: a line is longer than 64 MiB.`,
  },
  de: {
    empty: (file) => `${file} ist leer: Es fehlt sogar die Kopfzeile.`,
    notUtf8: (file, byte) =>
      `${file}: Was bei Byte ${byte} steht, ist kein UTF-8. Die Datei ist als UTF-8 zu speichern.`,
    missingColumns: (file, missing, found) => `${file} hat keine Spalte ${missing}. Es gibt: ${found}.`,
    more: (names) => ` und ${names} weitere`,
    longRecord: (file, record) =>
      `${file}: Satz ${record} ist länger als 64 MiB. Wird ein Anführungszeichen nicht geschlossen?`,
    longLine: (file) => `${file}: Eine Zeile ist länger als 64 MiB.`,
  },
};
