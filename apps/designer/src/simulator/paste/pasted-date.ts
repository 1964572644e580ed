import { monthOf, readDateTime } from '../form/date-time-text.ts';

/** Whether the day or the month of `03/09/2026` comes first. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** A weekday may stand before a date, and a word between it and the time of day. */
const pattern =
  /^(?:\p{L}{2,10}[.,]*\s+)?(?:(?<numbers>\d{1,4}[./-]\d{1,2}[./-]\d{1,4})|(?<monthFirst>\p{L}{3,9})\.?\s+(?<dayLast>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})|(?<dayFirst>\d{1,2})\.?\s+(?<monthLast>\p{L}{3,9})\.?,?\s+(?<yearLast>\d{4}))(?:(?:,|\s|T|at|um)*(?<time>\d{1,2}[:.]\d\d(?::\d\d)?)\s*(?<half>[ap]\.?m\.?)?(?:\s*Uhr)?)?$/iu;

/**
 * The local date and time that a text means as help desks write it, `2026-11-30T15:15`: with a month's name, with am and pm, and in an order
 * where two numbers could be either; midnight without a time of day. Null for a text that means none.
 */
export function readPastedDate(text: string, order: DateOrder): string | null {
  const found = partsOf(text);
  if (found === undefined) return null;
  const { numbers, time = '0:00', half } = found;
  const day =
    numbers === undefined
      ? named(found['monthFirst'] ?? found['monthLast'] ?? '', {
          day: found['dayLast'] ?? found['dayFirst'] ?? '',
          year: found['year'] ?? found['yearLast'] ?? '',
        })
      : inNumbers(numbers, order);
  return day === null ? null : readDateTime(`${day} ${inDay(time, half)}`);
}

/** In which order a text has its day and month: `either` where both can be read; null where it is no date, or they cannot be mistaken. */
export function orderIn(text: string): DateOrder | 'either' | null {
  const [a = '', b = ''] = partsOf(text)?.['numbers']?.split(separators) ?? [];
  if (a === '' || a.length > 2 || Number(a) === Number(b)) return null;
  if (Number(b) > 12) return 'monthFirst';
  return Number(a) > 12 || text.includes(`${a}.${b}.`) ? 'dayFirst' : 'either';
}

/** Whether a date tells the time of day with am or pm. */
export function saysHalf(text: string): boolean {
  return partsOf(text)?.['half'] !== undefined;
}

const separators = /[./-]/;

function partsOf(text: string): Readonly<Record<string, string | undefined>> | undefined {
  return pattern.exec(text.trim())?.groups;
}

function named(month: string, { day, year }: { readonly day: string; readonly year: string }): string | null {
  const number = monthOf(month);
  return number === null ? null : `${year}-${number}-${day}`;
}

/** As readDateTime reads it, the year or the day first. */
function inNumbers(numbers: string, order: DateOrder): string {
  const [a = '', b = '', year = ''] = numbers.split(separators);
  if (a.length > 2) return numbers.replaceAll(/[./]/g, '-');
  const found = orderIn(numbers);
  const isMonthFirst = (found === 'either' ? order : found) === 'monthFirst';
  return isMonthFirst ? `${b}/${a}/${year}` : `${a}/${b}/${year}`;
}

function inDay(time: string, half: string | undefined): string {
  if (half === undefined) return time;
  const [hour = '', ...rest] = time.split(/[:.]/);
  const from = Number(hour) % 12;
  return [String(/^p/i.test(half) ? from + 12 : from), ...rest].join(':');
}
