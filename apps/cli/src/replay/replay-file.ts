import { statSync } from 'node:fs';
import type { LinkedPolicy } from '@rung/engine';
import {
  createReplay,
  type ReplayMap,
  type ReplayMapper,
  type ReplayOptions,
  type ReplayReport,
  type Row,
} from '@rung/simulator';
import { Buckets } from './buckets.ts';
import { readRows } from './read-rows.ts';
import type { RowBatches } from './row-source.ts';

/** About how much of a file is in memory at a time when rows have to be set aside. */
const bucketBytes = 16 * 1024 * 1024;
/** As many files as a process may usually have open. */
const mostBuckets = 512;

/** A history to replay. */
export interface ReplayFile {
  readonly linked: LinkedPolicy;
  readonly map: ReplayMap;
  readonly mapper: ReplayMapper;
  readonly file: string;
  /** Default: the latest instant of the history. */
  readonly untilMs: number | null;
  readonly options?: Omit<ReplayOptions, 'untilMs'>;
  /** Called now and then with the share of the work that is done, 0..1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Replays a file in flat memory. A file whose rows stand together by ticket, with nothing to learn and a given end, is read
 * once and replayed on the way; any other is read once to learn and to set its rows aside by ticket.
 * @throws UsageError when the file cannot be read or lacks a column.
 */
export async function replayFile(job: ReplayFile): Promise<ReplayReport> {
  const { map, mapper, untilMs } = job;
  if (map.grouped === true && !mapper.needsScan && untilMs !== null) return replayOnTheWay(job, untilMs);
  return replaySetAside(job);
}

async function replayOnTheWay(job: ReplayFile, untilMs: number): Promise<ReplayReport> {
  const replay = createReplay(job.linked, job.mapper, { ...job.options, untilMs });
  let ticket: string | null = null;
  let rows: Row[] = [];
  for await (const batch of rowsOf(job, 1)) {
    for (const row of batch) {
      const next = job.mapper.ticketOf(row);
      if (next === null) {
        replay.orphan(row);
        continue;
      }
      if (next !== ticket && ticket !== null) {
        replay.ticket(ticket, rows);
        rows = [];
      }
      ticket = next;
      rows.push(row);
    }
  }
  if (ticket !== null) replay.ticket(ticket, rows);
  return replay.report();
}

async function replaySetAside(job: ReplayFile): Promise<ReplayReport> {
  const { mapper, file } = job;
  const buckets = await Buckets.open(Math.min(mostBuckets, Math.ceil(statSync(file).size / bucketBytes)));
  try {
    const orphans = await setAside(job, buckets);
    const replay = createReplay(job.linked, mapper, {
      ...job.options,
      untilMs: job.untilMs ?? mapper.latestMs() ?? 0,
    });
    for (const row of orphans) replay.orphan(row);
    for await (const [ticket, rows] of buckets.tickets()) replay.ticket(ticket, rows);
    return replay.report();
  } finally {
    await buckets.close();
  }
}

async function setAside(job: ReplayFile, buckets: Buckets): Promise<readonly Row[]> {
  const orphans: Row[] = [];
  for await (const batch of rowsOf(job, 0.5)) {
    for (const row of batch) {
      job.mapper.scan(row);
      const ticket = job.mapper.ticketOf(row);
      if (ticket === null) orphans.push({ number: row.number, values: [] });
      else {
        const full = buckets.add(ticket, row);
        if (full !== null) await full;
      }
    }
  }
  return orphans;
}

/** The rows of the file; reading it to its end is the given share of the work. */
function rowsOf({ file, map, mapper, onProgress }: ReplayFile, share: number): RowBatches {
  const size = Math.max(1, statSync(file).size);
  return readRows({
    file,
    source: map.source,
    columns: mapper.columns,
    onProgress: (bytes) => onProgress?.((bytes / size) * share),
  });
}
