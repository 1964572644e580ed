import fc from 'fast-check';
import { expect, it } from 'vitest';
import { windowsOf, windowsText } from './windows-text.ts';

it.each([
  [
    '09:00–12:30, 13:30–17:30',
    [
      ['09:00', '12:30'],
      ['13:30', '17:30'],
    ],
  ],
  ['9-17', [['09:00', '17:00']]],
  [
    '9.30 to 18 and 20:00 - 24:00',
    [
      ['09:30', '18:00'],
      ['20:00', '24:00'],
    ],
  ],
  [
    '8 bis 12 und 13 bis 17 Uhr',
    [
      ['08:00', '12:00'],
      ['13:00', '17:00'],
    ],
  ],
  ['22:00–06:00', [['22:00', '06:00']]],
  ['all day', [['00:00', '24:00']]],
  ['geschlossen', []],
  ['', []],
])('reads %j', (text, windows) => {
  expect(windowsOf(text)).toEqual(windows);
});

it.each(['9', 'morning', '25:00–26:00', '09:00–', '24:00–06:00', '9-12-15'])(
  'makes nothing of %j',
  (text) => {
    expect(windowsOf(text)).toBeNull();
  },
);

it('reads back what it writes', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
  const windows = fc.array(fc.tuple(time, fc.oneof(time, fc.constant('24:00'))), { maxLength: 4 });
  fc.assert(
    fc.property(windows, (some) => {
      expect(windowsOf(windowsText(some))).toEqual(some);
    }),
  );
});
