import { expect, it } from 'vitest';
import { durationMeant } from './duration-meant.ts';

it.each([
  ['8h', 'PT8H'],
  ['8 hours', 'PT8H'],
  ['P8H', 'PT8H'],
  ['pt8h', 'PT8H'],
  ['PT1D', 'P1D'],
  ['P1D4H', 'P1DT4H'],
  ['4h30m', 'PT4H30M'],
  ['4 h 30 min', 'PT4H30M'],
  ['1 day and 2 hours', 'P1DT2H'],
  ['90min', 'PT1H30M'],
  ['2 weeks', 'P14D'],
  ['45 secs', 'PT45S'],
])('takes %j for %s', (written, meant) => {
  expect(durationMeant(written)).toBe(meant);
});

it.each(['', '8', 'PT8H', 'P1M', 'P2Y', '0h', 'soon', 'h', 'PT', '30m 4h', '999999999 weeks', '1.5h'])(
  'makes nothing of %j',
  (written) => {
    expect(durationMeant(written)).toBeNull();
  },
);
