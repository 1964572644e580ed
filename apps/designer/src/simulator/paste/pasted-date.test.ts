import { expect, it } from 'vitest';
import { guessedOrder } from './date-order.ts';
import { orderIn, readPastedDate } from './pasted-date.ts';

it.each([
  ['2026-11-30 09:12', '2026-11-30T09:12'],
  ['2026/11/30', '2026-11-30T00:00'],
  ['30/11/2026 15:15', '2026-11-30T15:15'],
  ['30.11.2026, 15:15 Uhr', '2026-11-30T15:15'],
  ['11/30/2026 3:15 PM', '2026-11-30T15:15'],
  ['11/30/2026 15:15', '2026-11-30T15:15'],
  ['03/04/2026 12:05 am', '2026-04-03T00:05'],
  ['03/04/2026 12:05', '2026-04-03T12:05'],
  ['Nov 30, 2026 09:12', '2026-11-30T09:12'],
  ['Mon, November 30th 2026 at 9:12:30 p.m.', '2026-11-30T21:12:30'],
  ['30. März 2026 um 8:00 Uhr', '2026-03-30T08:00'],
  ['Di., 1 Dez 2026', '2026-12-01T00:00'],
])('reads %s', (text, local) => {
  expect(readPastedDate(text, 'dayFirst')).toBe(local);
});

it.each(['yesterday', '31/02/2026 10:00', 'Foo 30, 2026', '30/11/2026 25:00', '13/13/2026', '', '2026'])(
  'takes no date out of "%s"',
  (text) => {
    expect(readPastedDate(text, 'dayFirst')).toBeNull();
  },
);

it.each([
  ['03/09/2026 10:15', 'either'],
  ['3-9-2026', 'either'],
  ['Thu, 03/09/2026 10:15 am', 'either'],
  ['09/09/2026', null],
  ['03.09.2026', 'dayFirst'],
  ['30/09/2026', 'dayFirst'],
  ['09/30/2026', 'monthFirst'],
  ['2026-03-09', null],
  ['3 Sep 2026', null],
  ['high', null],
])('tells of %s in which order it is', (text, order) => {
  expect(orderIn(text)).toBe(order);
});

it('reads what could be either in the order it is told, and nothing else', () => {
  const monthFirst = (text: string) => readPastedDate(text, 'monthFirst');
  expect(monthFirst('03/09/2026 10:15')).toBe('2026-03-09T10:15');
  expect(monthFirst('03.09.2026 10:15')).toBe('2026-09-03T10:15');
  expect(monthFirst('30/09/2026 10:15')).toBe('2026-09-30T10:15');
});

it('finds the order out by other dates, am and pm, or how people of the preferred language write', () => {
  const doubtful = '03/09/2026 10:15';
  expect(guessedOrder([doubtful, '30/09/2026'], ['en-US'])).toBe('dayFirst');
  expect(guessedOrder([doubtful, '09/30/2026'], ['en-GB'])).toBe('monthFirst');
  expect(guessedOrder([`${doubtful} AM`], ['de-DE'])).toBe('monthFirst');
  expect(guessedOrder([doubtful], ['en-US', 'en', 'de'])).toBe('monthFirst');
  expect(guessedOrder([doubtful], ['en', 'en-GB'])).toBe('dayFirst');
  expect(guessedOrder([doubtful], ['de'])).toBe('dayFirst');
  expect(guessedOrder([], ['sv-SE'])).toBe('dayFirst');
});
