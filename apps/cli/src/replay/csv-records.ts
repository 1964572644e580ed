import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse/sync';

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

/**
 * Reads the records of a CSV file. Most lines hold no quote, and such a line is simply cut at its delimiters; lines with quotes
 * go to csv-parse, a chunk's together. A line with an odd number of quotes goes on in the next one.
 * @throws CsvError for quotes that do not fit together.
 */
export async function* readCsvRecords({
  file,
  delimiter,
  chunkBytes = 1 << 18,
  onProgress,
}: CsvFile): RecordBatches {
  const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: chunkBytes });
  let rest = '';
  let isFirst = true;
  for await (const chunk of stream) {
    const text: string = rest + (isFirst ? withoutMark(chunk) : chunk);
    isFirst = false;
    const end = lastRecordEnd(text);
    rest = text.slice(end);
    yield recordsOf(text.slice(0, end), delimiter);
    onProgress?.(stream.bytesRead);
  }
  yield recordsOf(rest, delimiter);
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Where the last whole record of a text ends: behind a line break with an even number of quotes before it. */
function lastRecordEnd(text: string): number {
  let end = text.lastIndexOf('\n') + 1;
  if (!text.includes('"')) return end;
  let quotes = countQuotes(text, 0, end);
  while (end > 0 && quotes % 2 === 1) {
    const shorter = text.lastIndexOf('\n', end - 2) + 1;
    quotes -= countQuotes(text, shorter, end);
    end = shorter;
  }
  return end;
}

function countQuotes(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('"', from); at !== -1 && at < to; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

/** Cuts a text of whole records. What csv-parse read of the lines with quotes is put into their places. */
function recordsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const lines = recordLines(text);
  const quoted = lines.filter((line) => line.includes('"'));
  if (quoted.length === 0) return lines.map((line) => line.split(delimiter));
  const parsed: readonly (readonly string[])[] = parse(quoted.join('\n'), {
    delimiter,
    relax_column_count: true,
    record_delimiter: '\n',
  });
  const next = parsed.values();
  return lines.map((line) => (line.includes('"') ? (next.next().value ?? []) : line.split(delimiter)));
}

/** The text of each record, without its line end; empty lines are no records. */
function recordLines(text: string): readonly string[] {
  const lines: string[] = [];
  let open = '';
  for (const line of text.split('\n')) {
    const whole = open === '' ? line : `${open}\n${line}`;
    open = isOpen(whole) ? whole : '';
    const record = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    if (open === '' && record !== '') lines.push(record);
  }
  return open === '' ? lines : [...lines, open];
}

/** Whether a quote of the line is closed only in a later one. */
function isOpen(line: string): boolean {
  return line.includes('"') && countQuotes(line, 0, line.length) % 2 === 1;
}
