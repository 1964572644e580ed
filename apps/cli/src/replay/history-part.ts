import type { LinkedPolicy } from '@rung/engine';
import {
  createReplay,
  mergeScans,
  type Replay,
  type ReplayMapper,
  type ReplayOptions,
  type ReplaySnapshot,
  type Row,
  type ScanSnapshot,
} from '@rung/simulator';
import { BucketWriter } from './bucket-files.ts';
import { type BucketPlan, bucketPaths, forEachTicket } from './buckets.ts';
import type { RowPlan, RowReader } from './row-reader.ts';
import type { Section } from './sections.ts';

/** What a thread works with. */
export interface PartTools {
  readonly linked: LinkedPolicy;
  readonly mapper: ReplayMapper;
  readonly reader: RowReader;
  readonly options: ReplayOptions;
  /** Where rows are set aside; null when the rows of a ticket stand together. */
  readonly buckets: BucketPlan | null;
  /** Tells this thread's files from those of others. */
  readonly name: string;
}

/**
 * The part of a history that one thread replays: whatever sections and buckets it is given. Its sums add up with those of
 * others to the sums of the whole, however the history was shared out.
 */
export class HistoryPart {
  readonly #tools: PartTools;
  readonly #all: RowPlan;
  readonly #forScan: RowPlan;
  readonly #writer: BucketWriter | null;
  readonly #replay: Replay;

  constructor(tools: PartTools) {
    const { linked, mapper, reader, options, buckets, name } = tools;
    this.#tools = tools;
    this.#all = reader.planOf(mapper.columns);
    this.#forScan = reader.planOf(mapper.scanColumns);
    this.#writer = buckets === null ? null : new BucketWriter(bucketPaths(buckets, name));
    this.#replay = createReplay(linked, mapper, options);
  }

  /** The first pass over sections: learns from their rows, and sets them aside where that is needed. */
  prepare(sections: readonly Section[]): void {
    for (const section of sections) this.#prepare(section);
  }

  #prepare(section: Section): void {
    const { mapper, reader } = this.#tools;
    const writer = this.#writer;
    if (writer === null) reader.read(section, this.#forScan, mapper.scan);
    else {
      reader.read(section, this.#all, (row) => {
        mapper.scan(row);
        const ticket = mapper.ticketOf(row);
        if (ticket === null) this.#replay.orphan(row);
        else writer.add(ticket, row);
      });
    }
  }

  /** What was learned and found, when all sections are prepared or replayed. */
  scanned(): ScanSnapshot {
    this.#writer?.flush();
    const scan = this.#tools.mapper.scanned();
    return mergeScans([scan, { latestMs: this.#replay.latestMs(), learned: [] }]);
  }

  /** Goes on with what all threads learned, and with the end that they found. */
  settle(scan: ScanSnapshot, untilMs: number | null): void {
    this.#tools.mapper.adopt(scan);
    this.#replay.end(untilMs);
  }

  /**
   * Replays sections in each of which the rows of a ticket stand together and are all there. Gives how many tickets of all
   * sections wait for the end, see {@link Replay.waiting}.
   */
  replaySections(sections: readonly Section[]): number {
    for (const section of sections) this.#replaySection(section);
    return this.#replay.waiting();
  }

  #replaySection(section: Section): void {
    const { mapper, reader } = this.#tools;
    const replay = this.#replay;
    let ticket: string | null = null;
    let rows: Row[] = [];
    reader.read(section, this.#all, (row) => {
      const next = mapper.ticketOf(row);
      if (next === null) {
        replay.orphan(row);
        return;
      }
      if (next !== ticket) {
        if (ticket !== null) replay.ticket(ticket, rows);
        [ticket, rows] = [next, []];
      }
      rows.push(row);
    });
    if (ticket !== null) replay.ticket(ticket, rows);
  }

  /** Replays the tickets that were set aside in a bucket. */
  replayBucket(bucket: number): void {
    const { buckets } = this.#tools;
    if (buckets !== null) forEachTicket(buckets, bucket, this.#replay.ticket);
  }

  sum(): ReplaySnapshot {
    return this.#replay.snapshot();
  }
}
