import type { Flow } from '@rung/flow';
import { expect, it } from 'vitest';
import { createWording } from '../create-wording.ts';
import { sampleFlow } from '../sample-flow.fake.ts';

const noon = Date.UTC(2026, 2, 30, 12);
const offsetAt = (): number => 3_600_000;

it('tells the offset of an instant, save where the page says in which zone its times are', () => {
  const en = createWording({ language: 'en', offsetAt });
  expect(en.sayInstant(noon)).toBe('Mon 30 Mar 2026, 13:00 UTC+1');
  const here = createWording({ language: 'en', offsetAt, tellsOffset: false });
  expect(here.sayInstant(noon)).toBe('Mon 30 Mar 2026, 13:00');
  const hier = createWording({ language: 'de', offsetAt, tellsOffset: false });
  expect(hier.sayInstant(noon)).toBe('Mo, 30. März 2026, 13:00 Uhr');
});

it('tells a length on a calendar in its hours, never in days of 24', () => {
  const en = createWording({ language: 'en' });
  expect(en.sayTimeOn('PT30H', 'office')).toBe('30 business hours');
  expect(en.sayTimeOn('PT30H', 'always')).toBe('1 day 6 hours');
  expect(en.sayTimeOn('soon', 'office')).toBe('soon');
  // Of targets on several calendars, of which one is always open.
  expect(en.sayTimeOn('PT30H', null)).toBe('30 hours');
  expect(createWording({ language: 'de' }).sayTimeOn('PT30H', 'office')).toBe('30 Geschäftsstunden');
});

it('tells the lengths of a clock in the hours of its targets: of business, of the day, or of either', () => {
  const saying = (calendars: readonly string[]) => {
    const targets = calendars.map((calendar) => ({ id: calendar, target: 'PT60H', calendar }));
    const thresholds = [
      { id: 'used', counted: 'PT24H' },
      { id: 'left', remaining: 'PT30H' },
    ];
    const clocks = { reply: { name: 'Reply', measure: 'firstResponse', targets, thresholds } } as const;
    const nodes = { watch: { kind: 'sla', config: { clock: 'reply' } } } as const;
    const flow = { ...sampleFlow, clocks, nodes } as Flow; // its lists are never written into
    const { sayPortName } = createWording({ language: 'en' });
    return ['at:used', 'at:left'].map((port) => sayPortName(flow, 'watch', port));
  };
  expect(saying(['agency'])).toEqual(['at 24 business hours', 'at 30 business hours before the target']);
  expect(saying(['always'])).toEqual(['at 1 day', 'at 1 day 6 hours before the target']);
  expect(saying(['always', 'agency'])).toEqual(['at 24 hours', 'at 30 hours before the target']);
});
