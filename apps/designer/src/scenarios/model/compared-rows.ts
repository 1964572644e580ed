import { isJsonObject, isMoney, type JsonObject, own, type ScenarioFailure } from '@rung/kernel';
import type { Wording } from '@rung/wording';

/** One detail of what was expected beside what was seen, in words. */
export interface ComparedRow {
  /** The innermost key of the detail. */
  readonly key: string;
  readonly name: string;
  readonly expected: string;
  /** Null when nothing was seen that could be compared. */
  readonly seen: string | null;
  readonly differs: boolean;
}

/** A row of a scenario beside the nearest that was seen, detail by detail in the order written. */
export function comparedRows(failure: ScenarioFailure, wording: Wording): readonly ComparedRow[] {
  const { expected, actual } = failure;
  if (!isJsonObject(expected)) return [];
  return rowsWithin({ expected, actual: isJsonObject(actual) ? actual : null, path: [] }, wording);
}

/** What differs at the end of a ticket, or in a queue. */
export function comparedEnd({ part = [], expected, actual }: ScenarioFailure, wording: Wording): ComparedRow {
  const [key, tier = ''] = part;
  const row = inWords({ path: part, expected, seen: actual, isSeen: true, row: {} }, wording);
  const name = key === 'queues' ? wording.sayQueueName(tier) : row.name;
  return { ...row, name, differs: true };
}

/** Details in words, with nothing beside them. */
export function toldDetails(row: JsonObject, wording: Wording): readonly ComparedRow[] {
  return rowsWithin({ expected: row, actual: null, path: [] }, wording);
}

interface Compared {
  readonly expected: JsonObject;
  readonly actual: JsonObject | null;
  /** The keys down to these objects. */
  readonly path: readonly string[];
}

function rowsWithin({ expected, actual, path }: Compared, wording: Wording): readonly ComparedRow[] {
  return Object.entries(expected).flatMap(([key, value]) => {
    const seen = actual === null ? undefined : own(actual, key);
    const inner = [...path, key];
    if (isPart(value) && (actual === null || isPart(seen))) {
      return rowsWithin({ expected: value, actual: isPart(seen) ? seen : null, path: inner }, wording);
    }
    const row = { ...actual, ...expected };
    return [inWords({ path: inner, expected: value, seen, isSeen: actual !== null, row }, wording)];
  });
}

function isPart(value: unknown): value is JsonObject {
  return isJsonObject(value) && !isMoney(value);
}

interface Detail {
  readonly path: readonly string[];
  readonly expected: unknown;
  readonly seen: unknown;
  readonly isSeen: boolean;
  /** What the detail belongs to. */
  readonly row: JsonObject;
}

/** Lists whose order means nothing (formats.md 4). */
const sets: ReadonlySet<string> = new Set(['reasons', 'members', 'approvers']);

function inWords({ path, expected, seen, isSeen, row }: Detail, wording: Wording): ComparedRow {
  const isSet = sets.has(path.at(-1) ?? '');
  const say = (value: unknown): string => {
    const shown = isSet && Array.isArray(value) ? value.map(String).toSorted() : value;
    return wording.sayDetail(path, { value: shown, row });
  };
  const said = { expected: say(expected), seen: seen === undefined ? '–' : say(seen) };
  // Two ids may have one name, and two long lists one beginning: what differs must look different.
  const looksEqual =
    isSeen && said.expected === said.seen && typeof expected === 'string' && expected !== seen;
  const isInstant = looksEqual && !Number.isNaN(Date.parse(expected));
  const shown = looksEqual && !isInstant ? { expected, seen: String(seen ?? '–') } : said;
  return {
    key: path.at(-1) ?? '',
    name: wording.sayDetailName(path),
    expected: shown.expected,
    seen: isSeen ? shown.seen : null,
    differs: isSeen && shown.expected !== shown.seen,
  };
}
