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

/** The candidate that differs from the row in the fewest keys; of equals the one nearest in time, then the first. */
export function nearest<T extends object>(row: JsonObject, candidates: readonly T[]): T | null {
  let best: { readonly candidate: T; readonly score: readonly [number, number] } | null = null;
  for (const candidate of candidates) {
    const record = toRecord(candidate);
    const score = [mismatchedKeys(row, record).length, distance(row, record)] as const;
    if (best === null || isLess(score, best.score)) best = { candidate, score };
  }
  return best?.candidate ?? null;
}

function isLess(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

function distance(row: JsonObject, candidate: JsonObject): number {
  const [a, b] = [own(row, 'at'), own(candidate, 'at')];
  if (typeof a !== 'string' || typeof b !== 'string') return 0;
  const [left, right] = [instantOf(a), instantOf(b)];
  return left === null || right === null ? 0 : Math.abs(left - right);
}
