import { isJsonObject, isMoney, type JsonObject, own, type ScenarioFailure } from '@rung/kernel';
import { mismatchedKeys } from '@rung/simulator';
import type { Wording } from '@rung/wording';
import { oneLine } from '../../shell/printable.ts';

/** One detail of what was expected beside what was seen, in words. */
export interface ComparedRow {
  readonly name: string;
  readonly expected: string;
  /** Null when nothing was seen that could be compared. */
  readonly seen: string | null;
  readonly differs: boolean;
}

/** A row of a scenario beside the nearest that was seen, detail by detail in the order written. */
export function comparedRows(
  { expected, actual }: ScenarioFailure,
  wording: Wording,
): readonly ComparedRow[] {
  if (!isJsonObject(expected)) return [];
  return rowsWithin({ expected, actual: isJsonObject(actual) ? actual : null, path: [] }, wording);
}

interface Compared {
  readonly expected: JsonObject;
  readonly actual: JsonObject | null;
  /** The keys down to these objects. */
  readonly path: readonly string[];
}

function rowsWithin({ expected, actual, path }: Compared, wording: Wording): readonly ComparedRow[] {
  const different = new Set(actual === null ? [] : mismatchedKeys(expected, actual));
  return Object.entries(expected).flatMap(([key, value]) => {
    const seen = actual === null ? undefined : own(actual, key);
    const inner = [...path, key];
    if (isPart(value) && (actual === null || isPart(seen))) {
      return rowsWithin({ expected: value, actual: isPart(seen) ? seen : null, path: inner }, wording);
    }
    const differs = different.has(key);
    const row = { ...actual, ...expected };
    return [inWords({ path: inner, expected: value, seen, differs, isSeen: actual !== null, row }, wording)];
  });
}

function isPart(value: unknown): value is JsonObject {
  return isJsonObject(value) && !isMoney(value);
}

/** What differs at the end of a ticket, or in a queue. */
export function comparedEnd(failure: ScenarioFailure, wording: Wording): ComparedRow {
  const { part = [], expected, actual } = failure;
  const [key, tier = ''] = part;
  const row = inWords({ path: part, expected, seen: actual, differs: true, isSeen: true, row: {} }, wording);
  return key === 'queues' ? { ...row, name: oneLine(wording.sayQueueName(tier)) } : row;
}

interface Detail {
  readonly path: readonly string[];
  readonly expected: unknown;
  readonly seen: unknown;
  readonly differs: boolean;
  readonly isSeen: boolean;
  /** What the detail belongs to. */
  readonly row: JsonObject;
}

function inWords(detail: Detail, wording: Wording): ComparedRow {
  const { path, expected, seen, differs, isSeen, row } = detail;
  const say = (value: unknown): string => oneLine(wording.sayDetail(path, { value, row }));
  const said = { expected: say(expected), seen: seen === undefined ? '–' : say(seen) };
  // Two ids may have one name, and two long lists one beginning: what differs must look different.
  const looksEqual = differs && said.expected === said.seen;
  const shown = looksEqual ? { expected: asWritten(expected), seen: asWritten(seen) } : said;
  return {
    name: oneLine(wording.sayDetailName(path)),
    expected: shown.expected,
    seen: isSeen ? shown.seen : null,
    differs,
  };
}

function asWritten(value: unknown): string {
  return oneLine(typeof value === 'string' ? value : (JSON.stringify(value) ?? '–'));
}
