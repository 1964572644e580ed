import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatInstant, parseInstant } from './instant.ts';
import { epochMs } from './units.ts';

const first = Temporal.Instant.from('0001-01-01T00:00:00Z').epochMilliseconds;
const last = Temporal.Instant.from('9999-12-31T23:59:59.999Z').epochMilliseconds;

function errorOf(text: string): string | null {
  const result = parseInstant(text);
  return result.ok ? null : result.error.code;
}

function msOf(text: string): number | null {
  const result = parseInstant(text);
  return result.ok ? result.value : null;
}

it('reads an instant at any offset', () => {
  const expected = Temporal.Instant.from('2026-03-30T10:30:00Z').epochMilliseconds;
  for (const text of [
    '2026-03-30T10:30:00Z',
    '2026-03-30T10:30Z',
    '2026-03-30T10:30:00.000Z',
    '2026-03-30T11:30:00+01:00',
    '2026-03-30T11:30+01:00',
    '2026-03-30T05:00:00.0-05:30',
    '2026-03-30T10:30:00-00:00',
    '2026-03-31T10:29:00+23:59',
  ]) {
    expect(msOf(text)).toBe(expected);
  }
});

it('drops what is finer than a millisecond, towards the past, before 1970 too', () => {
  expect(msOf('1970-01-01T00:00:00.1Z')).toBe(100);
  expect(msOf('1970-01-01T00:00:00.29Z')).toBe(290);
  expect(msOf('1970-01-01T00:00:00.123999Z')).toBe(123);
  expect(msOf('1970-01-01T00:00:00.123456789Z')).toBe(123);
  expect(msOf('1969-12-31T23:59:59.9999Z')).toBe(-1);
});

it('says why it refuses a text', () => {
  const refused: Readonly<Record<string, readonly string[]>> = {
    offsetMissing: ['2026-03-30T10:30:00', '2026-03-30T10:30', '2026-03-30T10:30:00.5'],
    noSuchDate: [
      '2026-02-30T00:00:00Z',
      '2026-02-29T00:00Z',
      '2026-13-01T00:00Z',
      '2026-04-31T00:00',
      '2026-01-00T00:00Z',
    ],
    noSuchTime: [
      '2026-01-01T24:00:00Z',
      '2026-01-01T00:60Z',
      '2026-01-01T00:00:61Z',
      '2026-01-01T00:00+24:00',
      '2026-01-01T00:00+01:60',
    ],
    leapSecond: ['2016-12-31T23:59:60Z', '2017-01-01T00:59:60.5+01:00'],
    instantOutOfRange: ['0000-01-01T00:00Z', '0001-01-01T00:00+00:01', '9999-12-31T23:59:00-00:01'],
    instantSyntax: [
      '',
      'Z',
      'x',
      '2026-03-30',
      '2026-03-30 10:30:00Z',
      '2026-03-30t10:30:00z',
      '2026-03-30T10:30:00+0100',
      '2026-03-30T10:30:00+01',
      '2026-03-30T10:30:00.Z',
      '2026-03-30T10:30:00,5Z',
      '2026-03-30T10:30:00.1234567890Z',
      '2026-03-30T10Z',
      '2026-W14-1T10:30Z',
      '2026-089T10:30Z',
      '+002026-03-30T10:30:00Z',
      '2026-03-30T10:30:00Z ',
      '2026-03-30T10:30:00Z[Europe/London]',
      '٢٠٢٦-03-30T10:30:00Z',
      '2026-03-30T10:30:0ZZ',
      '1774866600000',
    ],
  };
  for (const [code, texts] of Object.entries(refused)) {
    expect(texts.map((text) => [text, errorOf(text)])).toEqual(texts.map((text) => [text, code]));
  }
});

it('writes no fraction where it is zero and three digits where it is not', () => {
  expect(formatInstant(epochMs(1_774_866_600_000))).toBe('2026-03-30T10:30:00Z');
  expect(formatInstant(epochMs(1_774_866_600_250))).toBe('2026-03-30T10:30:00.250Z');
  expect(formatInstant(epochMs(-1))).toBe('1969-12-31T23:59:59.999Z');
  expect(formatInstant(epochMs(first))).toBe('0001-01-01T00:00:00Z');
});

it('writes years beyond four digits in the expanded form, which is not read back', () => {
  expect(formatInstant(epochMs(last + 1))).toBe('+010000-01-01T00:00:00Z');
  expect(formatInstant(epochMs(Temporal.Instant.from('-000001-01-01T00:00:00Z').epochMilliseconds))).toBe(
    '-000001-01-01T00:00:00Z',
  );
  expect(errorOf(formatInstant(epochMs(last + 1)))).toBe('instantSyntax');
});

it('refuses to write what is no whole number of milliseconds', () => {
  for (const ms of [Number.NaN, Number.POSITIVE_INFINITY, 0.5, 2 ** 53]) {
    expect(() => formatInstant(epochMs(ms))).toThrow(RangeError);
  }
});

it('reads back what it writes, and as the platform does', () => {
  const ms = fc.integer({ min: first, max: last });
  fc.assert(
    fc.property(ms, (value) => {
      const text = formatInstant(epochMs(value));
      expect(msOf(text)).toBe(value);
      expect(Temporal.Instant.from(text).epochMilliseconds).toBe(value);
    }),
  );
});

it('agrees with the platform on offsets and fractions', () => {
  const ms = fc.integer({ min: first + 86_400_000, max: last - 86_400_000 });
  const offset = fc.integer({ min: -1439, max: 1439 });
  fc.assert(
    fc.property(ms, offset, fc.stringMatching(/^\d{1,6}$/), (value, minutes, digits) => {
      const sign = minutes < 0 ? '-' : '+';
      const size = Math.abs(minutes);
      const zone = `${sign}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
      const local = formatInstant(epochMs(Math.floor(value / 1000) * 1000)).slice(0, 19);
      const text = `${local}.${digits}${zone}`;
      expect(msOf(text)).toBe(Temporal.Instant.from(text).epochMilliseconds);
    }),
  );
});

it('takes any text without throwing, also one that is nearly right', () => {
  const nearly = fc
    .tuple(
      fc.constantFrom('2026-03-30T10:30:00.250+05:30', '2026-03-30T10:30Z'),
      fc.nat(30),
      fc.string({ unit: 'grapheme' }),
    )
    .map(([text, at, piece]) => text.slice(0, at) + piece + text.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(fc.string(), nearly), (text) => {
      const result = parseInstant(text);
      if (result.ok) expect(Temporal.Instant.from(text).epochMilliseconds).toBe(result.value);
      else expect(result.error.message).not.toBe('');
    }),
  );
});
