import { parseInstant } from '@rung/kernel';
import type { Language } from '@rung/wording';

const between: Readonly<Record<Language, string>> = { en: '/', de: '.' };

/**
 * A local date and time (`2026-03-27T16:00`, as `fieldTextOf` writes it) as people of a language write it: `27/03/2026 16:00`,
 * `27.03.2026 16:00`. A text that is none stays as it is.
 */
export function dateTimeText(local: string, language: Language): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(.+)$/.exec(local) ?? [];
  return time === undefined ? local : `${[day, month, year].join(between[language])} ${time}`;
}

const written =
  /^(?:(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-](?<year>\d{4})|(?<isoYear>\d{4})-(?<isoMonth>\d{1,2})-(?<isoDay>\d{1,2}))(?:\s*[T,]\s*|\s+)(?<hour>\d{1,2})[:.](?<minute>\d\d)(?::(?<second>\d\d))?$/i;

/** The local date and time that a text means, the day before the month; null for one that means none. */
export function readDateTime(text: string): string | null {
  const found = written.exec(text.trim())?.groups;
  if (found === undefined) return null;
  const two = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  const [year = '', month, day] = [
    found['year'] ?? found['isoYear'],
    found['month'] ?? found['isoMonth'],
    found['day'] ?? found['isoDay'],
  ];
  const second = found['second'] === undefined ? '' : `:${found['second']}`;
  const local = `${year}-${two(month)}-${two(day)}T${two(found['hour'])}:${found['minute'] ?? ''}${second}`;
  // What is no day of the calendar or no time of day is none here either.
  return parseInstant(`${local}${second === '' ? ':00' : ''}Z`).ok ? local : null;
}
