import { expect, it } from 'vitest';
import { readClock } from './clock-reading.ts';

const noon = Date.UTC(2026, 2, 30, 12);
const hour = 3_600_000;

it('shows seconds only where there are any', () => {
  expect(readClock(noon, 0)).toEqual({ day: 20_542, time: '12:00', offset: 'UTC' });
  expect(readClock(noon + 5_000, 0).time).toBe('12:00:05');
  expect(readClock(noon + 999, 0).time).toBe('12:00');
});

it('is of the day before or after where the clock is', () => {
  expect(readClock(noon, -13 * hour)).toEqual({ day: 20_541, time: '23:00', offset: 'UTC−13' });
  expect(readClock(noon, 12 * hour)).toEqual({ day: 20_543, time: '00:00', offset: 'UTC+12' });
  expect(readClock(-1, 0)).toEqual({ day: -1, time: '23:59:59', offset: 'UTC' });
});

it('names offsets of parts of hours, and an offset of some seconds by the nearest minute', () => {
  expect(readClock(noon, 5.75 * hour).offset).toBe('UTC+5:45');
  expect(readClock(noon, -3.5 * hour).offset).toBe('UTC−3:30');
  expect(readClock(noon, -75_000).offset).toBe('UTC−0:01');
});
