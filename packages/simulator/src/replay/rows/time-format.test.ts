import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timeReader } from './time-format.ts';

function read(format: string, text: string): string | null {
  const reading = timeReader(format)?.(text) ?? null;
  if (reading === null) return null;
  return 'instantMs' in reading
    ? new Date(reading.instantMs).toISOString()
    : `local ${new Date(reading.localMs).toISOString().slice(0, -1)}`;
}

it('reads the formats of the known logs', () => {
  expect(read('yyyy/MM/dd HH:mm:ss.SSS', '2012/04/03 08:55:38.000')).toBe('local 2012-04-03T08:55:38.000');
  expect(read('dd-MM-yyyy HH:mm', '01-03-2016 10:43')).toBe('local 2016-03-01T10:43:00.000');
  expect(read('MM/dd/yyyy hh:mm:ss a', '04/12/2018 11:11:26 AM')).toBe('local 2018-04-12T11:11:26.000');
  expect(read('yyyy-MM-dd H:mm', '2023-06-01 7:29')).toBe('local 2023-06-01T07:29:00.000');
  expect(read('ISO', '2010-03-31T14:59:42.000000')).toBe('local 2010-03-31T14:59:42.000');
  expect(read('ISO', '2006-01-11 15:49:42+00:00')).toBe('2006-01-11T15:49:42.000Z');
  expect(read('ISO', '2016-12-14 02:46:44')).toBe('local 2016-12-14T02:46:44.000');
});

it('knows that twelve AM is midnight and twelve PM noon', () => {
  expect(read('MM/dd/yyyy hh:mm:ss a', '04/12/2018 12:00:00 AM')).toBe('local 2018-04-12T00:00:00.000');
  expect(read('MM/dd/yyyy hh:mm:ss a', '04/12/2018 12:30:00 PM')).toBe('local 2018-04-12T12:30:00.000');
});

it('refuses what does not fit or does not exist', () => {
  expect(read('dd-MM-yyyy HH:mm', '31-02-2016 10:43')).toBeNull();
  expect(read('dd-MM-yyyy HH:mm', '01-03-2016 24:00')).toBeNull();
  expect(read('dd-MM-yyyy HH:mm', '1-3-2016 10:43')).toBeNull();
  expect(read('MM/dd/yyyy hh:mm:ss a', '04/12/2018 13:00:00 PM')).toBeNull();
  expect(read('ISO', '?')).toBeNull();
  expect(timeReader('HH:mm')).toBeNull();
});

it('takes quoted text and punctuation as they are', () => {
  expect(read("yyyy.MM.dd 'at' HH+mm", '2020.01.02 at 03+04')).toBe('local 2020-01-02T03:04:00.000');
});

it('reads fixed places as it reads the same pattern with fields of any width', () => {
  const digit = fc.integer({ min: 0, max: 9 });
  const text = fc
    .tuple(
      fc.array(digit, { minLength: 17, maxLength: 17 }),
      fc.constantFrom('AM', 'pm', 'xm', 'A'),
      fc.constantFrom('', ' '),
    )
    .map(
      ([d, half, end]) =>
        `${d.slice(0, 4).join('')}-0${d[4]}-${d[5]}${d[6]} 1${d[7]}:${d[8]}${d[9]}:${d[10]}${d[11]}.${d.slice(12, 15).join('')} ${half}${end}`,
    );
  fc.assert(
    fc.property(text, fc.boolean(), (written, isHalf) => {
      const sample = isHalf ? written : written.replace(/ \w+$/, '');
      const hour = isHalf ? 'hh' : 'HH';
      const tail = isHalf ? ' a' : '';
      // `d` and `M` take one digit or two, so a pattern with them is matched, not looked up.
      expect(read(`yyyy-MM-dd ${hour}:mm:ss.SSS${tail}`, sample)).toBe(
        read(`yyyy-M-d ${hour}:mm:ss.SSS${tail}`, sample),
      );
    }),
    { numRuns: 500 },
  );
});
