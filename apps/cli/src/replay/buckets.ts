import { rmSync, statSync } from 'node:fs';
import type { Row } from '@rung/simulator';
import { makeFolderWithin } from '../shell/temporary-files.ts';
import { BucketWriter, bucketFile, type RowPlace, readBucket, rowAt } from './bucket-files.ts';

/** Where rows are set aside. Plain data, the same for every thread. */
export interface BucketPlan {
  readonly folder: string;
  readonly count: number;
  /** About how much of a bucket is held in memory at a time, bytes. */
  readonly bytes: number;
  /** The names of the threads. */
  readonly writers: readonly string[];
}

/** A bucket that came out larger than this many times its share is spread over buckets of its own. */
const mostTimes = 4;
const mostBuckets = 512;
/** Spreading again does not help against a single ticket with very many rows. */
const mostLevels = 3;

/** How many buckets a file is best set aside in. */
export function bucketCount(fileBytes: number, bytes: number): number {
  return Math.max(1, Math.min(mostBuckets, Math.ceil(fileBytes / bytes)));
}

/** The files of one thread, by bucket. */
export function bucketPaths({ folder, count }: BucketPlan, writer: string): readonly string[] {
  return Array.from({ length: count }, (_, bucket) => bucketFile(folder, writer, bucket));
}

/** Calls back for every ticket of a bucket with all its rows. The order of tickets means nothing. */
export function forEachTicket(
  plan: BucketPlan,
  bucket: number,
  visit: (ticket: string, rows: readonly Row[]) => void,
): void {
  const paths = plan.writers.map((writer) => bucketFile(plan.folder, writer, bucket));
  replayFiles(paths, { plan, visit, level: 1 });
}

interface Visit {
  readonly plan: BucketPlan;
  readonly visit: (ticket: string, rows: readonly Row[]) => void;
  readonly level: number;
}

function replayFiles(paths: readonly string[], { plan, visit, level }: Visit): void {
  const bytes = paths.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
  if (bytes > mostTimes * plan.bytes && level <= mostLevels) spread(paths, { plan, visit, level }, bytes);
  else replayWhole(paths, visit);
}

function replayWhole(paths: readonly string[], visit: Visit['visit']): void {
  const tickets = new Map<string, RowPlace[]>();
  for (const path of paths) {
    readBucket(path, (ticket, place) => {
      const places = tickets.get(ticket);
      if (places === undefined) tickets.set(ticket, [place]);
      else places.push(place);
    });
    rmSync(path, { force: true });
  }
  for (const [ticket, places] of tickets) visit(ticket, places.map(rowAt));
}

/** Sets the rows of a bucket aside once more, in buckets of their own. */
function spread(paths: readonly string[], { plan, visit, level }: Visit, bytes: number): void {
  const folder = makeFolderWithin(plan.folder, 'spread-');
  const count = bucketCount(bytes, plan.bytes);
  const inner = bucketPaths({ ...plan, folder, count }, '');
  const writer = new BucketWriter(inner, level);
  for (const path of paths) {
    readBucket(path, (ticket, place) => writer.add(ticket, rowAt(place)));
    rmSync(path, { force: true });
  }
  writer.flush();
  for (const path of inner) replayFiles([path], { plan, visit, level: level + 1 });
  rmSync(folder, { recursive: true });
}
