import { compareText } from './order.ts';

/** The longest name that is compared: beyond it a suggestion would be a guess and cost too much. */
const maxLength = 80;

/**
 * The known name that a misspelt one was probably meant to be, or null: at most a third of its letters differ
 * (insertion, deletion, replacement, swapped neighbours; case counts half). Ties go to the first in text order.
 */
export function nearestName(wanted: string, known: Iterable<string>): string | null {
  if (wanted.length === 0 || wanted.length > maxLength) return null;
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const name of [...known].sort(compareText)) {
    if (Math.abs(name.length - wanted.length) > limit || name === wanted) continue;
    const distance = editDistance(wanted, name);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cell({ a, b, i, j, row, previous, before }));
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

interface Cell {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly j: number;
  readonly row: readonly number[];
  readonly previous: readonly number[];
  readonly before: readonly number[];
}

function cell({ a, b, i, j, row, previous, before }: Cell): number {
  const replace = (previous[j - 1] ?? 0) + letterDistance(a.charAt(i - 1), b.charAt(j - 1));
  const insert = (row[j - 1] ?? 0) + 1;
  const remove = (previous[j] ?? 0) + 1;
  const swapped = a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
  const swap = i > 1 && j > 1 && swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
  return Math.min(replace, insert, remove, swap);
}

function letterDistance(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? 0.5 : 1;
}
