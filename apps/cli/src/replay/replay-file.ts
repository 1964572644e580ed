import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReplayReport } from '@rung/simulator';
import { turnTaker } from '../shell/give-way.ts';
import { interruptible } from '../shell/interrupt.ts';
import { type BucketPlan, bucketCount } from './buckets.ts';
import { memberHere, Thread } from './crew.ts';
import { HistoryPart } from './history-part.ts';
import { metricSettings, type ReplayFile, type ReplayJob } from './replay-job.ts';
import { runReplay } from './replay-run.ts';
import { RowReader } from './row-reader.ts';

/** How much of a history a thread holds at a time where rows have to be set aside. */
const bucketBytes = 2 * 1024 * 1024;

/**
 * Replays a file in flat memory. Where the rows of a ticket stand together, sections of the file are replayed as they are;
 * otherwise a first pass sets rows aside by ticket. The first pass also learns, and finds the end where none is given.
 * @throws UsageError when the file cannot be read or lacks a column.
 */
export async function replayFile(file: ReplayFile): Promise<ReplayReport> {
  const { map, mapper } = file;
  const reader = new RowReader({ file: file.file, source: map.source, columns: mapper.columns });
  const buckets = map.grouped === true ? null : planBuckets(file, reader.bytes);
  const clear = (): void => {
    if (buckets !== null) rmSync(buckets.folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return interruptible(clear, () =>
    file.workers === 1 ? replayHere(file, reader, buckets) : replayInThreads(file, reader, buckets),
  ).finally(() => reader.close());
}

function planBuckets({ workers }: ReplayFile, bytes: number): BucketPlan {
  return {
    folder: mkdtempSync(join(tmpdir(), 'rung-replay-')),
    count: Math.max(bucketCount(bytes, bucketBytes), workers === 1 ? 1 : workers * 2),
    bytes: bucketBytes,
    writers: Array.from({ length: workers }, (_, index) => String(index)),
  };
}

function replayHere(file: ReplayFile, reader: RowReader, buckets: BucketPlan | null): Promise<ReplayReport> {
  const { linked, mapper, untilMs, trace, calendar } = file;
  const options = { untilMs, trace, metrics: metricSettings(linked, calendar) };
  const part = new HistoryPart({ linked, mapper, reader, options, buckets, name: '0' });
  return runReplay({ file, reader, crew: [memberHere(part, turnTaker())], buckets });
}

async function replayInThreads(
  file: ReplayFile,
  reader: RowReader,
  buckets: BucketPlan | null,
): Promise<ReplayReport> {
  const { linked, map, zones, untilMs, trace, calendar, workers } = file;
  const { policy, digest } = linked;
  const job: ReplayJob = { policy, digest, map, zones, file: file.file, untilMs, trace, calendar, buckets };
  const threads = Array.from({ length: workers }, (_, index) => new Thread({ job, name: String(index) }));
  try {
    return await runReplay({ file, reader, crew: threads.map(({ member }) => member), buckets });
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}
