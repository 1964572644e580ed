/**
 * Which values a subject may have. Texts are listed or, with `except`, all but the listed. Numbers are sorted, disjoint
 * intervals of one unit; amounts in two units (currencies) have nothing in common. All units but plain numbers are
 * whole.
 */
export type ValueSet =
  | { readonly texts: ReadonlySet<string>; readonly except: boolean }
  | { readonly unit: string; readonly intervals: readonly Interval[] };

/** The unit of plain numbers, the only one with values between whole numbers. */
export const plainNumber = 'number';

/**
 * From `from` to `to`, both within. A bound lies at a number or just beside it, so that `x > 3` begins just above 3 and
 * bounds compare without asking which are open.
 */
interface Interval {
  readonly from: Bound;
  readonly to: Bound;
}

interface Bound {
  readonly at: number;
  /** −1 just below, 0 at, 1 just above the number. */
  readonly side: -1 | 0 | 1;
}

const lowest: Bound = { at: Number.NEGATIVE_INFINITY, side: 0 };
const highest: Bound = { at: Number.POSITIVE_INFINITY, side: 0 };

const compareBounds = (a: Bound, b: Bound): number =>
  a.at === b.at ? a.side - b.side : a.at < b.at ? -1 : 1;
const later = (a: Bound, b: Bound): Bound => (compareBounds(a, b) >= 0 ? a : b);
const earlier = (a: Bound, b: Bound): Bound => (compareBounds(a, b) <= 0 ? a : b);

/** Just above a bound that belongs to an interval; at the next whole number where there is nothing between. */
function after(bound: Bound, unit: string): Bound {
  if (bound.side === -1) return { at: bound.at, side: 0 };
  return unit === plainNumber ? { at: bound.at, side: 1 } : { at: bound.at + 1, side: 0 };
}

/** Just below a bound, likewise. */
function before(bound: Bound, unit: string): Bound {
  if (bound.side === 1) return { at: bound.at, side: 0 };
  return unit === plainNumber ? { at: bound.at, side: -1 } : { at: bound.at - 1, side: 0 };
}

/** Only these texts. */
export function onlyTexts(texts: Iterable<string>): ValueSet {
  return { texts: new Set(texts), except: false };
}

/** Only these numbers. */
export function onlyNumbers(unit: string, numbers: readonly number[]): ValueSet {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const point = (at: number): Interval => ({ from: { at, side: 0 }, to: { at, side: 0 } });
  return { unit, intervals: sorted.map(point) };
}

/** Numbers below a limit, with or without the limit itself. */
export function below(unit: string, limit: number, inclusive: boolean): ValueSet {
  const at: Bound = { at: limit, side: 0 };
  return { unit, intervals: [{ from: lowest, to: inclusive ? at : before(at, unit) }] };
}

/** Everything that a set leaves out, within its unit. */
export function complement(set: ValueSet): ValueSet {
  if ('texts' in set) return { texts: set.texts, except: !set.except };
  const { unit } = set;
  const gaps: Interval[] = [];
  let from = lowest;
  for (const interval of set.intervals) {
    const gap = { from, to: before(interval.from, unit) };
    if (interval.from.at !== Number.NEGATIVE_INFINITY && isInterval(gap)) gaps.push(gap);
    from = after(interval.to, unit);
  }
  const reachesEnd = set.intervals.at(-1)?.to.at === Number.POSITIVE_INFINITY;
  return { unit, intervals: reachesEnd ? gaps : [...gaps, { from, to: highest }] };
}

const isInterval = ({ from, to }: Interval): boolean => compareBounds(from, to) <= 0;

/** What two sets have in common. */
export function intersect(a: ValueSet, b: ValueSet): ValueSet {
  if ('texts' in a) return 'texts' in b ? intersectTexts(a, b) : onlyTexts([]);
  if ('texts' in b || a.unit !== b.unit) return { unit: a.unit, intervals: [] };
  const common: Interval[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const left = a.intervals[i];
    const right = b.intervals[j];
    if (left === undefined || right === undefined) return { unit: a.unit, intervals: common };
    const shared = { from: later(left.from, right.from), to: earlier(left.to, right.to) };
    if (isInterval(shared)) common.push(shared);
    if (compareBounds(left.to, right.to) <= 0) i += 1;
    else j += 1;
  }
}

type Texts = Extract<ValueSet, { readonly except: boolean }>;

function intersectTexts(a: Texts, b: Texts): ValueSet {
  if (a.except && b.except) return { texts: new Set([...a.texts, ...b.texts]), except: true };
  const [listed, other] = a.except ? [b, a] : [a, b];
  return onlyTexts([...listed.texts].filter((text) => other.texts.has(text) !== other.except));
}

/** Whether no value is in the set. */
export function isEmpty(set: ValueSet): boolean {
  return 'texts' in set ? !set.except && set.texts.size === 0 : set.intervals.length === 0;
}

/** Whether every value of the first is in the second. An empty set of another unit counts as no subset, to be safe. */
export function isSubset(a: ValueSet, b: ValueSet): boolean {
  if ('texts' in a !== 'texts' in b) return false;
  if ('unit' in a && 'unit' in b && a.unit !== b.unit) return false;
  return isEmpty(intersect(a, complement(b)));
}
