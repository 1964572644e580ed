import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  formatCivilDate,
  isLeapYear,
  parseCivilDate,
  weekdayFromDays,
} from './civil-date.ts';

const epoch = Temporal.PlainDate.from('1970-01-01');
const days = fc.integer({ min: daysFromCivil(1, 1, 1), max: daysFromCivil(9999, 12, 31) });

it('counts days as the platform calendar does, in both directions', () => {
  fc.assert(
    fc.property(days, (day) => {
      const date = epoch.add({ days: day });
      const civil = { year: date.year, month: date.month, day: date.day };
      expect(civilFromDays(day)).toEqual(civil);
      expect(daysFromCivil(civil.year, civil.month, civil.day)).toBe(day);
      expect(weekdayFromDays(day)).toBe(date.dayOfWeek - 1);
      expect(formatCivilDate(day)).toBe(date.toString());
    }),
  );
});

it('walks over every day of four centuries without a gap', () => {
  let expected = { year: 1899, month: 12, day: 31 };
  for (let day = daysFromCivil(1900, 1, 1); day < daysFromCivil(2301, 1, 1); day += 1) {
    const civil = civilFromDays(day);
    const isNext =
      (civil.year === expected.year && civil.month === expected.month && civil.day === expected.day + 1) ||
      (civil.day === 1 && expected.day === daysInMonth(expected.year, expected.month));
    if (!isNext) expect(civil).toBe(expected);
    expected = civil;
  }
  expect(expected).toEqual({ year: 2300, month: 12, day: 31 });
});

it('knows the leap years of the Gregorian calendar', () => {
  expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([false, true, false, true, false]);
  expect(daysInMonth(2024, 2)).toBe(29);
  expect(daysInMonth(2023, 2)).toBe(28);
  expect(daysInMonth(2023, 0)).toBe(0);
  expect(daysInMonth(2023, 13)).toBe(0);
});

it('counts weekdays from Monday', () => {
  expect(weekdayFromDays(daysFromCivil(2026, 3, 30))).toBe(0);
  expect(weekdayFromDays(daysFromCivil(1969, 12, 28))).toBe(6);
});

it('reads dates that exist and says why it refuses others', () => {
  expect(parseCivilDate('2026-03-30')).toEqual({ ok: true, value: daysFromCivil(2026, 3, 30) });
  expect(parseCivilDate('2024-02-29').ok).toBe(true);
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-04-31', '0000-01-01']) {
    expect(parseCivilDate(text)).toMatchObject({ error: { code: 'noSuchDate' } });
  }
  for (const text of [
    '',
    '2026-3-30',
    '2026-03-30 ',
    '2026/03/30',
    '+2026-03-30',
    '٢٠٢٦-03-30',
    '2026-03-3',
  ]) {
    expect(parseCivilDate(text)).toMatchObject({ error: { code: 'dateSyntax' } });
  }
});

it('reads back every date it writes', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(parseCivilDate(formatCivilDate(day))).toEqual({ ok: true, value: day });
    }),
  );
});

it('takes any text without throwing', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof parseCivilDate(text).ok === 'boolean'));
});
