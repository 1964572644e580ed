import { zoneOffsets } from '@rung/compiler';
import { expect, it } from 'vitest';
import { localTime, type NamedZone, utc } from './local-time.ts';

function zone(name: string): NamedZone {
  const offsets = zoneOffsets(name);
  if (offsets === null) throw new Error(`the table has no zone ${name}`);
  return { name, zone: offsets };
}

const read = (text: string, where: NamedZone, language: 'en' | 'de' = 'en') =>
  Object.values(localTime(Date.parse(text), where, language)).join(' ');

it('reads the clocks of a zone by the table of the policy', () => {
  expect(read('2026-03-29T00:59:59Z', zone('Europe/London'))).toBe('Sun 29 Mar 2026 00:59:59 UTC');
  expect(read('2026-03-29T01:00:00Z', zone('Europe/London'))).toBe('Sun 29 Mar 2026 02:00 UTC+1');
  expect(read('2026-07-01T00:00:00Z', zone('America/New_York'))).toBe('Tue 30 Jun 2026 20:00 UTC−4');
  expect(read('2026-01-01T00:00:00Z', zone('Asia/Kathmandu'))).toBe('Thu 1 Jan 2026 05:45 UTC+5:45');
  expect(read('1969-12-31T23:59:00Z', utc)).toBe('Wed 31 Dec 1969 23:59 UTC');
});

it('agrees with the platform wherever the platform knows the zone', () => {
  for (const name of ['Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Africa/Casablanca']) {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: name, hour: '2-digit', minute: '2-digit' });
    for (let month = 0; month < 48; month += 1) {
      const instant = Date.UTC(2022, month, 17, 11, 30);
      expect([name, month, localTime(instant, zone(name), 'en').time]).toEqual([
        name,
        month,
        format.format(instant),
      ]);
    }
  }
});

it('writes dates as German readers do', () => {
  expect(read('2026-03-30T10:30:00Z', zone('Europe/Berlin'), 'de')).toBe('Mo 30. März 2026 12:30 UTC+2');
});
