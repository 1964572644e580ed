import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { ReplayMap, Row } from '@rung/simulator';
import { CsvError } from 'csv-parse/sync';
import { UsageError } from '../shell/exit-code.ts';
import { sayReason } from '../shell/file-words.ts';
import { inEach } from '../shell/language.ts';
import { cannotRead, notRead } from '../shell/read-file.ts';
import { type CellPlan, CsvCells, planCells } from './csv-cells.ts';
import { isBlank, valuesOfLine } from './json-values.ts';
import { badQuotes, historyWords, type RowPlace } from './row-words.ts';
import { type RecordFile, RecordScanner, type Section } from './sections.ts';

/** A history, and which of its columns are wanted. Plain data. */
export interface RowSource {
  readonly file: string;
  readonly source: ReplayMap['source'];
  /** In the order in which {@link Row.values} holds them. */
  readonly columns: readonly string[];
}

/** The columns to read of each row; the values of the others are null. */
export interface RowPlan extends CellPlan {
  readonly names: readonly (string | null)[];
}

/** What is done with each row. */
export type RowVisitor = (row: Row) => void;

interface Reading {
  readonly section: Section;
  readonly plan: RowPlan;
  readonly visit: RowVisitor;
}

/** U+FEFF in UTF-8. */
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
/** Most names of a header that an error lists. */
const mostNames = 20;

/** Reads rows of a history, a section at a time. Close it when done. */
export class RowReader {
  /** The file as cutting it into sections needs it. */
  readonly records: RecordFile;
  /** The size of the file. */
  readonly bytes: number;
  /** Where the rows begin: behind a byte order mark and the header of CSV. */
  readonly rowsFrom: number;
  readonly #columns: readonly string[];
  readonly #cells: CsvCells | null;
  readonly #header: readonly string[];
  #buffer: Buffer = Buffer.allocUnsafe(0);

  /** @throws UsageError when the file is not there, is no file or lacks a column. */
  constructor({ file, source, columns }: RowSource) {
    this.bytes = sizeOf(file);
    this.records = { file, format: source.format, descriptor: opened(file) };
    this.#columns = columns;
    this.#cells = source.format === 'csv' ? new CsvCells(source.delimiter ?? ',') : null;
    const start = this.#bytesOf(0, byteOrderMark.length).equals(byteOrderMark) ? byteOrderMark.length : 0;
    const { names, end } = this.#readHeader(start);
    this.#header = names;
    this.rowsFrom = end;
  }

  /** How to read some of the columns. */
  planOf(wanted: readonly string[]): RowPlan {
    const columns = this.#columns.map((column) => (wanted.includes(column) ? column : null));
    const placeOf = new Map(columns.map((column, place) => [column, place]));
    const places = this.#header.map((name) => placeOf.get(name) ?? -1);
    return { names: columns, ...planCells(places, columns.length) };
  }

  /** Calls back for each row of a section, in order. @throws UsageError for what cannot be read. */
  read(section: Section, plan: RowPlan, visit: RowVisitor): void {
    const text = this.#textOf(section.start, section.end);
    if (this.#cells === null) this.#readLines(text, { section, plan, visit });
    else this.#readRecords(this.#cells, text, { section, plan, visit });
  }

  close(): void {
    closeSync(this.records.descriptor);
  }

  #readRecords(cells: CsvCells, text: string, { section, plan, visit }: Reading): void {
    let number = section.firstRow;
    const next = (): Row['values'] | null => {
      try {
        return cells.next(plan);
      } catch (cause) {
        throw this.#told(cause, number);
      }
    };
    cells.begin(text);
    for (let values = next(); values !== null; values = next()) {
      visit({ number, values });
      number += 1;
    }
  }

  /** What cutting a record into cells threw, in words with its place; null for the header. */
  #told(cause: unknown, row: number | null): unknown {
    if (!(cause instanceof CsvError)) return cause;
    return new UsageError(badQuotes(this.#placeOf(row), cause), { cause });
  }

  #placeOf(row: number | null): RowPlace {
    return { file: this.records.file, row };
  }

  #readLines(text: string, { section, plan, visit }: Reading): void {
    let number = section.firstRow;
    for (const line of text.split('\n')) {
      if (isBlank(line)) continue;
      visit({ number, values: valuesOfLine({ text: line, place: this.#placeOf(number) }, plan.names) });
      number += 1;
    }
  }

  #readHeader(start: number): { readonly names: readonly string[]; readonly end: number } {
    const scanner = new RecordScanner(this.records, start);
    if (this.#cells === null) return { names: [], end: start };
    while (scanner.next() && scanner.isEmpty);
    if (scanner.isEmpty)
      this.#fail(new UsageError(inEach(historyWords, ({ empty }) => empty(this.records.file))));
    this.#cells.begin(this.#textOf(scanner.start, scanner.end));
    const names = uniqueNames(this.#headerOf(this.#cells));
    const missing = this.#columns.filter((column) => !names.includes(column));
    if (missing.length === 0) return { names, end: scanner.end };
    return this.#fail(missingColumns(this.records.file, missing, names));
  }

  #headerOf(cells: CsvCells): readonly string[] {
    try {
      return cells.all();
    } catch (cause) {
      throw this.#told(cause, null);
    }
  }

  #fail(error: UsageError): never {
    this.close();
    throw error;
  }

  /** @throws UsageError for bytes that are no UTF-8: read all the same, they would become other words. */
  #textOf(start: number, end: number): string {
    const bytes = this.#bytesOf(start, end);
    if (!isUtf8(bytes)) throw notUtf8(this.records.file, start + firstOther(bytes));
    return bytes.toString('utf8');
  }

  /** Bytes of the file, until the next are read. */
  #bytesOf(start: number, end: number): Buffer {
    const length = end - start;
    if (this.#buffer.length < length) this.#buffer = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) {
      const read = readSync(this.records.descriptor, this.#buffer, filled, length - filled, start + filled);
      if (read === 0) break;
      filled += read;
    }
    return this.#buffer.subarray(0, filled);
  }
}

/** The place of the first byte that is not part of a character in UTF-8. */
function firstOther(bytes: Buffer): number {
  let [sound, length] = [0, bytes.length];
  while (length - sound > 1) {
    const middle = Math.floor((sound + length) / 2);
    // Bytes are tried up to the last whole character, so that one which is cut in two here does not count as
    // wrong.
    if (isUtf8(bytes.subarray(0, wholeUntil(bytes, middle)))) sound = middle;
    else length = middle;
  }
  return wholeUntil(bytes, sound);
}

const longestCharacter = 4;

/** The end of the last whole character that ends at a place or up to three bytes before it. */
function wholeUntil(bytes: Buffer, end: number): number {
  let start = end;
  while (start > 0 && end - start < longestCharacter && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}

function notUtf8(file: string, byte: number): UsageError {
  return new UsageError(inEach(historyWords, ({ notUtf8: say }) => say(file, byte + 1)));
}

/** The size of a history in bytes. @throws UsageError when it is not there or is no file. */
export function sizeOf(file: string): number {
  const found = attempt(file, () => statSync(file));
  if (!found.isFile()) throw notRead(file, sayReason('noFile'));
  return found.size;
}

function opened(file: string): number {
  return attempt(file, () => openSync(file, 'r'));
}

function attempt<T>(file: string, look: () => T): T {
  try {
    return look();
  } catch (cause) {
    throw cannotRead(file, cause);
  }
}

/** The failure to find columns that a map names. */
function missingColumns(file: string, missing: readonly string[], found: readonly string[]): UsageError {
  const wanted = missing.map((column) => `"${column}"`).join(', ');
  const listed = found.slice(0, mostNames).join(', ');
  const said = inEach(historyWords, ({ missingColumns: say, more }) =>
    say(file, wanted, found.length > mostNames ? `${listed}${more(found.length - mostNames)}` : listed),
  );
  return new UsageError(said);
}

/** Header names; of columns with one name the second is called `Name#2`, the third `Name#3`. */
function uniqueNames(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}
