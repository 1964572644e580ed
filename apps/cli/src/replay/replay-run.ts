import { createReplay, mergeScans, type ReplayReport } from '@rung/simulator';
import type { BucketPlan } from './buckets.ts';
import type { Member } from './crew.ts';
import { metricSettings, type ReplayFile } from './replay-job.ts';
import type { RowReader } from './row-reader.ts';
import { cutSections, type Section } from './sections.ts';

/** Who does the work, and with what. */
export interface RunTools {
  readonly file: ReplayFile;
  readonly reader: RowReader;
  readonly crew: readonly Member[];
  readonly buckets: BucketPlan | null;
}

/** When a replay ends; null where no event is taken. */
export interface ReplayEnd {
  readonly untilMs: number | null;
}

/** What came of a history, and when it ended. */
export interface ReplayRun extends ReplayEnd {
  readonly report: ReplayReport;
  /** The latest event that the engine took. */
  readonly latestMs: number | null;
}

/**
 * About how much of a file a member is given at a time. The text of a section stays below what V8 sets aside as a large object,
 * which only a full collection frees: with half a megabyte a replay took 80 MB more.
 */
const sectionBytes = 96 * 1024;
/** Several sections for each member, so that all have done about the same in the end. */
const leastSections = 8;
const smallestSection = 16 * 1024;
/** About how much of the work on what is left of a file a first pass is. */
const firstPassShare = 0.15;
/** So many tickets may wait with each member for the end of the history. Each of them keeps the text of its section in memory. */
const mostWaiting = 256;

/**
 * Shares a history out among a crew, and adds up what comes back. Where nothing has to be known of it before, sections are
 * replayed as they are found, and only tickets in which something is under way wait until the end is known. When there are too
 * many of those, a first pass over the rest of the file finds the latest instant that it names, which is taken for the end.
 */
export async function runReplay(tools: RunTools, end: ReplayEnd | null): Promise<ReplayRun> {
  const { file, reader, crew, buckets } = tools;
  const { linked, mapper, trace } = file;
  const sections = sectionsOf(tools);
  const canBegin = buckets === null && !mapper.needsScan;
  const from = canBegin ? await replayAtOnce(tools, sections) : reader.rowsFrom;
  // Sections found in a first pass, one in 96 kB, are kept for the second.
  const kept: Section[] = [];
  await firstPass(tools, keeping(sections, kept), from);
  const scan = mergeScans(await Promise.all(crew.map((member) => member.scanned())));
  mapper.adopt(scan);
  const untilMs = end === null ? scan.latestMs : end.untilMs;
  await Promise.all(crew.map((member) => member.settle(scan, untilMs)));
  if (buckets === null) await replaySections(tools, kept, from);
  else await replayBuckets(tools, buckets);
  const sum = createReplay(linked, mapper, { untilMs, trace, metrics: metricSettings(linked, file) });
  for (const part of await Promise.all(crew.map((member) => member.sum()))) sum.merge(part);
  return { report: sum.report(), untilMs, latestMs: sum.latestMs() };
}

/** How many sections a file is cut into at most: more threads than these would have nothing to do. */
export function mostSections(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / smallestSection));
}

/** Replays sections until too many tickets wait for the end. Gives the place in the file up to which it came. */
async function replayAtOnce({ file, reader, crew }: RunTools, sections: Generator<Section>): Promise<number> {
  let reached = reader.rowsFrom;
  let isFull = false;
  await shareOut(
    crew,
    together(
      upTo(sections, () => isFull),
      file.workers,
    ),
    async (member, some) => {
      const end = endOf(some);
      reached = Math.max(reached, end);
      isFull ||= (await member.replaySections(some)) >= mostWaiting;
      file.onProgress(end / reader.bytes);
    },
  );
  return reached;
}

/** Items until it is enough; those that are left can still be had from the iterator. */
function* upTo<T>(items: Iterator<T>, isEnough: () => boolean): Generator<T> {
  while (!isEnough()) {
    const next = items.next();
    if (next.done === true) return;
    yield next.value;
  }
}

function* keeping<T>(items: Iterable<T>, kept: T[]): Generator<T> {
  for (const item of items) {
    kept.push(item);
    yield item;
  }
}

async function firstPass(
  { file, reader, crew }: RunTools,
  sections: Iterable<Section>,
  from: number,
): Promise<void> {
  await shareOut(crew, together(sections, file.workers), async (member, some) => {
    await member.prepare(some);
    file.onProgress((from + (endOf(some) - from) * firstPassShare) / reader.bytes);
  });
}

async function replaySections(
  { file, reader, crew }: RunTools,
  sections: Iterable<Section>,
  from: number,
): Promise<void> {
  const prepared = from + (reader.bytes - from) * firstPassShare;
  await shareOut(crew, together(sections, file.workers), async (member, some) => {
    await member.replaySections(some);
    file.onProgress((prepared + (endOf(some) - from) * (1 - firstPassShare)) / reader.bytes);
  });
}

async function replayBuckets({ file, crew }: RunTools, { count }: BucketPlan): Promise<void> {
  await shareOut(crew, new Array(count).keys(), async (member, bucket) => {
    await member.replayBucket(bucket);
    file.onProgress(firstPassShare + ((bucket + 1) / count) * (1 - firstPassShare));
  });
}

/** How many sections a thread is given with one message: each message costs a turn of both threads. */
const sectionsTogether = 8;

/** Sections by the message: of a short one, which a small file is cut into, there are too few to be given several at a time. */
function* together(sections: Iterable<Section>, workers: number): Generator<readonly Section[]> {
  let some: Section[] = [];
  for (const section of sections) {
    some.push(section);
    const isWhole = workers > 1 && section.end - section.start >= sectionBytes;
    if (isWhole && some.length < sectionsTogether) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

function endOf(sections: readonly Section[]): number {
  return sections.at(-1)?.end ?? 0;
}

/** Gives each member the next item as soon as it is free; two at a time, so that none waits for the next. */
async function shareOut<T>(
  crew: readonly Member[],
  items: Iterable<T>,
  work: (member: Member, item: T) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  const serve = async (member: Member): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) await work(member, next.value);
  };
  await Promise.all([...crew, ...crew].map(serve));
}

/** The sections of the file; where rows of a ticket stand together, they are in one section. */
function sectionsOf({ file, reader, crew, buckets }: RunTools): Generator<Section> {
  const { mapper } = file;
  const plan = reader.planOf(mapper.columns);
  const ticketOf = (section: Section): string | null => {
    let ticket: string | null = null;
    reader.read(section, plan, (row) => {
      ticket = mapper.ticketOf(row);
    });
    return ticket;
  };
  const fair = Math.ceil(reader.bytes / (crew.length * leastSections));
  const bytes = Math.max(smallestSection, Math.min(sectionBytes, fair));
  const key = buckets === null ? ticketOf : undefined;
  return cutSections(reader.records, { bytes, from: reader.rowsFrom, key });
}
