import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { UsageError } from '../shell/exit-code.ts';

/** Records of a CSV text, some at a time, the header first. */
export type RecordBatches = AsyncGenerator<readonly (readonly string[])[]>;

/** A CSV file as text. */
export interface CsvFile {
  readonly file: string;
  readonly delimiter: string;
  /** How much is read at a time; default 256 KiB. */
  readonly chunkBytes?: number;
  readonly onProgress?: (bytes: number) => void;
}

/** No record is longer, in UTF-16 units: a quote that is left open would gather the rest of the file. */
const maxRecord = 64 * 1024 * 1024;

/**
 * Reads the records of a CSV file. Most lines hold no quote, and such a line is simply cut at its delimiters; lines with quotes
 * go to csv-parse, a chunk's together. A line with an odd number of quotes goes on in the next one. Each character is looked
 * at once, however the quotes stand.
 * @throws CsvError for quotes that do not fit together, UsageError for a record of more than 64 MiB.
 */
export async function* readCsvRecords({
  file,
  delimiter,
  chunkBytes = 1 << 18,
  onProgress,
}: CsvFile): RecordBatches {
  const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: chunkBytes });
  const cutter = new RecordCutter(file);
  let isFirst = true;
  for await (const chunk of stream) {
    const text: string = isFirst ? withoutMark(chunk) : chunk;
    isFirst = false;
    yield cellsOf(cutter.take(text), delimiter);
    onProgress?.(stream.bytesRead);
  }
  yield cellsOf(cutter.end(), delimiter);
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Cuts a text that comes in pieces into the texts of its records, without line ends; empty lines are no records. */
class RecordCutter {
  readonly #file: string;
  /** The record begun, in pieces, and how long it is. */
  #pieces: string[] = [];
  #length = 0;
  #isOpen = false;
  #cut = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** The records that end in the next piece of the text. */
  take(text: string): readonly string[] {
    const records: string[] = [];
    const mayOpen = this.#isOpen || text.includes('"');
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      this.#add(text.slice(start, end), mayOpen);
      start = end + 1;
      if (this.#isOpen) this.#add('\n', false);
      else this.#finish(records);
    }
    this.#add(text.slice(start), mayOpen);
    return records;
  }

  /** What is left at the end of the text. */
  end(): readonly string[] {
    const records: string[] = [];
    this.#finish(records);
    return records;
  }

  #add(piece: string, mayOpen: boolean): void {
    if (mayOpen && countQuotes(piece) % 2 === 1) this.#isOpen = !this.#isOpen;
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length > maxRecord) {
      throw new UsageError(
        `${this.#file}: record ${this.#cut + 1} is longer than 64 MiB. Is a quote left open?`,
      );
    }
  }

  #finish(records: string[]): void {
    const [only = '', ...more] = this.#pieces;
    const whole = more.length === 0 ? only : this.#pieces.join('');
    const record = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    this.#pieces = [];
    this.#length = 0;
    this.#isOpen = false;
    this.#cut += 1;
    if (record !== '') records.push(record);
  }
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

/** Cuts records into cells. What csv-parse read of those with quotes is put into their places. */
function cellsOf(records: readonly string[], delimiter: string): readonly (readonly string[])[] {
  const quoted = records.filter((record) => record.includes('"'));
  if (quoted.length === 0) return records.map((record) => record.split(delimiter));
  const parsed: readonly (readonly string[])[] = parse(quoted.join('\n'), {
    delimiter,
    relax_column_count: true,
    record_delimiter: '\n',
  });
  const next = parsed.values();
  return records.map((record) =>
    record.includes('"') ? (next.next().value ?? []) : record.split(delimiter),
  );
}
