import { type JsonObject, own } from '@rung/kernel';
import { instantOf } from '../internal/instant.ts';
import { toRecord } from '../internal/record.ts';
import { mismatchedKeys } from './match-value.ts';

/** Keys that say little to a reader who looks for a difference. */
const quietKeys: ReadonlySet<string> = new Set([
  'at',
  'effect',
  'clock',
  'what',
  'key',
  'node',
  'order',
  'package',
]);

/** A row of effects, clocks or notes in one line, e.g. `assign tier "senior", move "escalation" at 2026-03-30T10:30:00Z`. */
export function describeRow(described: object): string {
  const row = toRecord(described);
  const name = own(row, 'effect') ?? own(row, 'clock') ?? own(row, 'what') ?? 'a row';
  const details = Object.entries(row)
    .filter(([key, value]) => !quietKeys.has(key) && value !== undefined)
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`);
  const at = own(row, 'at');
  return [String(name), details.join(', '), typeof at === 'string' ? `at ${at}` : '']
    .filter((part) => part !== '')
    .join(' ');
}

/** How far a candidate is from a row: the keys in which they differ, then the milliseconds between them. */
type Score = readonly [number, number];

/** A candidate, and how far it is from the row that it was looked up for. */
export interface Nearest<T> {
  readonly candidate: T;
  readonly score: Score;
}

/** The candidate that differs from the row in the fewest keys; of equals the one nearest in time, then the first. */
export function nearest<T extends object>(row: JsonObject, candidates: Iterable<T>): Nearest<T> | null {
  let best: Nearest<T> | null = null;
  for (const candidate of candidates) {
    const record = toRecord(candidate);
    const score: Score = [mismatchedKeys(row, record).length, distance(row, record)];
    if (best === null || compareScores(score, best.score) < 0) best = { candidate, score };
  }
  return best;
}

/** Which of two candidates is nearer, as a comparison for sorting. */
export function compareScores(a: Score, b: Score): number {
  return a[0] - b[0] || a[1] - b[1];
}

function distance(row: JsonObject, candidate: JsonObject): number {
  const [a, b] = [own(row, 'at'), own(candidate, 'at')];
  if (typeof a !== 'string' || typeof b !== 'string') return 0;
  const [left, right] = [instantOf(a), instantOf(b)];
  return left === null || right === null ? 0 : Math.abs(left - right);
}
