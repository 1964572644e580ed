import { digitsAt } from './internal/digits.ts';
import { ok, type Result } from './result.ts';
import { type TextError, textFailure } from './text-error.ts';

/** A date of the proleptic Gregorian calendar; `month` and `day` count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Why a text is not a date: not written `YYYY-MM-DD`, or written so but not in the calendar. */
export type CivilDateError = TextError<'dateSyntax' | 'noSuchDate'>;

// Years are counted from March, so that the leap day is a year's last. These are the days from 0000-03-01 to 1970-01-01,
// and in 400, 100, 4 and 1 years.
const epochShift = 719_468;
const daysPer400Years = 146_097;
const daysPer100Years = 36_524;
const daysPer4Years = 1_461;
const daysPerYear = 365;

const daysOfMonth: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the Gregorian calendar gives the year a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month has, 28 to 31; 0 for a month that is not 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (daysOfMonth[month - 1] ?? 0);
}

/**
 * Whole days from 1970-01-01 to a date, negative before it. The date must exist; {@link parseCivilDate} and
 * {@link daysInMonth} check that.
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = month <= 2 ? month + 9 : month - 3;
  // From March on, months of 31 and 30 days alternate so that 153 days pass in every five.
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return daysPerYear * marchYear + leapDays + dayOfYear - epochShift;
}

/** The date that lies a number of whole days after 1970-01-01; the inverse of {@link daysFromCivil}. */
export function civilFromDays(days: number): CivilDate {
  const shifted = days + epochShift;
  const cycle = Math.floor(shifted / daysPer400Years);
  const dayOfCycle = shifted - cycle * daysPer400Years;
  const leapDays =
    Math.floor(dayOfCycle / (daysPer4Years - 1)) -
    Math.floor(dayOfCycle / daysPer100Years) +
    Math.floor(dayOfCycle / (daysPer400Years - 1));
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / daysPerYear);
  const dayOfYear =
    dayOfCycle - (daysPerYear * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** The weekday of a date given as days since 1970-01-01: 0 is Monday, 6 is Sunday. */
export function weekdayFromDays(days: number): number {
  const thursday = 3; // 1970-01-01
  return (((days + thursday) % 7) + 7) % 7;
}

const failures = {
  dateSyntax: textFailure('dateSyntax', 'A date is written YYYY-MM-DD, as in 2026-03-30.'),
  noSuchDate: textFailure('noSuchDate', 'There is no such date in the calendar.'),
} as const;

/** Reads `YYYY-MM-DD`, years 0001 to 9999, as days since 1970-01-01. Errors: `dateSyntax`, `noSuchDate`. */
export function parseCivilDate(text: string): Result<number, CivilDateError> {
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  const dashes = text[4] === '-' && text[7] === '-' && text.length === 10;
  if (!dashes || year < 0 || month < 0 || day < 0) return failures.dateSyntax;
  if (year === 0 || day === 0 || day > daysInMonth(year, month)) return failures.noSuchDate;
  return ok(daysFromCivil(year, month, day));
}

/** Writes days since 1970-01-01 as `YYYY-MM-DD`; the inverse of {@link parseCivilDate} for the years 0001 to 9999. */
export function formatCivilDate(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${formatYear(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Four digits, or a sign and six where four do not suffice (ISO 8601's expanded form). */
export function formatYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0');
  return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
}
