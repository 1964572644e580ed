import { readSync } from 'node:fs';
import { UsageError } from '../shell/exit-code.ts';
import { inEach } from '../shell/language.ts';
import { historyWords } from './row-words.ts';

/** A piece of a file that holds whole records. Plain data, as it is handed to other threads. */
export interface Section {
  /** Where it begins and ends, bytes. */
  readonly start: number;
  readonly end: number;
  /** The number of its first row in the file. */
  readonly firstRow: number;
}

/** A file of records: CSV, in which a line end between quotes does not end one, or lines. */
export interface RecordFile {
  readonly file: string;
  readonly descriptor: number;
  readonly format: 'csv' | 'jsonl';
  /** How much is read at a time; default 256 KiB. */
  readonly blockBytes?: number;
}

/** No record is longer: a quote that is left open would gather the rest of the file. */
const maxRecordBytes = 64 * 1024 * 1024;

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/** The highest bit of the first byte of a word. */
const firstBit = 0x80;
const lineFeeds = 0x0a0a0a0a;
const fourQuotes = 0x22222222;
const lowBits = 0x7f7f7f7f;

/** The highest bit of each byte of a word that is zero, without a branch for any of them. */
function zeroBytes(word: number): number {
  return ~(((word & lowBits) + lowBits) | word | lowBits);
}

/** Whether an odd number of the highest bits is set. */
function isOdd(bits: number): boolean {
  const halves = bits ^ (bits >>> 16);
  return ((halves ^ (halves >>> 8)) & firstBit) !== 0;
}

/** Finds where records end, at the speed of looking at four bytes at a time; nothing of the file is kept. */
export class RecordScanner {
  readonly #source: RecordFile;
  readonly #block: Uint8Array;
  readonly #isCsv: boolean;
  /** The same memory, four bytes at a time. */
  readonly #words: Int32Array;
  #blockStart = 0;
  #length = 0;
  #records = 0;
  /** The quotes of the record so far: an odd number of bits is set while one is open. */
  #quotes = 0;
  /** Where the record found last begins and ends, bytes. */
  start = 0;
  end = 0;
  /** Whether it holds nothing: an empty line is no row. */
  isEmpty = true;

  /** Begins at a byte, before which there are so many records. */
  constructor(source: RecordFile, from = 0, records = 0) {
    this.#source = source;
    this.#block = new Uint8Array(source.blockBytes ?? 1 << 18);
    this.#words = new Int32Array(this.#block.buffer, 0, this.#block.length >> 2);
    this.#isCsv = source.format === 'csv';
    this.#blockStart = from;
    this.#records = records;
    this.end = from;
  }

  /** Moves on to the next record; false at the end of the file. @throws UsageError for one of more than 64 MiB. */
  next(): boolean {
    this.start = this.end;
    this.isEmpty = true;
    this.#quotes = 0;
    for (let at = this.end; ; at = this.#blockStart + this.#length) {
      if (at - this.start > maxRecordBytes) throw this.#tooLong();
      if (at === this.#blockStart + this.#length && !this.#read(at)) {
        this.end = at;
        return at > this.start;
      }
      const found = this.#scan(at - this.#blockStart);
      if (found >= 0) {
        this.end = this.#blockStart + found + 1;
        this.#records += 1;
        return true;
      }
    }
  }

  /** The place of the record's end in the block; −1 if the block ends before. */
  #scan(from: number): number {
    const block = this.#block;
    for (let at = this.#skip(from); at < this.#length; at = this.#skip(at + 1)) {
      const byte = block[at];
      if (byte === quote) this.#quotes ^= firstBit;
      else if (byte === lineFeed && !(this.#isCsv && isOdd(this.#quotes))) {
        this.isEmpty &&= this.#isNothing(from, at);
        return at;
      }
    }
    this.isEmpty &&= this.#isNothing(from, this.#length);
    return -1;
  }

  /** Where a word begins, passes over all words in which no line ends, counting their quotes; elsewhere it stays. */
  #skip(from: number): number {
    if ((from & 3) !== 0) return from;
    const words = this.#words;
    const wholeWords = this.#length >> 2;
    let quotes = this.#quotes;
    let word = from >> 2;
    for (; word < wholeWords; word += 1) {
      const bytes = words[word] ?? 0;
      if (zeroBytes(bytes ^ lineFeeds) !== 0) break;
      quotes ^= zeroBytes(bytes ^ fourQuotes);
    }
    this.#quotes = quotes;
    return word << 2;
  }

  /** A record of CSV holds nothing if only a carriage return stands there, a line of JSON if only blanks do. */
  #isNothing(from: number, to: number): boolean {
    const block = this.#block;
    for (let at = from; at < to; at += 1) {
      const byte = block[at] ?? 0;
      if (this.#isCsv ? byte !== carriageReturn : byte > space) return false;
    }
    return true;
  }

  #read(at: number): boolean {
    this.#blockStart = at;
    this.#length = readSync(this.#source.descriptor, this.#block, 0, this.#block.length, at);
    return this.#length > 0;
  }

  #tooLong(): UsageError {
    const { file } = this.#source;
    return new UsageError(
      inEach(historyWords, ({ longRecord, longLine }) =>
        this.#isCsv ? longRecord(file, this.#records + 1) : longLine(file),
      ),
    );
  }
}

/** Where sections may end. */
export interface SectionCut {
  /** About how long a section is, bytes. */
  readonly bytes: number;
  /** Where the rows begin. */
  readonly from: number;
  /** What records that follow one another share if they may not be parted; null for one that may stand anywhere. */
  readonly key?: ((record: Section) => string | null) | undefined;
}

/** Cuts a file into sections. */
export function* cutSections(source: RecordFile, { bytes, from, key }: SectionCut): Generator<Section> {
  const scanner = new RecordScanner(source, from, source.format === 'csv' ? 1 : 0);
  const mayPart = key === undefined ? () => true : keysDiffer(key);
  let [start, firstRow, row] = [from, 1, 1];
  while (scanner.next()) {
    if (scanner.start - start >= bytes && mayPart(scanner, row)) {
      yield { start, end: scanner.start, firstRow };
      [start, firstRow] = [scanner.start, row];
    }
    if (!scanner.isEmpty) row += 1;
  }
  if (scanner.end > start) yield { start, end: scanner.end, firstRow };
}

/** Whether the record found last has another key than the one asked about before it. */
function keysDiffer(
  key: NonNullable<SectionCut['key']>,
): (found: Pick<RecordScanner, 'start' | 'end' | 'isEmpty'>, row: number) => boolean {
  let last: string | null = null;
  return ({ start, end, isEmpty }, row) => {
    const next = isEmpty ? null : key({ start, end, firstRow: row });
    const differ = next !== null && last !== null && next !== last;
    // Behind a cut nothing is asked for a while, so the key there begins anew.
    if (differ) last = null;
    else if (next !== null) last = next;
    return differ;
  };
}
