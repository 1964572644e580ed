import { parseInstant } from '@rung/kernel';
import type { Language } from '@rung/wording';

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
] as const;

/** Which month a name or its beginning means, 1 for January; null for none. */
export function monthOf(name: string): number | null {
  const beginning = name.toLowerCase().slice(0, 3);
  const index = months.findIndex((names) => names.some((one) => one === beginning));
  return index === -1 ? null : index + 1;
}

/**
 * A local date and time (`2026-03-27T16:00`, as `fieldTextOf` writes it) as people of a language write it: `27 Mar 2026 16:00`,
 * `27.03.2026 16:00`. A text that is none stays as it is. In English the month has its name: of two numbers some read the first
 * as the day, others as the month.
 */
export function dateTimeText(local: string, language: Language): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(.+)$/.exec(local) ?? [];
  if (time === undefined) return local;
  if (language === 'de') return `${day}.${month}.${year} ${time}`;
  const [name = ''] = months[Number(month) - 1] ?? [];
  return `${Number(day)} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year} ${time}`;
}

const written =
  /^(?:(?<day>\d{1,2})(?:[./-](?<month>\d{1,2})[./-]|\.?\s*(?<name>\p{L}{3,9})\.?\s*)(?<year>\d{4})|(?<isoYear>\d{4})-(?<isoMonth>\d{1,2})-(?<isoDay>\d{1,2}))(?:\s*[T,]\s*|\s+)(?<hour>\d{1,2})[:.](?<minute>\d\d)(?::(?<second>\d\d))?$/iu;

/** The local date and time that a text means, the day before the month; null for one that means none. */
export function readDateTime(text: string): string | null {
  const found = written.exec(text.trim())?.groups;
  if (found === undefined) return null;
  const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  const { name } = found;
  const [year = '', month, day] = [
    found['year'] ?? found['isoYear'],
    name === undefined ? (found['month'] ?? found['isoMonth']) : String(monthOf(name) ?? ''),
    found['day'] ?? found['isoDay'],
  ];
  const second = found['second'] === undefined ? '' : `:${found['second']}`;
  const local = `${year}-${two(month)}-${two(day)}T${two(found['hour'])}:${found['minute'] ?? ''}${second}`;
  // What is no day of the calendar or no time of day is none here either.
  return parseInstant(`${local}${second === '' ? ':00' : ''}Z`).ok ? local : null;
}
