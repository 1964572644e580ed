import { rmSync } from 'node:fs';
import type { ReplayReport } from '@rung/simulator';
import { turnTaker } from '../shell/give-way.ts';
import { interruptible } from '../shell/interrupt.ts';
import { makeTemporaryFolder } from '../shell/temporary-files.ts';
import { type BucketPlan, bucketCount } from './buckets.ts';
import { memberHere, Thread } from './crew.ts';
import { HistoryPart } from './history-part.ts';
import { onward, stretch } from './onward.ts';
import { metricSettings, newMapper, type ReplayFile, type ReplayJob } from './replay-job.ts';
import { mostSections, type ReplayEnd, type ReplayRun, type RunTools, runReplay } from './replay-run.ts';
import { RowReader } from './row-reader.ts';

/** Each thread holds a policy and a map of its own, and more of them than cores only wait for one another. */
export const mostWorkers = 64;

/** How much of a history a thread holds at a time where rows have to be set aside. */
const bucketBytes = 2 * 1024 * 1024;

/**
 * What is told as done when a history is read whose end is not known yet. The rest is for a second reading, which takes as long but
 * is rare: mostly a bar goes from here to its end.
 */
const firstReading = 0.9;

/**
 * Replays a file in flat memory. Where the rows of a ticket stand together, sections of the file are replayed as they are;
 * otherwise a first pass sets rows aside by ticket. The first pass also learns, and finds the end where none is given.
 *
 * Such an end is the latest event that the engine took. A first pass knows only the latest instant that rows name. Where no event
 * came of that row, as of a slip of the pen in the year 9999, the history is replayed again with the end that was found.
 * @throws UsageError when the file cannot be read or lacks a column, or rows cannot be set aside.
 */
export async function replayFile(asked: ReplayFile): Promise<ReplayReport> {
  const file = { ...asked, onProgress: onward(asked.onProgress) };
  const { untilMs, onProgress } = file;
  if (untilMs !== null) return (await replayOnce(file, { untilMs })).report;
  const first = { ...file, onProgress: stretch(onProgress, 0, firstReading) };
  const found = await replayOnce(first, null);
  if (found.latestMs === found.untilMs) {
    onProgress(1);
    return found.report;
  }
  const second = { onProgress: stretch(onProgress, firstReading, 1), mapper: newMapper(file) };
  const again = { ...file, ...second, untilMs: found.latestMs };
  return (await replayOnce(again, { untilMs: found.latestMs })).report;
}

/** Replays a file up to an end, or to the latest instant that is found. */
function replayOnce(asked: ReplayFile, end: ReplayEnd | null): Promise<ReplayRun> {
  const { map, mapper } = asked;
  const { source } = map;
  const reader = new RowReader({ file: asked.file, source, columns: mapper.columns });
  const file = { ...asked, workers: Math.min(asked.workers, mostSections(reader.bytes)) };
  const buckets = map.grouped === true ? null : planBuckets(file, reader.bytes);
  const tools = { file, reader, buckets };
  const clear = (): void => {
    if (buckets !== null) rmSync(buckets.folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return interruptible(clear, () =>
    file.workers === 1 ? replayHere(tools, end) : replayInThreads(tools, end),
  ).finally(() => reader.close());
}

function planBuckets({ workers }: ReplayFile, bytes: number): BucketPlan {
  return {
    folder: makeTemporaryFolder('rung-replay-'),
    count: Math.max(bucketCount(bytes, bucketBytes), workers === 1 ? 1 : workers * 2),
    bytes: bucketBytes,
    writers: Array.from({ length: workers }, (_, index) => String(index)),
  };
}

type FileTools = Omit<RunTools, 'crew'>;

function replayHere({ file, reader, buckets }: FileTools, end: ReplayEnd | null): Promise<ReplayRun> {
  const { linked, mapper, untilMs, trace } = file;
  const options = { untilMs, trace, metrics: metricSettings(linked, file) };
  const part = new HistoryPart({ linked, mapper, reader, options, buckets, name: '0' });
  return runReplay({ file, reader, crew: [memberHere(part, turnTaker())], buckets }, end);
}

async function replayInThreads(
  { file, reader, buckets }: FileTools,
  end: ReplayEnd | null,
): Promise<ReplayRun> {
  const { linked, map, zones, untilMs, trace, calendar, workers } = file;
  const { policy, digest } = linked;
  const work = { map, zones, file: file.file, untilMs, trace, calendar };
  const job: ReplayJob = { policy, digest, ...work, buckets };
  const threads = Array.from({ length: workers }, (_, index) => new Thread({ job, name: String(index) }));
  try {
    return await runReplay({ file, reader, crew: threads.map(({ member }) => member), buckets }, end);
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}
