import { type DateOrder, orderIn, saysHalf } from './pasted-date.ts';

/** The other way to read it. */
export const otherOrder = {
  dayFirst: 'monthFirst',
  monthFirst: 'dayFirst',
} as const satisfies Record<DateOrder, DateOrder>;

/**
 * How dates are read of which nobody has said it: as another date of the same paste can only be read; with the month first where they say am
 * or pm; else as people write them whose languages these are, the preferred first.
 */
export function guessedOrder(texts: readonly string[], languages: readonly string[]): DateOrder {
  const told = texts.map(orderIn);
  const certain = told.find((order) => order === 'dayFirst' || order === 'monthFirst');
  if (certain === 'dayFirst' || certain === 'monthFirst') return certain;
  const isHalf = texts.some((text, place) => told[place] === 'either' && saysHalf(text));
  return isHalf ? 'monthFirst' : orderOf(languages);
}

function orderOf(languages: readonly string[]): DateOrder {
  // A language without a region says nothing of how its people write dates.
  const preferred = languages.find((language) => language.includes('-')) ?? languages[0];
  const [first] = new Intl.DateTimeFormat(preferred, { dateStyle: 'short' }).formatToParts(0);
  return first?.type === 'month' ? 'monthFirst' : 'dayFirst';
}
