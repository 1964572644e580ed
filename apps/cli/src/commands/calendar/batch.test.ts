import { expect, it } from 'vitest';
import { batchReader, runBatchLine } from './batch.ts';

const week = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:30']]]),
);
const london = {
  zone: 'Europe/London',
  week,
  exceptions: [{ date: '2026-04-03', windows: [], name: 'Good Friday' }],
};
const ask = (query: object) => runBatchLine(JSON.stringify({ calendar: london, ...query }));

it('gives the deadline in UTC, whatever offset the start has', () => {
  const due = { dueAt: '2026-03-30T10:30:00Z' };
  expect(ask({ from: '2026-03-27T16:00:00Z', within: 'PT4H' })).toEqual(due);
  expect(ask({ from: '2026-03-27T21:30:00+05:30', within: 'PT4H' })).toEqual(due);
  expect(ask({ from: '2026-03-27T11:00-05:00', within: 'PT240M' })).toEqual(due);
});

it('leaves pauses out of the deadline and of counted time', () => {
  const pauses = [['2026-03-30T09:00:00Z', '2026-03-30T12:00:00Z']];
  expect(ask({ from: '2026-03-27T16:00:00Z', within: 'PT4H', pauses })).toEqual({
    dueAt: '2026-03-30T13:30:00Z',
  });
  const between = ['2026-03-27T16:00:00Z', '2026-03-30T13:30:00Z'];
  expect(ask({ between })).toEqual({ countedMs: 7 * 3_600_000 });
  expect(ask({ between, pauses })).toEqual({ countedMs: 4 * 3_600_000 });
});

it('lists the windows of a local date', () => {
  expect(ask({ windows: '2026-03-30' })).toEqual({
    windows: [['2026-03-30T08:00:00Z', '2026-03-30T16:30:00Z']],
  });
  expect(ask({ windows: '2026-04-03' })).toEqual({ windows: [] });
});

it('has no deadline on a calendar that never opens', () => {
  const calendar = { zone: 'Europe/London', week: {} };
  const query = { from: '2026-03-27T16:00:00Z', within: 'PT4H' };
  expect(runBatchLine(JSON.stringify({ calendar, ...query }))).toEqual({ dueAt: null });
  expect(runBatchLine(JSON.stringify({ calendar, windows: '2026-03-30' }))).toEqual({ windows: [] });
});

it('knows the built-in calendar by name', () => {
  expect(ask({ calendar: 'always', from: '2026-03-27T16:00:00.250Z', within: 'P1D' })).toEqual({
    dueAt: '2026-03-28T16:00:00.250Z',
  });
});

it.each([
  ['text that is not JSON', '{"calendar":', 'notJson'],
  ['an empty line', '', 'notJson'],
  ['two documents', '{}{}', 'notJson'],
  ['a part twice', '{"calendar":"always","calendar":"always"}', 'duplicateKey'],
  ['a key that copying would lose', '{"__proto__":{"calendar":"always"}}', 'forbiddenKey'],
  ['half a character', '{"calendar":"\\ud800"}', 'unpairedSurrogate'],
  ['a number that no double holds', '{"from":1e400}', 'numberOutOfRange'],
  ['lists without end', `{"calendar":${'['.repeat(100_000)}`, 'tooDeep'],
  ['6 MB', `{"calendar":"${'x'.repeat(6_000_000)}"}`, 'tooLarge'],
  ['a list', '[]', 'lineShape'],
  ['null', 'null', 'lineShape'],
  ['no calendar', '{"windows":"2026-03-30"}', 'calendarShape'],
])('answers %s with an error', (_, line, code) => {
  expect(runBatchLine(line)).toMatchObject({ error: { code } });
});

it.each([
  ['nothing asked', {}, 'queryMissing'],
  ['a start without a target', { from: '2026-03-27T16:00:00Z' }, 'queryMissing'],
  ['two things asked', { windows: '2026-03-30', between: [] }, 'queryAmbiguous'],
  ['a local start', { from: '2026-03-27T16:00:00', within: 'PT4H' }, 'offsetMissing'],
  ['a start that is a number', { from: 0, within: 'PT4H' }, 'instantSyntax'],
  ['months', { from: '2026-03-27T16:00:00Z', within: 'P1M' }, 'calendarUnit'],
  ['a negative target', { from: '2026-03-27T16:00:00Z', within: '-PT1H' }, 'durationNegative'],
  ['no such date', { windows: '2026-02-30' }, 'noSuchDate'],
  ['half an interval', { between: ['2026-03-27T16:00:00Z'] }, 'intervalShape'],
  [
    'an interval backwards',
    { between: ['2026-03-27T16:00:00Z', '2026-03-27T15:00:00Z'] },
    'intervalReversed',
  ],
  ['pauses that are no list', { from: '2026-03-27T16:00:00Z', within: 'PT4H', pauses: {} }, 'intervalShape'],
  [
    'a pause backwards',
    {
      between: ['2026-03-27T16:00:00Z', '2026-03-28T16:00:00Z'],
      pauses: [['2026-03-27T16:00:00Z', '2026-03-27T15:00:00Z']],
    },
    'intervalReversed',
  ],
])('refuses a query with %s', (_, query, code) => {
  expect(ask(query)).toMatchObject({ error: { code, message: expect.any(String) } });
});

it.each([
  ['a zone that does not exist', { zone: 'Europe/Lodnon', week }, 'CAL-02'],
  ['a zone that is no text', { zone: 1, week }, 'calendarShape'],
  ['no week', { zone: 'Europe/London' }, 'calendarShape'],
  ['an unknown weekday', { zone: 'Europe/London', week: { monday: [] } }, 'calendarShape'],
  ['a weekday every object inherits', { zone: 'Europe/London', week: { constructor: [] } }, 'calendarShape'],
  ['a window that is no pair of texts', { zone: 'Europe/London', week: { mon: [[9, 17]] } }, 'calendarShape'],
  ['a time that does not exist', { zone: 'Europe/London', week: { mon: [['09:00', '24:30']] } }, 'CAL-03'],
  ['exceptions that are no list', { zone: 'Europe/London', week, exceptions: {} }, 'calendarShape'],
  [
    'an exception without windows',
    { zone: 'Europe/London', week, exceptions: [{ date: '2026-04-03' }] },
    'calendarShape',
  ],
  [
    'an exception on no date',
    { zone: 'Europe/London', week, exceptions: [{ date: '2026-02-30', windows: [] }] },
    'CAL-07',
  ],
])('refuses a calendar with %s', (_, calendar, code) => {
  expect(ask({ calendar, windows: '2026-03-30' })).toMatchObject({ error: { code } });
});

it('goes on after a bad line, and does not mix up calendars', () => {
  const read = batchReader();
  const answers = ['Europe/London', 'Nowhere', 'Asia/Kathmandu', 'Europe/London'].map((zone) =>
    read(JSON.stringify({ calendar: { zone, week }, windows: '2026-03-30' })),
  );
  expect(answers).toMatchObject([
    { windows: [['2026-03-30T08:00:00Z', '2026-03-30T16:30:00Z']] },
    { error: { code: 'CAL-02' } },
    { windows: [['2026-03-30T03:15:00Z', '2026-03-30T11:45:00Z']] },
    { windows: [['2026-03-30T08:00:00Z', '2026-03-30T16:30:00Z']] },
  ]);
});

it('answers alike however many other calendars came between', () => {
  const read = batchReader();
  const closing = (minutes: number) =>
    `${String(10 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const answer = (minutes: number) => {
    const calendar = { zone: 'Europe/London', week: { mon: [['09:00', closing(minutes)]] } };
    return read(JSON.stringify({ calendar, windows: '2026-03-02' }));
  };
  for (const minutes of [...Array(200).keys(), ...Array(200).keys()]) {
    expect(answer(minutes)).toEqual({
      windows: [['2026-03-02T09:00:00Z', `2026-03-02T${closing(minutes)}:00Z`]],
    });
  }
});
