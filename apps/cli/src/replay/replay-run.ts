import { createReplay, mergeScans, type ReplayReport, type ScanSnapshot } from '@rung/simulator';
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

/**
 * About how much of a file a member is given at a time. The text of a section stays below what V8 sets aside as a large object,
 * which only a full collection frees: with half a megabyte a replay took 80 MB more.
 */
const sectionBytes = 96 * 1024;
/** Several sections for each member, so that all have done about the same in the end. */
const leastSections = 8;
const smallestSection = 16 * 1024;
/** About how much of the work the first pass is. */
const firstPassShare = 0.15;

/** Shares a history out among a crew, and adds up what comes back. */
export async function runReplay(tools: RunTools): Promise<ReplayReport> {
  const { file, crew, buckets } = tools;
  const { linked, mapper, calendar, trace } = file;
  const needsScan = mapper.needsScan || file.untilMs === null || buckets !== null;
  // Cutting takes a third of a first pass, so the sections found then, one in half a megabyte, are kept for the second.
  const kept: Section[] = [];
  const scan = needsScan ? await firstPass(tools, keeping(sectionsOf(tools), kept)) : null;
  if (scan !== null) mapper.adopt(scan);
  const untilMs = file.untilMs ?? scan?.latestMs ?? null;
  await Promise.all(crew.map((member) => member.begin(scan, untilMs)));
  const share = needsScan ? firstPassShare : 0;
  if (buckets === null) await replaySections(tools, needsScan ? kept : sectionsOf(tools), share);
  else await replayBuckets(tools, buckets, share);
  const sum = createReplay(linked, mapper, { untilMs, trace, metrics: metricSettings(linked, calendar) });
  for (const part of await Promise.all(crew.map((member) => member.sum()))) sum.merge(part);
  return sum.report();
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
): Promise<ScanSnapshot> {
  await shareOut(crew, sections, async (member, section) => {
    await member.prepare(section);
    file.onProgress((section.end / reader.bytes) * firstPassShare);
  });
  return mergeScans(await Promise.all(crew.map((member) => member.scanned())));
}

async function replaySections(
  { file, reader, crew }: RunTools,
  sections: Iterable<Section>,
  done: number,
): Promise<void> {
  await shareOut(crew, sections, async (member, section) => {
    await member.replaySection(section);
    file.onProgress(done + (section.end / reader.bytes) * (1 - done));
  });
}

async function replayBuckets({ file, crew }: RunTools, { count }: BucketPlan, done: number): Promise<void> {
  await shareOut(crew, new Array(count).keys(), async (member, bucket) => {
    await member.replayBucket(bucket);
    file.onProgress(done + ((bucket + 1) / count) * (1 - done));
  });
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
function sectionsOf({ file, reader, crew, buckets }: RunTools): Iterable<Section> {
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
