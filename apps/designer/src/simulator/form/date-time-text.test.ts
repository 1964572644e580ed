import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateTimeText, readDateTime } from './date-time-text.ts';

it.each([
  ['27/03/2026 16:00', '2026-03-27T16:00'],
  ['27 Mar 2026 16:00', '2026-03-27T16:00'],
  ['1 September 2026, 9:05', '2026-09-01T09:05'],
  ['1. März 2026 9:05', '2026-03-01T09:05'],
  ['27.03.2026 16:00', '2026-03-27T16:00'],
  ['1.3.2026, 9:05', '2026-03-01T09:05'],
  ['1-3-2026 9.05', '2026-03-01T09:05'],
  ['2026-03-27T16:00', '2026-03-27T16:00'],
  ['2026-03-27 16:00:30', '2026-03-27T16:00:30'],
  [' 29.02.2028 00:00 ', '2028-02-29T00:00'],
])('reads %j', (text, local) => {
  expect(readDateTime(text)).toBe(local);
});

it.each([
  '',
  '27.03.2026',
  '16:00',
  '31.02.2026 10:00',
  '12.13.2026 10:00',
  '1.1.2026 24:30',
  'soon',
  '1.1.26 10:00',
  '1 Foo 2026 10:00',
  '31 Feb 2026 10:00',
])('makes nothing of %j', (text) => {
  expect(readDateTime(text)).toBeNull();
});

it('reads back what it writes, in either language', () => {
  const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(date, fc.constantFrom('en' as const, 'de' as const), (one, language) => {
      const local = one.toISOString().slice(0, 16);
      expect(readDateTime(dateTimeText(local, language))).toBe(local);
    }),
  );
  expect(dateTimeText('2026-03-27T16:00', 'en')).toBe('27 Mar 2026 16:00');
  expect(dateTimeText('2026-03-27T16:00:30', 'de')).toBe('27.03.2026 16:00:30');
  expect(dateTimeText('', 'de')).toBe('');
});
