import { laterOf } from './later-of.ts';

/** What was seen of one learned target: how often each number of days, by key. */
export interface LearnedCounts {
  /** Rows that have both times. */
  readonly rows: number;
  readonly keys: readonly (readonly [
    key: string,
    days: readonly (readonly [days: number, rows: number])[],
  ])[];
}

/** What a first pass over some rows found. Plain JSON; adds up over parts of a history. */
export interface ScanSnapshot {
  /** The latest instant that the rows name, milliseconds; null without any. No event is later, but one may not come of that row. */
  readonly latestMs: number | null;
  /** By the name of the target. */
  readonly learned: readonly (readonly [target: string, counts: LearnedCounts])[];
}

/** Adds up what was found in the parts of a history, whatever their order. */
export function mergeScans(scans: readonly ScanSnapshot[]): ScanSnapshot {
  const byTarget = Map.groupBy(
    scans.flatMap(({ learned }) => learned),
    ([target]) => target,
  );
  return {
    latestMs: scans.map(({ latestMs }) => latestMs).reduce(laterOf, null),
    learned: [...byTarget].map(([target, parts]) => [target, addUp(parts.map(([, counts]) => counts))]),
  };
}

function addUp(parts: readonly LearnedCounts[]): LearnedCounts {
  const keys = new Map<string, Map<number, number>>();
  for (const [key, days] of parts.flatMap((part) => part.keys)) {
    const counts = keys.get(key) ?? new Map<number, number>();
    keys.set(key, counts);
    for (const [number, rows] of days) counts.set(number, (counts.get(number) ?? 0) + rows);
  }
  return {
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
    keys: [...keys].map(([key, counts]) => [key, [...counts]]),
  };
}
