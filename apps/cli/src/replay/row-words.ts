import type { CsvError } from 'csv-parse/sync';
import type { Language } from '../shell/language.ts';

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

/** Where rows stand that cannot be read, and who is told. */
export interface RowPlace {
  readonly file: string;
  readonly language: Language;
  /** Null for the header. */
  readonly row: number | null;
}

/** Says that a line is no JSON. */
export function notJson(place: RowPlace): string {
  return at(place, rowWords[place.language].notJson);
}

/** Says what is wrong with the quotes of a record. */
export function badQuotes(place: RowPlace, { code }: CsvError): string {
  const { quotes, otherwise } = rowWords[place.language];
  return at(place, quotes[code] ?? otherwise);
}

function at({ file, language, row }: RowPlace, said: string): string {
  const words = rowWords[language];
  return `${file}, ${row === null ? words.header : words.row(row)}: ${said}`;
}
