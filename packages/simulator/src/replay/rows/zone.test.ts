import { expect, it } from 'vitest';
import { instantToLocal, localToInstant, utc, type ZoneOffsets } from './zone.ts';

const at = (text: string): number => Date.parse(text);

/** New York around its changes of 2018. */
const newYork: ZoneOffsets = {
  transitions: [at('2018-03-11T07:00:00Z') / 1000, at('2018-11-04T06:00:00Z') / 1000],
  offsets: [-18_000, -14_400, -18_000],
};

it('reads local times on both sides of a change', () => {
  expect(localToInstant(newYork, at('2018-03-11T01:59:59Z'))).toBe(at('2018-03-11T06:59:59Z'));
  expect(localToInstant(newYork, at('2018-03-11T03:00:00Z'))).toBe(at('2018-03-11T07:00:00Z'));
  expect(localToInstant(newYork, at('2018-07-01T12:00:00Z'))).toBe(at('2018-07-01T16:00:00Z'));
  expect(localToInstant(newYork, at('2018-12-01T12:00:00Z'))).toBe(at('2018-12-01T17:00:00Z'));
});

it('takes the first pass of a repeated reading', () => {
  expect(localToInstant(newYork, at('2018-11-04T01:30:00Z'))).toBe(at('2018-11-04T05:30:00Z'));
});

it('reads a skipped time with the offset before the change', () => {
  expect(localToInstant(newYork, at('2018-03-11T02:30:00Z'))).toBe(at('2018-03-11T07:30:00Z'));
});

it('returns to the local reading', () => {
  for (const text of ['2018-01-01T00:00:00Z', '2018-05-05T05:05:05Z', '2018-11-30T23:00:00Z']) {
    expect(instantToLocal(newYork, localToInstant(newYork, at(text)))).toBe(at(text));
  }
  expect(localToInstant(utc, 12_345)).toBe(12_345);
});
