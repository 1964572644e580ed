import { civilFromDays, daysFromCivil, daysInMonth, formatYear } from './civil-date.ts';
import { digitsAt } from './internal/digits.ts';
import { ok, type Result } from './result.ts';
import { type TextError, textFailure } from './text-error.ts';
import { dayMs, type EpochMs, epochMs, hourMs, minuteMs } from './units.ts';

/**
 * Why a text names no instant. `instantSyntax`: not written as {@link parseInstant} says. `offsetMissing`: local time
 * without `Z` or an offset. `noSuchDate`, `noSuchTime`: 30 February, 24:00, an offset of 24 hours. `leapSecond`: second
 * 60, which no instant in milliseconds since 1970 can name. `instantOutOfRange`: outside the years 0001 to 9999 in UTC.
 */
export type InstantError = TextError<keyof typeof failures>;

const failures = {
  instantSyntax: textFailure(
    'instantSyntax',
    'An instant is written as in 2026-03-30T10:30:00Z or 2026-03-30T11:30+01:00.',
  ),
  offsetMissing: textFailure('offsetMissing', 'An instant needs Z or an offset such as +01:00 at its end.'),
  noSuchDate: textFailure('noSuchDate', 'There is no such date in the calendar.'),
  noSuchTime: textFailure('noSuchTime', 'Hours go from 00 to 23, minutes and seconds from 00 to 59.'),
  leapSecond: textFailure(
    'leapSecond',
    'Leap seconds are not counted; write second 59, or 00 of the next minute.',
  ),
  instantOutOfRange: textFailure('instantOutOfRange', 'An instant lies in the years 0001 to 9999, in UTC.'),
} as const;

const firstMs = daysFromCivil(1, 1, 1) * dayMs;
const lastMs = daysFromCivil(10_000, 1, 1) * dayMs - 1;

const upperT = 84;
const upperZ = 90;
const dash = 45;
const plus = 43;
const colon = 58;
const dot = 46;

/**
 * Reads an ISO 8601 instant: `YYYY-MM-DDThh:mm[:ss[.f…]]` and then `Z` or `±hh:mm`, in ASCII with upper-case `T` and `Z`.
 * The offset is mandatory, the date must exist, hours end at 23 and seconds at 59. Up to nine digits of a fraction are
 * read and those beyond milliseconds dropped, as an instant is the whole millisecond in which something happened:
 * hosts that report microseconds or nanoseconds need no rounding of their own. `-00:00` is UTC (RFC 3339).
 * Made for replays: no regular expression and no allocation but the answer.
 */
export function parseInstant(text: string): Result<EpochMs, InstantError> {
  if (text !== lastRead.text) {
    const ms = scanInstant(text);
    lastRead.result = ms >= firstMs && ms <= lastMs ? ok(epochMs(ms)) : failures[explain(text)];
    lastRead.text = text;
  }
  return lastRead.result;
}

/** As {@link parseInstant}, for whoever has no use for a reason: milliseconds since 1970, or NaN. */
export function instantMs(text: string): number {
  const ms = scanInstant(text);
  return ms >= firstMs && ms <= lastMs ? ms : Number.NaN;
}

/** The text read last: an event's instant is read when it is checked and again when it is used. A memo, as that of dates below. */
const lastRead: { text: string; result: Result<EpochMs, InstantError> } = {
  text: '',
  result: failures.instantSyntax,
};

/** Milliseconds since 1970, or NaN; the answer may lie outside the accepted years. */
function scanInstant(text: string): number {
  const isUtc = text.charCodeAt(text.length - 1) === upperZ;
  const timeEnd = isUtc ? text.length - 1 : text.length - 6;
  const offsetMinutes = isUtc ? 0 : scanOffset(text, timeEnd);
  return scanDate(text) * dayMs + scanTime(text, timeEnd) - offsetMinutes * minuteMs;
}

function scanDate(text: string): number {
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  const separated =
    text.charCodeAt(4) === dash && text.charCodeAt(7) === dash && text.charCodeAt(10) === upperT;
  if (!separated || year < 1 || day < 1 || day > daysInMonth(year, month)) return Number.NaN;
  return daysFromCivil(year, month, day);
}

/** The time of day in milliseconds, between the `T` and `end`. */
function scanTime(text: string, end: number): number {
  const hour = digitsAt(text, 11, 2);
  const minute = digitsAt(text, 14, 2);
  const fits = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && text.charCodeAt(13) === colon;
  if (!fits) return Number.NaN;
  return (hour * 60 + minute) * minuteMs + (end === 16 ? 0 : scanSeconds(text, end));
}

/** Seconds with their fraction, in milliseconds, from the colon at 16 to `end`. */
function scanSeconds(text: string, end: number): number {
  const second = digitsAt(text, 17, 2);
  if (text.charCodeAt(16) !== colon || second < 0 || second > 59) return Number.NaN;
  return second * 1000 + (end === 19 ? 0 : scanFraction(text, end));
}

/** Nanoseconds in the last of so many digits of a fraction. */
const nanoseconds: readonly number[] = Array.from({ length: 10 }, (_, count) => 10 ** (9 - count));

/** The milliseconds of a fraction of one to nine digits, from the dot at 19 to `end`. */
function scanFraction(text: string, end: number): number {
  const count = end - 20;
  if (text.charCodeAt(19) !== dot || count < 1 || count > 9) return Number.NaN;
  const value = digitsAt(text, 20, count);
  if (count === 3 || value < 0) return value < 0 ? Number.NaN : value; // milliseconds, as most write them
  // Through whole nanoseconds, because a division by 0.1 or 0.01 is not exact.
  return Math.floor((value * (nanoseconds[count] ?? 0)) / 1_000_000);
}

/** The offset in minutes east of UTC, from its sign at `at` to the end of the text. */
function scanOffset(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  const hours = digitsAt(text, at + 1, 2);
  const minutes = digitsAt(text, at + 4, 2);
  const fits =
    hours >= 0 && hours <= 23 && minutes >= 0 && minutes <= 59 && text.charCodeAt(at + 3) === colon;
  if (!fits || (sign !== plus && sign !== dash)) return Number.NaN;
  return (hours * 60 + minutes) * (sign === plus ? 1 : -1);
}

const shape = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-](\d\d:\d\d))?$/;

/** Says what is wrong with a text that was refused; off the hot path. */
function explain(text: string): keyof typeof failures {
  const [matched, year, month, day, time, second, offset, offsetTime] = shape.exec(text) ?? [];
  if (matched === undefined) return 'instantSyntax';
  if (year === '0000') return 'instantOutOfRange';
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))) return 'noSuchDate';
  if (second === '60') return 'leapSecond';
  if (!isTimeOfDay(time) || Number(second ?? 0) > 59 || !isTimeOfDay(offsetTime)) return 'noSuchTime';
  return offset === undefined ? 'offsetMissing' : 'instantOutOfRange';
}

function isTimeOfDay(text: string | undefined): boolean {
  return text === undefined || (Number(text.slice(0, 2)) <= 23 && Number(text.slice(3)) <= 59);
}

const twoDigits: readonly string[] = Array.from({ length: 100 }, (_, value) =>
  String(value).padStart(2, '0'),
);

/**
 * Writes an instant in UTC: `2026-03-30T10:30:00Z`, with exactly three digits of fraction where it is not zero
 * (`…:00.250Z`). Equal instants give equal text, and {@link parseInstant} reads it back. An instant outside the years
 * 0000 to 9999, which only arithmetic can make, has a sign and six digits of year and is not read back.
 * @throws RangeError for a number that is not a whole one within ±(2^53 − 1): no brand should stand on it.
 */
export function formatInstant(instant: EpochMs): string {
  if (!Number.isSafeInteger(instant))
    throw new RangeError('an instant must be a whole number of milliseconds');
  const hours = Math.floor(instant / hourMs);
  const msOfHour = instant - hours * hourMs;
  const second = Math.floor(msOfHour / 1000);
  const fraction = msOfHour - second * 1000;
  if (fraction === 0) return hourText(hours) + wholeSecond(second);
  const minuteSecond = `${pad(Math.floor(second / 60))}:${pad(second % 60)}`;
  return `${hourText(hours)}${minuteSecond}.${String(fraction).padStart(3, '0')}Z`;
}

/** `mm:ssZ` of the seconds of an hour that were written before. A memo only; writing all of them would keep a short program waiting. */
const secondsOfHour: (string | undefined)[] = Array.from({ length: 3600 });

function wholeSecond(second: number): string {
  const known = secondsOfHour[second];
  if (known !== undefined) return known;
  const text = `${pad(Math.floor(second / 60))}:${pad(second % 60)}Z`;
  secondsOfHour[second] = text;
  return text;
}

/** How many hours are kept as text: those around a ticket's life, and then some. A power of two. */
const hoursKept = 256;

/** Hours written before, by the last bits of their number: a step writes a handful of them again and again. A memo only. */
const writtenHours: readonly { hours: number; text: string }[] = Array.from({ length: hoursKept }, () => ({
  hours: Number.NaN,
  text: '',
}));

/** An hour of a date, with the colon behind it. */
function hourText(hours: number): string {
  const kept = writtenHours[hours & (hoursKept - 1)];
  if (kept?.hours === hours) return kept.text;
  const days = Math.floor(hours / 24);
  const { year, month, day } = civilFromDays(days);
  const text = `${formatYear(year)}-${pad(month)}-${pad(day)}T${pad(hours - days * 24)}:`;
  if (kept !== undefined) {
    kept.hours = hours;
    kept.text = text;
  }
  return text;
}

function pad(value: number): string {
  return twoDigits[value] ?? '';
}
