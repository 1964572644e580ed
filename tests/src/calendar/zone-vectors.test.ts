import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zoneOffsets } from '@rung/compiler';
import { type LinkedCalendar, windowsOn } from '@rung/engine';
import { expect, it } from 'vitest';
import { sharedData } from '../shared-data.ts';
import { instant, linkRule } from './linked.ts';

type Window = readonly [string, string];

function everyDay(zone: string, window: Window): LinkedCalendar {
  const windows = [window];
  const week = {
    mon: windows,
    tue: windows,
    wed: windows,
    thu: windows,
    fri: windows,
    sat: windows,
    sun: windows,
  };
  return linkRule({ zone, week });
}

function minutesIn(zone: string, date: string): number {
  return (
    windowsOn(everyDay(zone, ['00:00', '24:00']), date).reduce((sum, [start, end]) => sum + end - start, 0) /
    60_000
  );
}

/** The rows of a table of tab-separated values, by column name. */
function readTable(name: string): readonly ReadonlyMap<string, string>[] {
  const text = readFileSync(join(sharedData ?? '', 'calendars/tz', name), 'utf8');
  const [head = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((row) => new Map(head.map((column, i) => [column, row[i] ?? ''])));
}

/** The instant in `(after, until]` at which the zone changes its offset. */
function changeWithin(zone: string, after: number, until: number): number | undefined {
  return zoneOffsets(zone)
    ?.transitions.map((second) => second * 1000)
    .find((ms) => ms > after && ms <= until);
}

it.each([
  { what: 'a spring-forward day', zone: 'Europe/Berlin', date: '2026-03-29', minutes: 1380 },
  { what: 'a fall-back day', zone: 'Europe/Berlin', date: '2026-10-25', minutes: 1500 },
  { what: 'half an hour back', zone: 'Australia/Lord_Howe', date: '2025-04-06', minutes: 1470 },
  { what: 'two hours forward', zone: 'Antarctica/Troll', date: '2025-03-30', minutes: 1320 },
  { what: 'no change, ever', zone: 'Asia/Kathmandu', date: '2026-03-29', minutes: 1440 },
  { what: 'a quarter of an hour forward', zone: 'Asia/Kathmandu', date: '1986-01-01', minutes: 1425 },
  { what: 'midnight skipped', zone: 'Africa/Cairo', date: '2024-04-26', minutes: 1380 },
  { what: 'an hour before midnight repeated', zone: 'Africa/Cairo', date: '2024-10-31', minutes: 1500 },
  { what: 'midnight skipped', zone: 'Asia/Beirut', date: '2023-03-26', minutes: 1380 },
  { what: 'a date skipped by crossing the date line', zone: 'Pacific/Apia', date: '2011-12-30', minutes: 0 },
  { what: 'the date before it', zone: 'Pacific/Apia', date: '2011-12-29', minutes: 1440 },
  { what: 'the date after it', zone: 'Pacific/Apia', date: '2011-12-31', minutes: 1440 },
  { what: 'Ramadan begins', zone: 'Africa/Casablanca', date: '2025-02-23', minutes: 1500 },
  { what: 'Ramadan is over', zone: 'Africa/Casablanca', date: '2025-04-06', minutes: 1380 },
])('a whole day is as long as the zone makes it: $what, $zone', ({ zone, date, minutes }) => {
  expect(minutesIn(zone, date)).toBe(minutes);
});

it('ends a night shift at the transition when its second date is skipped', () => {
  expect(windowsOn(everyDay('Pacific/Apia', ['22:00', '06:00']), '2011-12-29')).toEqual([
    [instant('2011-12-30T08:00Z'), instant('2011-12-30T10:00Z')],
  ]);
});

it('starts at the first and ends at the last of two equal readings', () => {
  expect(windowsOn(everyDay('America/New_York', ['01:30', '01:45']), '2026-11-01')).toEqual([
    [instant('2026-11-01T01:30-04:00'), instant('2026-11-01T01:45-05:00')],
  ]);
});

it('moves a start inside a gap to the transition, not an hour on', () => {
  expect(windowsOn(everyDay('America/New_York', ['02:30', '04:00']), '2026-03-08')).toEqual([
    [instant('2026-03-08T07:00Z'), instant('2026-03-08T08:00Z')],
  ]);
});

it('has no window where a gap swallows it whole', () => {
  expect(windowsOn(everyDay('America/New_York', ['02:10', '02:50']), '2026-03-08')).toEqual([]);
});

if (sharedData !== null) {
  it.each(readTable('day-lengths.tsv').map((row) => [...row.values()].slice(0, 3)))(
    '%s on %s has %s minutes',
    (zone = '', date = '', minutes) => {
      expect(minutesIn(zone, date)).toBe(Number(minutes));
    },
  );

  // No row differs between tz 2025b, from which the file was made, and the table's release.
  it.each(
    readTable('tz-edge-cases.tsv').map((row) => ({ row, name: [...row.values()].slice(0, 3).join(' ') })),
  )('resolves $name', ({ row }) => {
    const { zone, date, time, kind, first, last } = readEdgeCase(row);
    const change = changeWithin(zone, Math.min(first, last), Math.max(first, last));
    expect(kind === 'none').toBe(change === undefined);
    const opened = windowsOn(everyDay(zone, [time, '24:00']), date)[0]?.[0];
    expect(opened).toBe(kind === 'gap' ? change : first);
    // A window that a gap at midnight swallows is not there at all, and would have ended where it started.
    const closed = windowsOn(everyDay(zone, ['00:00', time]), date)[0]?.[1] ?? opened;
    expect(closed).toBe(kind === 'gap' ? change : last);
  });

  it('changes the clocks of the United Kingdom on the dates that its government lists', () => {
    const listed = readClockChanges();
    expect(listed.length).toBeGreaterThan(3);
    expect(listed.map(([date]) => [date, minutesIn('Europe/London', date)])).toEqual(listed);
  });
}

/** `first` and `last` are the two readings of PEP 495; where a local time occurs once, the same. */
function readEdgeCase(row: ReadonlyMap<string, string>) {
  const [date = '', time = ''] = (row.get('local_wall_time') ?? '').slice(0, 16).split('T');
  const first = instant(row.get('utc_fold0') ?? '');
  const last = row.get('utc_fold1') === '' ? first : instant(row.get('utc_fold1') ?? '');
  return { zone: row.get('zone') ?? '', date, time, kind: row.get('kind'), first, last };
}

/** Dates with the minutes they have: the clocks go forward on a `start` and back on an `end`. */
function readClockChanges(): readonly (readonly [date: string, minutes: number])[] {
  const text = readFileSync(join(sharedData ?? '', 'calendars/uk-clock-changes.json'), 'utf8');
  const entries = text.matchAll(/(start|end)_title",\s*"date": "(\d\d)\/(\d\d)\/(\d{4})"/g);
  return Array.from(entries, ([, kind, day, month, year]) => [
    `${year}-${month}-${day}`,
    kind === 'start' ? 1380 : 1500,
  ]);
}
