import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CalendarRule, ExceptionRule, WindowRule } from './calendar-rule.ts';
import { lowerCalendar } from './lower-calendar.ts';
import { lowerCalendars } from './lower-calendars.ts';
import { tzRelease, zoneOffsets } from './zone-table.ts';

const nineToFive: readonly WindowRule[] = [['09:00', '17:00']];
const office: CalendarRule = {
  zone: 'Europe/London',
  week: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
};

const codesOf = (rule: CalendarRule) =>
  lowerCalendar(rule, '/c').diagnostics.map(({ code, path }) => [code, path]);
const mondays = (...mon: WindowRule[]): CalendarRule => ({ zone: 'Europe/London', week: { mon } });
const withExceptions = (...exceptions: ExceptionRule[]): CalendarRule => ({ ...office, exceptions });

/** A closed exception for each of so many dates in a row. */
function closedFrom(date: string, count: number): ExceptionRule[] {
  const first = Date.parse(date);
  return Array.from({ length: count }, (_, i) => ({
    date: new Date(first + i * 86_400_000).toISOString().slice(0, 10),
    windows: [],
  }));
}

it('writes windows as minutes, Monday first, sorted, crossing midnight above 1440', () => {
  const rule = mondays(['13:30', '24:00'], ['22:00', '06:00'], ['08:00', '12:00'], ['23:00', '00:00']);
  expect(lowerCalendar(rule).lowered?.calendar.week).toEqual([
    [
      [480, 720],
      [810, 1440],
      [1320, 1800],
      [1380, 1440],
    ],
    ...Array.from({ length: 6 }, () => []),
  ]);
});

it('sorts exceptions by date and keeps their names', () => {
  const rule = withExceptions(
    { date: '2026-12-25', windows: [], name: 'Christmas' },
    { date: '2026-04-03', windows: nineToFive },
  );
  expect(lowerCalendar(rule).lowered?.calendar.exceptions).toEqual([
    { date: '2026-04-03', windows: [[540, 1020]], name: null },
    { date: '2026-12-25', windows: [], name: 'Christmas' },
  ]);
});

it('resolves old zone names and carries the history of the current one', () => {
  const { lowered, diagnostics } = lowerCalendar({ ...office, zone: 'Asia/Calcutta' });
  expect(lowered?.calendar.zone).toBe('Asia/Kolkata');
  expect(lowered?.zone).toEqual(zoneOffsets('Asia/Kolkata'));
  expect(diagnostics).toEqual([]);
});

it.each([
  ['Europe/Lodnon', 'Europe/London'],
  ['europe/london', 'Europe/London'],
  ['America/NewYork', 'America/New_York'],
  ['Berlin', 'Europe/Berlin'],
  ['GMT+1', null],
  ['UTC+01:00', null],
  ['Mars/Olympus_Mons_Base', null],
  ['', null],
])('refuses the zone "%s" and suggests %s', (zone, suggestion) => {
  const { lowered, diagnostics } = lowerCalendar({ ...office, zone }, '/c');
  expect(lowered).toBeNull();
  expect(diagnostics).toMatchObject([
    { code: 'CAL-02', severity: 'error', path: '/c/zone', data: { zone, suggestion } },
  ]);
});

it('offers the suggested zone as a repair', () => {
  const [finding] = lowerCalendar({ ...office, zone: 'Europe/Lodnon' }, '/c').diagnostics;
  expect(finding?.fix?.edits).toEqual([{ op: 'set', path: '/c/zone', value: 'Europe/London' }]);
  expect(lowerCalendar({ ...office, zone: 'Mars/Olympus_Mons_Base' }).diagnostics[0]?.fix).toBeUndefined();
});

it.each<[string, WindowRule, string, string]>([
  ['equal start and end', ['09:00', '09:00'], 'CAL-05', '/c/week/mon/0'],
  ['an end without a start', ['', '17:00'], 'CAL-04', '/c/week/mon/0'],
  ['a start without an end', ['09:00'], 'CAL-04', '/c/week/mon/0'],
  ['three times', ['09:00', '12:00', '17:00'], 'CAL-04', '/c/week/mon/0'],
  ['a start at 24:00', ['24:00', '06:00'], 'CAL-03', '/c/week/mon/0/0'],
  ['an hour that is none', ['09:00', '25:00'], 'CAL-03', '/c/week/mon/0/1'],
  ['a minute that is none', ['09:60', '12:00'], 'CAL-03', '/c/week/mon/0/0'],
  ['seconds', ['09:00', '12:00:00'], 'CAL-03', '/c/week/mon/0/1'],
])('refuses a window with %s', (...[, window, code, path]) => {
  expect(codesOf(mondays(window))).toEqual([[code, path]]);
});

it('notes windows of one date that overlap, not those that touch', () => {
  expect(codesOf(mondays(['09:00', '12:00'], ['12:00', '17:00']))).toEqual([]);
  const { lowered, diagnostics } = lowerCalendar(mondays(['11:00', '17:00'], ['09:00', '12:00']), '/c');
  expect(lowered).not.toBeNull();
  expect(diagnostics).toMatchObject([
    {
      code: 'CAL-06',
      severity: 'info',
      path: '/c/week/mon',
      data: { first: ['09:00', '12:00'], second: ['11:00', '17:00'] },
    },
  ]);
});

it('refuses dates that do not exist and dates given twice', () => {
  expect(codesOf(withExceptions({ date: '2026-02-30', windows: [] }))).toEqual([
    ['CAL-07', '/c/exceptions/0/date'],
  ]);
  expect(codesOf(withExceptions({ date: '30/03/2026', windows: [] }))).toEqual([
    ['CAL-07', '/c/exceptions/0/date'],
  ]);
  const holiday = { date: '2026-12-25', windows: [] };
  expect(codesOf(withExceptions(holiday, holiday))).toEqual([['CAL-08', '/c/exceptions/1/date']]);
});

it('refuses a calendar that never opens', () => {
  const never = lowerCalendar(
    { zone: 'Europe/London', week: {}, exceptions: closedFrom('2026-12-25', 2) },
    '/c',
  );
  expect(never.diagnostics).toMatchObject([{ code: 'LNT-10', path: '/c', data: { from: null } }]);
});

it('refuses a calendar that is closed for 366 days or for good', () => {
  const fair = { zone: 'Europe/London', week: {}, exceptions: [{ date: '2026-06-01', windows: nineToFive }] };
  expect(lowerCalendar(fair).diagnostics).toMatchObject([{ code: 'LNT-10', data: { from: '2026-06-02' } }]);
  // The date after the 365 is a Tuesday, which opens.
  expect(lowerCalendar(withExceptions(...closedFrom('2026-03-02', 365))).diagnostics).toEqual([]);
  expect(lowerCalendar(withExceptions(...closedFrom('2026-03-02', 366))).diagnostics).toMatchObject([
    { code: 'LNT-10', data: { from: '2026-03-02' } },
  ]);
});

it('says nothing about closed time while something else is wrong', () => {
  expect(codesOf({ zone: 'Europe/London', week: { mon: [['09:00', '09:00']] } })).toEqual([
    ['CAL-05', '/c/week/mon/0'],
  ]);
});

it('puts into the policy only what is used, and checks the rest', () => {
  const { calendars, zones, diagnostics } = lowerCalendars({
    calendars: { office, tokyo: { ...office, zone: 'Asia/Tokyo' }, broken: { ...office, zone: 'Nowhere' } },
    used: new Set(['office', 'always', 'undeclared']),
  });
  expect(Object.keys(calendars)).toEqual(['office']);
  expect(zones).toEqual({ release: tzRelease, byName: { 'Europe/London': zoneOffsets('Europe/London') } });
  expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([['CAL-02', '/calendars/broken/zone']]);
});

it('carries no release where no zone is used', () => {
  const empty = { calendars: {}, zones: { release: null, byName: {} }, diagnostics: [] };
  expect(lowerCalendars({ calendars: undefined, used: new Set(['always']) })).toEqual(empty);
  expect(lowerCalendars({ calendars: { office }, used: new Set() })).toEqual(empty);
});

it('refuses to declare the built-in calendar', () => {
  const { calendars, diagnostics } = lowerCalendars({
    calendars: { always: office },
    used: new Set(['always']),
  });
  expect(calendars).toEqual({});
  expect(diagnostics).toMatchObject([{ code: 'CAL-01', severity: 'error', path: '/calendars/always' }]);
});

it('gives the same calendar for the same rules in another order', () => {
  const window = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 }))
    .filter(([from, to]) => from !== to)
    .map(
      ([from, to]): WindowRule => [
        `${String(from).padStart(2, '0')}:00`,
        `${String(to).padStart(2, '0')}:30`,
      ],
    );
  fc.assert(
    fc.property(fc.array(window, { minLength: 1, maxLength: 6 }), (windows) => {
      const forwards = lowerCalendar(mondays(...windows)).lowered;
      expect(forwards).not.toBeNull();
      expect(lowerCalendar(mondays(...windows.toReversed())).lowered).toEqual(forwards);
    }),
  );
});
