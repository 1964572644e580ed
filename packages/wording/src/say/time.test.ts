import { expect, it } from 'vitest';
import { createWording } from '../create-wording.ts';

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
  expect(createWording({ language: 'de' }).sayTimeOn('PT30H', 'office')).toBe('30 Geschäftsstunden');
});
