import { isJsonObject, isMoney, type JsonObject } from '@rung/kernel';

/** A plain value that was changed to another, as a label tells it. */
export interface OneChange {
  readonly from: string | number;
  readonly to: string | number;
  /** Of an amount of money, whose numbers are minor units: the currency before and after. */
  readonly fromCurrency?: string;
  readonly toCurrency?: string;
}

/**
 * The one text, number or amount of money that tells two values apart; null if they are alike, or differ in more than one place, in shape, or
 * in something that is neither.
 */
export function oneChange(before: unknown, after: unknown): OneChange | null {
  const differing = differences(before, after, 2);
  const [only] = differing;
  if (only === undefined || differing.length > 1) return null;
  const [from, to] = only;
  if (isMoney(from) && isMoney(to)) {
    return { from: from.amount, to: to.amount, fromCurrency: from.currency, toCurrency: to.currency };
  }
  return isPlain(from) && isPlain(to) ? { from, to } : null;
}

/**
 * The setting that holds everything in which two values differ, as the names that lead to it: `targets.target`. Positions in lists
 * are left out. Null where several settings differ, or none.
 */
export function changedSetting(before: unknown, after: unknown): string | null {
  const names = namesTo(before, after);
  return names.length === 0 ? null : names.join('.');
}

function namesTo(before: unknown, after: unknown): readonly string[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    const [index, ...more] = before.flatMap((item, at) =>
      differences(item, after[at], 1).length === 0 ? [] : [at],
    );
    const isOne = index !== undefined && more.length === 0 && before.length === after.length;
    return isOne ? namesTo(before[index], after[index]) : [];
  }
  if (!isJsonObject(before) || !isJsonObject(after)) return [];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const [key, ...more] = keys.filter((name) => differences(before[name], after[name], 1).length > 0);
  return key === undefined || more.length > 0 ? [] : [key, ...namesTo(before[key], after[key])];
}

type Pair = readonly [before: unknown, after: unknown];

/** Pairs of values that differ, at most so many. */
function differences(before: unknown, after: unknown, most: number): readonly Pair[] {
  if (Object.is(before, after)) return [];
  const keys = commonKeys(before, after);
  if (keys === null) return [[before, after]];
  const found: Pair[] = [];
  for (const [left, right] of keys) {
    if (found.length < most) found.push(...differences(left, right, most - found.length));
  }
  return found;
}

/** The members of two objects or lists in pairs; null where they are not both one of the same kind. */
function commonKeys(before: unknown, after: unknown): readonly Pair[] | null {
  if (Array.isArray(before) && Array.isArray(after)) {
    const longer = before.length > after.length ? before : after;
    return longer.map((_, index): Pair => [before[index], after[index]]);
  }
  if (!isJsonObject(before) || !isJsonObject(after)) return null;
  const amounts = differingAmounts(before, after);
  if (amounts !== null && isMoney(before) && isMoney(after)) return null;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const pairs = keys
    .filter((key) => amounts === null || (key !== 'amount' && key !== 'currency'))
    .map((key): Pair => [before[key], after[key]]);
  return amounts === null ? pairs : [amounts, ...pairs];
}

/** Amounts of money with whatever stands beside them, as in a limit: told whole, since the number alone reads as major units. */
function differingAmounts(before: JsonObject, after: JsonObject): Pair | null {
  const [from, to] = [before, after].map(({ amount, currency }) => ({ amount, currency }));
  const isSame = from?.amount === to?.amount && from?.currency === to?.currency;
  return !isSame && isMoney(from) && isMoney(to) ? [from, to] : null;
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
