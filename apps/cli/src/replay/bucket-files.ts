import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '@rung/simulator';
import { addToTemporary } from '../shell/temporary-files.ts';

/** A row and the ticket it belongs to. */
export type TicketRow = (ticket: string, row: Row) => void;

/** How much is gathered before it is written, UTF-16 units over all buckets: so little that V8 need not move it aside. */
const gathered = 512 * 1024;
const frameHead = 4;

/** Where a bucket's rows stand: one file for each writer that had any. */
export function bucketFile(folder: string, writer: string, bucket: number): string {
  return join(folder, `${bucket}-${writer}.rows`);
}

/** Sets rows aside by ticket, so that the rows of a ticket can be had together although they stand far apart. One thread. */
export class BucketWriter {
  readonly #paths: readonly string[];
  readonly #level: number;
  #pieces: string[][];
  #waiting = 0;

  /** Tickets are spread anew at each level: what went into one bucket at one level goes into many at the next. */
  constructor(paths: readonly string[], level = 0) {
    this.#paths = paths;
    this.#level = level;
    this.#pieces = paths.map(() => []);
  }

  readonly add: TicketRow = (ticket, row) => {
    const piece = encodeRow(ticket, row);
    this.#pieces[bucketOf(ticket, this.#paths.length, this.#level)]?.push(piece);
    this.#waiting += piece.length;
    if (this.#waiting >= gathered) this.flush();
  };

  /**
   * Writes what was gathered. Files are opened for this only, so that there may be more of them than a process may open.
   * @throws UsageError when there is no room.
   */
  flush(): void {
    this.#pieces.forEach((pieces, bucket) => {
      const path = this.#paths[bucket];
      if (pieces.length === 0 || path === undefined) return;
      const text = pieces.join('');
      const frame = Buffer.allocUnsafe(frameHead + Buffer.byteLength(text));
      frame.writeUInt32LE(frame.write(text, frameHead), 0);
      addToTemporary(path, frame);
    });
    this.#pieces = this.#paths.map(() => []);
    this.#waiting = 0;
  }
}

/**
 * The bucket of a ticket: FNV-1a, mixed once more because its low bits alone spread badly, and begun differently at
 * each level.
 */
function bucketOf(ticket: string, buckets: number, level: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(level, 0x9e3779b1);
  for (let index = 0; index < ticket.length; index += 1) {
    hash = Math.imul(hash ^ ticket.charCodeAt(index), 0x01000193);
  }
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) % buckets;
}

/** Where a row stands in the text of a bucket: all that is kept of it until its ticket is replayed, to save memory. */
export interface RowPlace {
  readonly text: string;
  readonly at: number;
}

/** The places of the rows of a bucket file, in the order written; only a part of the file is read at a time. */
export function readBucket(path: string, visit: (ticket: string, place: RowPlace) => void): void {
  if (!existsSync(path)) return;
  const descriptor = openSync(path, 'r');
  const head = Buffer.allocUnsafe(frameHead);
  try {
    while (readSync(descriptor, head) === frameHead) {
      const frame = Buffer.allocUnsafe(head.readUInt32LE(0));
      readSync(descriptor, frame);
      placeRows(frame.toString('utf8'), visit);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Numbers before a colon: the row's, then the lengths of the ticket's id and of each value (−1 for null); then the texts. */
function encodeRow(ticket: string, { number, values }: Row): string {
  let lengths = `${number},${ticket.length}`;
  let texts = ticket;
  for (const value of values) {
    lengths += value === null ? ',-1' : `,${value.length}`;
    if (value !== null) texts += value;
  }
  return `${lengths}:${texts}`;
}

function placeRows(text: string, visit: (ticket: string, place: RowPlace) => void): void {
  for (let at = 0; at < text.length; ) {
    const place: RowPlace = { text, at };
    const { ticketLength, lengths, from } = headOf(place);
    const ticketEnd = from + ticketLength;
    visit(text.slice(from, ticketEnd), place);
    at = lengths.reduce((end, length) => end + Math.max(0, length), ticketEnd);
  }
}

/** The row at a place. */
export function rowAt(place: RowPlace): Row {
  const { number, ticketLength, lengths, from } = headOf(place);
  let end = from + ticketLength;
  const values = lengths.map((length) => {
    if (length < 0) return null;
    end += length;
    return place.text.slice(end - length, end);
  });
  return { number, values };
}

interface RowHead {
  readonly number: number;
  readonly ticketLength: number;
  /** Of the values; −1 for null. */
  readonly lengths: readonly number[];
  /** Where the texts begin. */
  readonly from: number;
}

function headOf({ text, at }: RowPlace): RowHead {
  const colon = text.indexOf(':', at);
  const [number = 0, ticketLength = 0, ...lengths] = text.slice(at, colon).split(',').map(Number);
  return { number, ticketLength, lengths, from: colon + 1 };
}
