import { expect, it } from 'vitest';
import type { PolicyCalendar } from './calendar-rule.ts';
import { chunkMs } from './chunk-grid.ts';
import { counted } from './counted.ts';
import { deadline, lastInstantMs } from './deadline.ts';
import { alwaysOpen, linkCalendar } from './linked-calendar.ts';
import { isOpen, nextChange, nextOpening } from './openings.ts';
import { countedWithPauses, deadlineWithPauses } from './pauses.ts';
import { windowsOn } from './windows-on.ts';

const hour = 3_600_000;
const day = 24 * hour;
const utc = { transitions: [], offsets: [0] };
/** One hour ahead from 2026-03-29T01:00Z to 2026-10-25T01:00Z, as in London. */
const summer = {
  transitions: [Date.UTC(2026, 2, 29, 1) / 1000, Date.UTC(2026, 9, 25, 1) / 1000],
  offsets: [0, 3600, 0],
};
const nineToFive = [[540, 1020]] as [number, number][];
const weekdays: PolicyCalendar = {
  zone: 'Etc/UTC',
  week: [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []],
  exceptions: [],
};
const closed: PolicyCalendar = { zone: 'Etc/UTC', week: [[], [], [], [], [], [], []], exceptions: [] };
const wholeDays: PolicyCalendar = {
  zone: 'Etc/UTC',
  week: Array.from({ length: 7 }, () => [[0, 1440]] as [number, number][]),
  exceptions: [],
};
const monday = Date.UTC(2026, 2, 2);

it('opens at the start of a window and is closed at its end', () => {
  const calendar = linkCalendar(weekdays, utc);
  expect(isOpen(calendar, monday + 9 * hour - 1)).toBe(false);
  expect(isOpen(calendar, monday + 9 * hour)).toBe(true);
  expect(isOpen(calendar, monday + 17 * hour - 1)).toBe(true);
  expect(isOpen(calendar, monday + 17 * hour)).toBe(false);
});

it('names the next opening and the next change across a week-end', () => {
  const calendar = linkCalendar(weekdays, utc);
  const friday = monday + 4 * day;
  expect(nextChange(calendar, friday + 12 * hour)).toBe(friday + 17 * hour);
  expect(nextOpening(calendar, friday + 12 * hour)).toBe(friday + 12 * hour);
  expect(nextOpening(calendar, friday + 17 * hour)).toBe(monday + 7 * day + 9 * hour);
  expect(nextChange(calendar, friday + 17 * hour)).toBe(monday + 7 * day + 9 * hour);
});

it('is due exactly where a window ends, not where the next one starts', () => {
  const calendar = linkCalendar(weekdays, utc);
  expect(deadline(calendar, monday + 16 * hour, hour)).toBe(monday + 17 * hour);
  expect(deadline(calendar, monday + 16 * hour, hour + 1)).toBe(monday + day + 9 * hour + 1);
});

it('is due at the end of the last window also when the target is the time of whole chunks', () => {
  const calendar = linkCalendar(weekdays, utc);
  const start = 730 * chunkMs; // a Thursday, midnight
  for (const chunks of [1, 2, 3]) {
    const end = start + chunks * chunkMs - 7 * hour; // Wednesday, 17:00
    expect(deadline(calendar, start, chunks * 4 * 40 * hour)).toBe(end);
    expect(deadline(calendar, start, chunks * 4 * 40 * hour + 1)).toBe(end + 16 * hour + 1);
  }
});

it('is due at once for a target of zero, whether open or not', () => {
  const calendar = linkCalendar(weekdays, utc);
  expect(deadline(calendar, monday + 12 * hour, 0)).toBe(monday + 12 * hour);
  expect(deadline(calendar, monday, 0)).toBe(monday);
});

it('counts nothing backwards and nothing between equal instants', () => {
  const calendar = linkCalendar(weekdays, utc);
  expect(counted(calendar, monday + 12 * hour, monday + 12 * hour)).toBe(0);
  expect(counted(calendar, monday + 12 * hour, monday)).toBe(0);
});

it('counts windows that touch or overlap once', () => {
  const week = [...weekdays.week];
  week[0] = [
    [540, 720],
    [700, 780],
    [780, 1020],
  ];
  const calendar = linkCalendar({ ...weekdays, week }, utc);
  expect(counted(calendar, monday, monday + day)).toBe(8 * hour);
  expect(windowsOn(calendar, '2026-03-02')).toEqual([[monday + 9 * hour, monday + 17 * hour]]);
});

it('keeps the part of a night shift after midnight with the date on which it starts', () => {
  const night: PolicyCalendar = { ...closed, week: [[[1320, 1800]], [], [], [], [], [], []] };
  const calendar = linkCalendar(night, utc);
  expect(windowsOn(calendar, '2026-03-02')).toEqual([[monday + 22 * hour, monday + 30 * hour]]);
  expect(windowsOn(calendar, '2026-03-03')).toEqual([]);
  expect(isOpen(calendar, monday + 25 * hour)).toBe(true);
  const holiday = { date: '2026-03-02', windows: [], name: null };
  expect(isOpen(linkCalendar({ ...night, exceptions: [holiday] }, utc), monday + 25 * hour)).toBe(false);
  const dayAfter = { date: '2026-03-03', windows: [], name: null };
  expect(isOpen(linkCalendar({ ...night, exceptions: [dayAfter] }, utc), monday + 25 * hour)).toBe(true);
});

it('counts the hours that a day really has when the clocks change', () => {
  const calendar = linkCalendar(wholeDays, summer);
  const [spring = [0, 0]] = windowsOn(calendar, '2026-03-29');
  const [autumn = [0, 0]] = windowsOn(calendar, '2026-10-25');
  expect(spring[1] - spring[0]).toBe(23 * hour);
  expect(autumn[1] - autumn[0]).toBe(25 * hour);
  expect(nextChange(calendar, monday)).toBeNull();
});

it('never opens where nothing is open, and says so at once', () => {
  const calendar = linkCalendar(closed, summer);
  expect(nextOpening(calendar, monday)).toBeNull();
  expect(nextChange(calendar, monday)).toBeNull();
  expect(deadline(calendar, monday, 1)).toBeNull();
  expect(counted(calendar, -lastInstantMs, lastInstantMs)).toBe(0);
});

it('opens on dated exceptions only, before and never after them', () => {
  const fair = { date: '2026-06-01', windows: [[600, 720]] as [number, number][], name: 'Fair' };
  const calendar = linkCalendar({ ...closed, exceptions: [fair] }, utc);
  const opening = Date.UTC(2026, 5, 1, 10);
  expect(nextOpening(calendar, -lastInstantMs)).toBe(opening);
  expect(deadline(calendar, 0, 2 * hour)).toBe(opening + 2 * hour);
  expect(deadline(calendar, 0, 2 * hour + 1)).toBeNull();
  expect(nextOpening(calendar, opening + 2 * hour)).toBeNull();
});

it('answers centuries away, without expanding them', () => {
  const calendar = linkCalendar(weekdays, summer);
  const [from, to] = [Date.UTC(-4000, 0, 1), Date.UTC(9000, 0, 1)];
  const open = counted(calendar, from, to);
  expect(deadline(calendar, from, open)).toBeLessThanOrEqual(to);
  expect(counted(calendar, from, deadline(calendar, from, open) ?? 0)).toBe(open);
  expect(calendar.memo.special.length).toBeLessThan(10);
});

it('has no deadline beyond the end of the time scale', () => {
  expect(deadline(alwaysOpen, lastInstantMs - 10, 10)).toBe(lastInstantMs);
  expect(deadline(alwaysOpen, lastInstantMs - 10, 11)).toBeNull();
  expect(deadline(linkCalendar(weekdays, utc), 0, lastInstantMs)).toBeNull();
  expect(nextOpening(linkCalendar(weekdays, utc), lastInstantMs)).toBeNull();
});

it('survives numbers that are no instants', () => {
  for (const at of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300]) {
    expect(deadline(alwaysOpen, at, 1)).toBeNull();
    expect(isOpen(alwaysOpen, at)).toBe(false);
    expect(nextChange(alwaysOpen, at)).toBeNull();
    expect(Number.isNaN(counted(alwaysOpen, 0, at))).toBe(false);
    expect(Number.isNaN(counted(alwaysOpen, at, 0))).toBe(false);
  }
  expect(deadline(alwaysOpen, 0, Number.POSITIVE_INFINITY)).toBeNull();
  expect(windowsOn(alwaysOpen, 'tomorrow')).toEqual([]);
});

it('is always open on the built-in calendar', () => {
  expect(deadline(alwaysOpen, monday + 1, 5 * day)).toBe(monday + 1 + 5 * day);
  expect(counted(alwaysOpen, monday - 1000 * day, monday + 3)).toBe(1000 * day + 3);
  expect(isOpen(alwaysOpen, monday)).toBe(true);
  expect(nextChange(alwaysOpen, monday)).toBeNull();
  expect(windowsOn(alwaysOpen, '2026-03-02')).toEqual([[monday, monday + day]]);
});

it('counts overlapping pauses once, in any order, and only where the calendar is open', () => {
  const calendar = linkCalendar(weekdays, utc);
  const pauses = [
    [monday + 12 * hour, monday + 14 * hour],
    [monday + 10 * hour, monday + 13 * hour],
    [monday + 16 * hour, monday + day + 10 * hour],
  ] as const;
  const due = deadlineWithPauses(calendar, { fromMs: monday + 9 * hour, ms: 4 * hour, pauses });
  expect(due).toBe(monday + day + 11 * hour);
  expect(countedWithPauses(calendar, [monday, monday + day + 11 * hour], pauses)).toBe(4 * hour);
});

it('is due where a pause begins if the target is reached there', () => {
  const calendar = linkCalendar(weekdays, utc);
  const pauses = [[monday + 10 * hour, monday + 12 * hour]] as const;
  expect(deadlineWithPauses(calendar, { fromMs: monday + 9 * hour, ms: hour, pauses })).toBe(
    monday + 10 * hour,
  );
});
