import { expect, it } from 'vitest';
import { formatAgo, formatDateTime, formatNumber } from './format.ts';

const now = Date.parse('2026-06-04T12:00:00Z');
const minute = 60_000;

it('says how long ago something was in the largest unit that fits', () => {
  const ago = (ms: number): readonly string[] => [
    formatAgo(now - ms, now, 'en'),
    formatAgo(now - ms, now, 'de'),
  ];
  expect(ago(0)).toEqual(['now', 'jetzt']);
  expect(ago(59_000)).toEqual(['now', 'jetzt']);
  expect(ago(3 * minute)).toEqual(['3 minutes ago', 'vor 3 Minuten']);
  expect(ago(30 * 60 * minute)).toEqual(['yesterday', 'gestern']);
  expect(ago(400 * 24 * 60 * minute)).toEqual(['last year', 'letztes Jahr']);
});

it('takes a clock that is ahead for the present', () => {
  expect(formatAgo(now + 5 * minute, now, 'en')).toBe('now');
});

it('writes numbers and instants with the marks of the language', () => {
  expect([formatNumber(12_345, 'en'), formatNumber(12_345, 'de')]).toEqual(['12,345', '12.345']);
  expect(formatDateTime(now, 'en')).toMatch(/^4 Jun 2026, \d\d:00$/);
  expect(formatDateTime(now, 'de')).toMatch(/^04\.06\.2026, \d\d:00$/);
});
