import { parse } from 'csv-parse/sync';

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** Which columns of a record are wanted, and where their texts go. */
export interface CellPlan {
  /** By column of the file: the place of its text among the row's values, or −1. */
  readonly places: readonly number[];
  /** The values of a row in which nothing was found: to be copied. */
  readonly blank: readonly null[];
  /** How many columns of the file have to be looked at: none behind them is wanted. */
  readonly columns: number;
}

/** Plans the reading of some cells: by column of the file the place of its text among so many values, or −1. */
export function planCells(places: readonly number[], width: number): CellPlan {
  return {
    places,
    blank: Array.from({ length: width }, () => null),
    columns: places.findLastIndex((place) => place >= 0) + 1,
  };
}

/**
 * Cuts the text of whole CSV records into cells, one record at a time. Each character is looked at once; a record whose
 * quotes are not as RFC 4180 has them goes to csv-parse, which says what is wrong with it. Lines without anything are no records.
 */
export class CsvCells {
  readonly #delimiter: string;
  readonly #first: number;
  #text = '';
  #at = 0;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
    this.#first = delimiter.charCodeAt(0);
  }

  /** Begins with a text of whole records. */
  begin(text: string): void {
    this.#text = text;
    this.#at = 0;
  }

  /**
   * Reads the next record into values; null for a column that it does not have. Null at the end of the text.
   * @throws CsvError for quotes that do not fit together.
   */
  next(plan: CellPlan): (string | null)[] | null {
    const start = this.#skipEmpty();
    if (start >= this.#text.length) return null;
    const values: (string | null)[] = plan.blank.slice();
    if (!this.#cut(plan, values)) this.#cutSlowly(start, plan, values);
    return values;
  }

  /** The cells of the next record, all of them. @throws CsvError as {@link CsvCells.next}. */
  all(): readonly string[] {
    const start = this.#skipEmpty();
    const end = this.#recordEnd(start);
    this.#at = end + 1;
    return parseRecord(withoutReturn(this.#text.slice(start, end)), this.#delimiter);
  }

  #skipEmpty(): number {
    const text = this.#text;
    let at = this.#at;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === lineFeed) at += 1;
      else if (code === carriageReturn && (at + 1 === text.length || text.charCodeAt(at + 1) === lineFeed))
        at += 1;
      else break;
    }
    this.#at = at;
    return at;
  }

  /** Cuts a record whose quotes are in order and moves on behind it; false, somewhere inside, for any other. */
  #cut({ places, columns }: CellPlan, values: (string | null)[]): boolean {
    for (let column = 0; column < columns; column += 1) {
      const end = this.#cutCell(places[column] ?? -1, values);
      if (end < 0) return false;
      if (!this.#isDelimiter(end)) return this.#endRecord(end);
      this.#at = end + this.#delimiter.length;
    }
    this.#at = this.#recordEnd(this.#at) + 1;
    return true;
  }

  /** Moves on behind the record if its last cell ends there, which the end of the line must follow. */
  #endRecord(cellEnd: number): boolean {
    const end = this.#isReturn(cellEnd) ? cellEnd + 1 : cellEnd;
    this.#at = end + 1;
    return end >= this.#text.length || this.#text.charCodeAt(end) === lineFeed;
  }

  /** Puts the next cell's text in its place and says where the cell ends; −1 for one whose quotes are out of order. */
  #cutCell(place: number, values: (string | null)[]): number {
    const text = this.#text;
    const start = this.#at;
    if (text.charCodeAt(start) === quote) {
      return this.#cutQuoted(start + 1, place, values);
    }
    const end = this.#plainEnd(start);
    if (end >= 0 && place >= 0) values[place] = text.slice(start, end);
    return end;
  }

  /** The same for a cell between quotes, which begins behind the first of them. */
  #cutQuoted(start: number, place: number, values: (string | null)[]): number {
    const text = this.#text;
    // Many a cell is empty, and looking at one character is quicker than searching.
    let end = text.charCodeAt(start) === quote ? start : text.indexOf('"', start);
    let holdsQuotes = false;
    while (end >= 0 && text.charCodeAt(end + 1) === quote) {
      holdsQuotes = true;
      end = text.indexOf('"', end + 2);
    }
    if (end < 0) return -1;
    if (place >= 0) {
      const cell = text.slice(start, end);
      values[place] = holdsQuotes ? cell.replaceAll('""', '"') : cell;
    }
    return end + 1;
  }

  /** Where a cell without quotes ends: at a delimiter, the end of the line or of the text; −1 where a quote stands in it. */
  #plainEnd(from: number): number {
    const text = this.#text;
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === this.#first && this.#isDelimiter(at)) return at;
      if (code === lineFeed) return this.#isReturn(at - 1) && at > from ? at - 1 : at;
      if (code === quote) return -1;
    }
    return this.#isReturn(text.length - 1) && text.length > from ? text.length - 1 : text.length;
  }

  /** A delimiter of one character, as nearly all are, is told by looking at it. */
  #isDelimiter(at: number): boolean {
    const text = this.#text;
    if (text.charCodeAt(at) !== this.#first) return false;
    return this.#delimiter.length === 1 || text.startsWith(this.#delimiter, at);
  }

  #isReturn(at: number): boolean {
    return this.#text.charCodeAt(at) === carriageReturn;
  }

  #cutSlowly(start: number, { places }: CellPlan, values: (string | null)[]): void {
    const end = this.#recordEnd(start);
    const record = withoutReturn(this.#text.slice(start, end));
    parseRecord(record, this.#delimiter).forEach((cell, column) => {
      const place = places[column] ?? -1;
      if (place >= 0) values[place] = cell;
    });
    this.#at = end + 1;
  }

  /** The end of the line on which all quotes are closed, or of the text. */
  #recordEnd(start: number): number {
    const text = this.#text;
    let isOpen = false;
    for (let at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) isOpen = !isOpen;
      else if (code === lineFeed && !isOpen) return at;
    }
    return text.length;
  }
}

function withoutReturn(record: string): string {
  return record.endsWith('\r') ? record.slice(0, -1) : record;
}

/** @throws CsvError for quotes that do not fit together. */
function parseRecord(record: string, delimiter: string): readonly string[] {
  if (!record.includes('"')) return record.split(delimiter);
  const options = { delimiter, relax_column_count: true, record_delimiter: '\n' };
  const [cells = []]: readonly (readonly string[])[] = parse(record, options);
  return cells;
}
