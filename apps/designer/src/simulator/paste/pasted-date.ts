import { readDateTime } from '../form/date-time-text.ts';

/** How months begin in English and German, January first. */
const months = [
  ['jan'],
  ['feb'],
  ['mar', 'mär', 'mrz'],
  ['apr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez'],
];

/** A weekday may stand before a date, and a word between it and the time of day. */
const pattern =
  /^(?:\p{L}{2,10}[.,]*\s+)?(?:(?<numbers>\d{1,4}[./-]\d{1,2}[./-]\d{1,4})|(?<monthFirst>\p{L}{3,9})\.?\s+(?<dayLast>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})|(?<dayFirst>\d{1,2})\.?\s+(?<monthLast>\p{L}{3,9})\.?,?\s+(?<yearLast>\d{4}))(?:(?:,|\s|T|at|um)*(?<time>\d{1,2}[:.]\d\d(?::\d\d)?)\s*(?<half>[ap]\.?m\.?)?(?:\s*Uhr)?)?$/iu;

/**
 * The local date and time that a text means as help desks write it, `2026-11-30T15:15`: with a month's name, with am and pm, and with
 * the month first where the day cannot be; midnight without a time of day. Null for a text that means none.
 */
export function readPastedDate(text: string): string | null {
  const found = pattern.exec(text.trim())?.groups;
  if (found === undefined) return null;
  const { numbers, time = '0:00', half } = found;
  const day =
    numbers === undefined
      ? named(found['monthFirst'] ?? found['monthLast'] ?? '', {
          day: found['dayLast'] ?? found['dayFirst'] ?? '',
          year: found['year'] ?? found['yearLast'] ?? '',
        })
      : dayFirst(numbers, half !== undefined);
  return day === null ? null : readDateTime(`${day} ${inDay(time, half)}`);
}

function named(month: string, { day, year }: { readonly day: string; readonly year: string }): string | null {
  const beginning = month.toLowerCase().slice(0, 3);
  const index = months.findIndex((names) => names.includes(beginning));
  return index === -1 ? null : `${year}-${index + 1}-${day}`;
}

/** Where people say am and pm they write the month first, and so does whoever writes a second number that is no month. */
function dayFirst(numbers: string, saysHalf: boolean): string {
  const [a = '', b = '', year = ''] = numbers.split(/[./-]/);
  if (a.length > 2) return numbers.replaceAll(/[./]/g, '-');
  return saysHalf || Number(b) > 12 ? `${b}/${a}/${year}` : `${a}/${b}/${year}`;
}

function inDay(time: string, half: string | undefined): string {
  if (half === undefined) return time;
  const [hour = '', ...rest] = time.split(/[:.]/);
  const from = Number(hour) % 12;
  return [String(/^p/i.test(half) ? from + 12 : from), ...rest].join(':');
}
