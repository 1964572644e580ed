import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatDuration, maxDurationMs, parseDuration } from './duration.ts';
import { durationMs } from './units.ts';

const hour = 3_600_000;

function read(text: string): number | string {
  const result = parseDuration(text);
  return result.ok ? result.value : result.error.code;
}

it('reads weeks, days of 24 hours, hours, minutes and seconds', () => {
  expect(read('PT4H')).toBe(4 * hour);
  expect(read('P1D')).toBe(24 * hour);
  expect(read('P1W2DT3H4M5S')).toBe((9 * 24 + 3) * hour + 245_000);
  expect(read('P2W')).toBe(14 * 24 * hour);
  expect(read('PT90M')).toBe(1.5 * hour);
  expect(read('PT0.25S')).toBe(250);
  expect(read('PT0S')).toBe(0);
});

it('says why it refuses a text', () => {
  for (const text of [
    '',
    'P',
    'PT',
    'P1DT',
    '4h',
    'PT4',
    'P4H',
    'PT1D',
    'PT1H1D',
    'PT1S1M',
    'PT1.5H',
    'PT.5S',
    'PT1.S',
    'pt1h',
    'PT+1H',
    ' PT1H',
    'PT1H\n',
    'PT１H',
  ]) {
    expect([text, read(text)]).toEqual([text, 'durationSyntax']);
  }
  expect(read('-PT1H')).toBe('durationNegative');
  expect(read('PT-1H')).toBe('durationNegative');
  expect(read('P1Y')).toBe('calendarUnit');
  expect(read('P1M')).toBe('calendarUnit');
  expect(read('P1Y2M3DT4H')).toBe('calendarUnit');
  expect(read('PT0.0001S')).toBe('durationTooPrecise');
  expect(read('P3650000D')).toBe(maxDurationMs);
  expect(read('P3650000DT0.001S')).toBe('durationOutOfRange');
  expect(read(`PT${'9'.repeat(400)}S`)).toBe('durationOutOfRange');
});

it('writes days as the largest unit and leaves out what is zero', () => {
  expect(formatDuration(durationMs(0))).toBe('PT0S');
  expect(formatDuration(durationMs(36 * hour))).toBe('P1DT12H');
  expect(formatDuration(durationMs(7 * 24 * hour))).toBe('P7D');
  expect(formatDuration(durationMs(250))).toBe('PT0.25S');
  expect(formatDuration(durationMs(61_500))).toBe('PT1M1.5S');
});

it('refuses to write what is no duration', () => {
  for (const ms of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => formatDuration(durationMs(ms))).toThrow(RangeError);
  }
});

it('reads back what it writes, and means what the platform means', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: maxDurationMs }), (ms) => {
      const text = formatDuration(durationMs(ms));
      expect(read(text)).toBe(ms);
      expect(Temporal.Duration.from(text).total('milliseconds')).toBe(ms);
    }),
  );
});

it('takes any text without throwing', () => {
  const likely = fc.stringMatching(/^-?P[0-9.YMWDTHS-]*$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), likely), (text) => typeof parseDuration(text).ok === 'boolean'),
  );
});
