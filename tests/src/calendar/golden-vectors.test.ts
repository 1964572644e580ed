import { alwaysOpen, countedWithPauses, deadline, deadlineWithPauses, windowsOn } from '@rung/engine';
import { expect, it } from 'vitest';
import { hours, instant, linkRule, utc, workingWeek } from './linked.ts';

const newYork = linkRule({ zone: 'America/New_York', week: workingWeek([['08:00', '17:00']]) });
const newYorkAllDay = linkRule({
  zone: 'America/New_York',
  week: { ...workingWeek([['00:00', '24:00']]), sat: [['00:00', '24:00']], sun: [['00:00', '24:00']] },
});
const newYorkSunday = linkRule({ zone: 'America/New_York', week: { sun: [['00:00', '10:00']] } });
const saoPaulo = linkRule({
  zone: 'America/Sao_Paulo',
  week: workingWeek([
    ['08:00', '12:00'],
    ['13:30', '18:00'],
  ]),
});
const londonWeek = workingWeek([['09:00', '17:30']]);
const london = linkRule({ zone: 'Europe/London', week: londonWeek });
const londonEaster = linkRule({
  zone: 'Europe/London',
  week: londonWeek,
  exceptions: [
    { date: '2026-04-06', windows: [], name: 'Easter Monday' },
    { date: '2026-04-03', windows: [], name: 'Good Friday' },
  ],
});
const londonNineToFive = linkRule({ zone: 'Europe/London', week: workingWeek([['09:00', '17:00']]) });
const londonEightToSix = linkRule({ zone: 'Europe/London', week: workingWeek([['08:00', '18:00']]) });

// Worked out by hand; the vectors keep the names they have in the specification.
it.each([
  { vector: 'V1', on: newYork, from: '2026-03-06T16:00-05:00', target: 4, due: '2026-03-09T15:00:00Z' },
  { vector: 'V2', on: newYork, from: '2026-03-02T16:00-05:00', target: 1, due: '2026-03-02T22:00:00Z' },
  { vector: 'V3', on: newYork, from: '2026-03-07T10:00-05:00', target: 0.5, due: '2026-03-09T12:30:00Z' },
  { vector: 'V4', on: newYorkAllDay, from: '2026-03-08T01:30-05:00', target: 1, due: '2026-03-08T07:30:00Z' },
  {
    vector: 'V4 on always',
    on: alwaysOpen,
    from: '2026-03-08T01:30-05:00',
    target: 1,
    due: '2026-03-08T07:30:00Z',
  },
  { vector: 'V9', on: saoPaulo, from: '2026-03-03T11:30-03:00', target: 1, due: '2026-03-03T17:00:00Z' },
  { vector: 'V10', on: saoPaulo, from: '2026-03-03T12:30-03:00', target: 0.25, due: '2026-03-03T16:45:00Z' },
  { vector: 'V12', on: londonEaster, from: '2026-04-02T16:30+01:00', target: 4, due: '2026-04-07T11:00:00Z' },
  { vector: 'V14', on: london, from: '2026-03-27T16:00Z', target: 4, due: '2026-03-30T10:30:00Z' },
  { vector: 'V15', on: londonNineToFive, from: '2026-03-02T16:00Z', target: 4, due: '2026-03-03T12:00:00Z' },
  { vector: 'V16', on: londonEightToSix, from: '2026-03-06T17:00Z', target: 4, due: '2026-03-09T11:00:00Z' },
  {
    vector: 'V20 at 50 %',
    on: newYork,
    from: '2026-03-06T16:00-05:00',
    target: 2,
    due: '2026-03-09T13:00:00Z',
  },
  {
    vector: 'V20 at 75 %',
    on: newYork,
    from: '2026-03-06T16:00-05:00',
    target: 3,
    due: '2026-03-09T14:00:00Z',
  },
  {
    vector: 'V20 at 90 %',
    on: newYork,
    from: '2026-03-06T16:00-05:00',
    target: 3.6,
    due: '2026-03-09T14:36:00Z',
  },
  {
    vector: 'R1, 1 of 3 h counted, then 2 h',
    on: londonNineToFive,
    from: '2026-03-02T11:00Z',
    target: 1,
    due: '2026-03-02T12:00:00Z',
  },
])('golden vector $vector', ({ on, from, target, due }) => {
  expect(utc(deadline(on, instant(from), hours(target)))).toBe(due);
});

it.each([
  ['V6', '2026-03-08', 9],
  ['V7', '2026-11-01', 11],
])('golden vector %s: the window of a date on which the clocks change', (_, date, length) => {
  const [[start, end] = [0, 0], ...more] = windowsOn(newYorkSunday, date);
  expect(end - start).toBe(hours(length));
  expect(more).toEqual([]);
});

it.each([
  {
    vector: 'P1',
    from: '2026-03-02T10:00Z',
    pause: ['2026-03-02T11:00Z', '2026-03-02T15:00Z'],
    due: '2026-03-03T10:00:00Z',
  },
  {
    vector: 'P3',
    from: '2026-03-02T14:00Z',
    pause: ['2026-03-02T16:00Z', '2026-03-02T20:00Z'],
    due: '2026-03-03T11:00:00Z',
  },
])(
  'golden vector $vector: a pause counts nothing',
  ({ from, pause: [start = '', end = ''], due: expected }) => {
    const pauses = [[instant(start), instant(end)]] as const;
    const due = deadlineWithPauses(londonNineToFive, { fromMs: instant(from), ms: hours(4), pauses });
    expect(utc(due)).toBe(expected);
    expect(countedWithPauses(londonNineToFive, [instant(from), due ?? 0], pauses)).toBe(hours(4));
  },
);

it('a pause outside counting hours saves nothing', () => {
  const pauses = [[instant('2026-03-02T17:00Z'), instant('2026-03-03T08:00Z')]] as const;
  const target = { fromMs: instant('2026-03-02T16:00Z'), ms: hours(4) };
  expect(deadlineWithPauses(londonNineToFive, { ...target, pauses })).toBe(
    deadlineWithPauses(londonNineToFive, { ...target, pauses: [] }),
  );
});
