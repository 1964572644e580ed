import type { LinkedPolicy } from '@rung/engine';
import {
  createReplay,
  type Replay,
  type ReplayMap,
  type ReplayMapper,
  type ReplayOptions,
  type Row,
} from '@rung/simulator';
import { Buckets } from './buckets.ts';
import { isOfPart, type ReplayPart, wholeHistory } from './part.ts';
import { readRows } from './read-rows.ts';
import { type RowBatches, sizeOf } from './row-source.ts';

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
  /** Only the tickets of one part. Default all. */
  readonly part?: ReplayPart;
  /** Called now and then with the share of the work that is done, 0..1. */
  readonly onProgress?: (done: number) => void;
}

/** A replay that has seen all its tickets. */
export interface FinishedReplay {
  readonly replay: Replay;
  /** Up to where timers fired. */
  readonly untilMs: number;
}

/**
 * Replays a file in flat memory. A file whose rows stand together by ticket, with nothing to learn and a given end, is read
 * once and replayed on the way; any other is read once to learn and to set its rows aside by ticket.
 * @throws UsageError when the file cannot be read or lacks a column.
 */
export async function replayFile(job: ReplayFile): Promise<FinishedReplay> {
  const { map, mapper, untilMs } = job;
  if (map.grouped === true && !mapper.needsScan && untilMs !== null) return replayOnTheWay(job, untilMs);
  return replaySetAside(job);
}

async function replayOnTheWay(job: ReplayFile, untilMs: number): Promise<FinishedReplay> {
  const { linked, mapper, options, part = wholeHistory } = job;
  const replay = createReplay(linked, mapper, { ...options, untilMs });
  let ticket: string | null = null;
  let rows: Row[] = [];
  const finish = (): void => {
    if (ticket !== null && isOfPart(ticket, part)) replay.ticket(ticket, rows);
    rows = [];
  };
  for await (const batch of rowsOf(job, 1)) {
    for (const row of batch) {
      const next = mapper.ticketOf(row);
      if (next === null) {
        if (part.index === 0) replay.orphan(row);
        continue;
      }
      if (next !== ticket) finish();
      ticket = next;
      rows.push(row);
    }
  }
  finish();
  return { replay, untilMs };
}

async function replaySetAside(job: ReplayFile): Promise<FinishedReplay> {
  const { linked, mapper, file, options, part = wholeHistory } = job;
  const size = sizeOf(file);
  const buckets = await Buckets.open(Math.min(mostBuckets, Math.ceil(size / part.of / bucketBytes)));
  try {
    const orphans = await setAside(job, buckets);
    const untilMs = job.untilMs ?? mapper.latestMs() ?? 0;
    const replay = createReplay(linked, mapper, { ...options, untilMs });
    for (const row of orphans) replay.orphan(row);
    const rowCount = Math.max(1, buckets.rows);
    let done = 0;
    for await (const [ticket, rows] of buckets.tickets()) {
      replay.ticket(ticket, rows);
      done += rows.length;
      job.onProgress?.(readingShare + (done / rowCount) * (1 - readingShare));
    }
    return { replay, untilMs };
  } finally {
    await buckets.close();
  }
}

/** About how much of the work reading is, when rows are set aside. */
const readingShare = 0.2;

async function setAside(job: ReplayFile, buckets: Buckets): Promise<readonly Row[]> {
  const { mapper, part = wholeHistory } = job;
  const needsScan = mapper.needsScan || job.untilMs === null;
  const orphans: Row[] = [];
  const keep = (row: Row): Promise<void> | null => {
    const ticket = mapper.ticketOf(row);
    if (ticket !== null) return isOfPart(ticket, part) ? buckets.add(ticket, row) : null;
    if (part.index === 0) orphans.push({ number: row.number, values: [] });
    return null;
  };
  for await (const batch of rowsOf(job, readingShare)) {
    for (const row of batch) {
      if (needsScan) mapper.scan(row);
      const full = keep(row);
      if (full !== null) await full;
    }
  }
  return orphans;
}

/** The rows of the file; reading it to its end is the given share of the work. */
function rowsOf({ file, map, mapper, onProgress }: ReplayFile, share: number): RowBatches {
  const size = Math.max(1, sizeOf(file));
  return readRows({
    file,
    source: map.source,
    columns: mapper.columns,
    onProgress: (bytes) => onProgress?.((bytes / size) * share),
  });
}
