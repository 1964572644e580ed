import { createReadStream, createWriteStream, rmSync, type WriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import type { Row } from '@rung/simulator';
import { clearOnInterrupt } from '../shell/interrupt.ts';
import { hashOf } from './part.ts';

/** The tickets of one part agree in the last bits of their hashes, so buckets go by the others. */
const partBits = 10;

/** Rows of one ticket. */
export type TicketRows = readonly [ticket: string, rows: readonly Row[]];

/**
 * Sets rows aside by ticket, so that all rows of a ticket can be had together although they stand far apart in the file.
 * With one bucket rows stay in memory; with more they go to temporary files, and only one bucket is in memory at a time.
 * Call {@link Buckets.close} when done, also after a failure: it removes the files.
 */
export class Buckets {
  readonly #folder: string | null;
  readonly #files: readonly BucketFile[];
  readonly #memory = new Map<string, Row[]>();
  readonly #release: () => void;
  #rows = 0;

  private constructor(folder: string | null, count: number) {
    this.#folder = folder;
    this.#release = clearOnInterrupt(() => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    });
    this.#files =
      folder === null
        ? []
        : Array.from({ length: count }, (_, index) => new BucketFile(join(folder, `${index}.jsonl`)));
  }

  static async open(count: number): Promise<Buckets> {
    return new Buckets(count <= 1 ? null : await mkdtemp(join(tmpdir(), 'rung-replay-')), count);
  }

  /** How many rows were set aside. */
  get rows(): number {
    return this.#rows;
  }

  /** Sets a row aside. Wait for what it gives, if anything, before the next row. */
  add(ticket: string, row: Row): Promise<void> | null {
    this.#rows += 1;
    if (this.#folder !== null)
      return this.#files[(hashOf(ticket) >>> partBits) % this.#files.length]?.write(ticket, row) ?? null;
    const rows = this.#memory.get(ticket);
    if (rows === undefined) this.#memory.set(ticket, [row]);
    else rows.push(row);
    return null;
  }

  /** Every ticket with all its rows. The order of tickets means nothing. */
  async *tickets(): AsyncGenerator<TicketRows> {
    yield* this.#memory;
    for (const file of this.#files) yield* await file.read();
  }

  async close(): Promise<void> {
    this.#release();
    for (const file of this.#files) file.abandon();
    if (this.#folder !== null) await rm(this.#folder, { recursive: true, force: true });
  }
}

class BucketFile {
  readonly #path: string;
  readonly #stream: WriteStream;

  constructor(path: string) {
    this.#path = path;
    this.#stream = createWriteStream(path, { highWaterMark: 1 << 16 });
  }

  write(ticket: string, row: Row): Promise<void> | null {
    const hasRoom = this.#stream.write(`${JSON.stringify([ticket, row.number, ...row.values])}\n`);
    return hasRoom ? null : new Promise((resolve) => this.#stream.once('drain', resolve));
  }

  async read(): Promise<ReadonlyMap<string, readonly Row[]>> {
    this.#stream.end();
    await finished(this.#stream);
    const tickets = new Map<string, Row[]>();
    for await (const line of createInterface({ input: createReadStream(this.#path) })) {
      // Written by `write`, so it has exactly this form.
      const [ticket, number, ...values] = JSON.parse(line) as [string, number, ...(string | null)[]];
      const rows = tickets.get(ticket);
      if (rows === undefined) tickets.set(ticket, [{ number, values }]);
      else rows.push({ number, values });
    }
    return tickets;
  }

  abandon(): void {
    this.#stream.destroy();
  }
}
