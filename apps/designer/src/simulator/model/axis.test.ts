import { dayMs, hourMs, minuteMs } from '@rung/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gridOf, msAt, type Scale, snapped, tickStep, ticksOf, xOf } from './axis.ts';
import { fieldTextOf, msOf, msOfFieldText, textOf } from './instants.ts';
import { stackMarks } from './stack-marks.ts';

const zone = 'Europe/London';
const room = { timePx: 56, numberPx: 24, datePx: 84 };

function scaleOf(from: string, to: string, widthPx: number): Scale {
  return { fromMs: msOf(from), toMs: msOf(to), widthPx };
}

it('puts ticks on round times of the zone, also where its clocks change', () => {
  const scale = scaleOf('2026-03-28T10:00:00Z', '2026-03-30T12:00:00Z', 600);
  const step = tickStep(scale, room);
  expect(step).toBe(6 * hourMs);
  const labels = ticksOf(scale, step, zone).map(
    ({ ms, isDay }) => `${fieldTextOf(ms, zone)}${isDay ? ' day' : ''}`,
  );
  expect(labels).toEqual([
    '2026-03-28T12:00',
    '2026-03-28T18:00',
    '2026-03-29T00:00 day',
    '2026-03-29T06:00',
    '2026-03-29T12:00',
    '2026-03-29T18:00',
    '2026-03-30T00:00 day',
    '2026-03-30T06:00',
    '2026-03-30T12:00',
  ]);
});

it('has a few ticks with room between them, whatever is shown', () => {
  const span = fc.record({
    fromMs: fc.integer({ min: msOf('2020-01-01T00:00:00Z'), max: msOf('2035-01-01T00:00:00Z') }),
    lengthMs: fc.integer({ min: hourMs, max: 400 * dayMs }),
    widthPx: fc.integer({ min: 200, max: 4000 }),
  });
  fc.assert(
    fc.property(span, ({ fromMs, lengthMs, widthPx }) => {
      const scale = { fromMs, toMs: fromMs + lengthMs, widthPx };
      const step = tickStep(scale, room);
      const ticks = ticksOf(scale, step, 'America/New_York').map(({ ms }) => xOf(scale, ms));
      const roomPx = step === dayMs ? room.numberPx : room.timePx;
      expect(ticks.length).toBeLessThanOrEqual(widthPx / roomPx + 4);
      expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
      expect(new Set(ticks).size).toBe(ticks.length);
    }),
  );
});

it('leaves no day out between others, and has weeks where days have no room even in short', () => {
  const step = (days: number, widthPx: number) =>
    tickStep({ fromMs: 0, toMs: days * dayMs, widthPx }, room) / dayMs;
  expect(step(3, 261)).toBe(1);
  expect(step(3, 72)).toBe(1);
  expect(step(3, 71)).toBe(7);
  expect(step(30, 700)).toBe(7);
});

it('finds the instant of a place again', () => {
  const scale = scaleOf('2026-03-28T10:00:00Z', '2026-03-30T12:00:00Z', 731);
  expect(msAt(scale, xOf(scale, scale.fromMs + 7 * hourMs))).toBeCloseTo(scale.fromMs + 7 * hourMs, 3);
});

it('draws a dropped mark to what is near, else to a round time, and never before the ticket', () => {
  const scale = scaleOf('2026-03-27T16:00:00Z', '2026-03-28T16:00:00Z', 1440); // a minute a pixel
  const due = scale.fromMs + 97 * minuteMs;
  const snapping = { scale, gridMs: 15 * minuteMs, targets: [due], withinPx: 6, earliestMs: scale.fromMs };
  expect(snapped(due + 4 * minuteMs, snapping)).toBe(due);
  expect(snapped(scale.fromMs + 52 * minuteMs, snapping)).toBe(scale.fromMs + 45 * minuteMs);
  expect(snapped(scale.fromMs - hourMs, snapping)).toBe(scale.fromMs);
});

it('has grids that divide the ticks', () => {
  expect(gridOf(hourMs)).toBe(5 * minuteMs);
  expect(gridOf(dayMs)).toBe(hourMs);
  expect(gridOf(5 * minuteMs)).toBe(minuteMs);
});

it('shows instants on the clocks of the zone and reads them back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
      const ms = seconds * 1000;
      const shown = fieldTextOf(ms, 'UTC');
      expect(msOfFieldText(shown, 'UTC')).toBe(ms);
      expect(msOf(textOf(ms))).toBe(ms);
    }),
  );
  expect(fieldTextOf(msOf('2026-03-30T10:30:00Z'), zone)).toBe('2026-03-30T11:30');
  expect(msOfFieldText('2026-03-', zone)).toBeNull();
});

it('gives marks that would overlap a row each', () => {
  const stacked = stackMarks([0, 5, 30, 8], (x) => x, 20);
  expect(stacked.map(({ x, row }) => [x, row])).toEqual([
    [0, 0],
    [5, 1],
    [8, 2],
    [30, 0],
  ]);
});
