import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { knownZoneNames, resolveZoneName, tzRelease, zoneOffsets } from '@rung/compiler';
import { expect, it } from 'vitest';
import { buildZoneTable, formatZoneTable } from '../../../scripts/generate-tz.ts';
import { sharedData } from '../shared-data.ts';

const zoneNames = knownZoneNames().filter((name) => resolveZoneName(name) === name);

it('is the table that the pinned Node gives', () => {
  const path = fileURLToPath(
    new URL('../../../packages/compiler/src/calendar/tz-table.json', import.meta.url),
  );
  expect(process.versions['tz']).toBe(tzRelease);
  expect(readFileSync(path, 'utf8')).toBe(formatZoneTable(buildZoneTable()));
});

it('knows every zone and resolves every old name to a current one', () => {
  for (const name of Intl.supportedValuesOf('timeZone')) expect(resolveZoneName(name)).not.toBeNull();
  expect(resolveZoneName('Asia/Calcutta')).toBe('Asia/Kolkata');
  expect(resolveZoneName('Europe/Kiev')).toBe('Europe/Kyiv');
  expect(resolveZoneName('US/Eastern')).toBe('America/New_York');
  expect(resolveZoneName('UTC')).toBe('Etc/UTC');
  expect(resolveZoneName('GMT')).toBe('Etc/UTC');
  expect(resolveZoneName('Etc/GMT+5')).toBe('Etc/GMT+5');
});

it('keeps a country its own name where another has shared its clocks since 1970', () => {
  expect(resolveZoneName('Europe/Oslo')).toBe('Europe/Oslo');
  expect(zoneOffsets('Europe/Oslo')).toEqual(zoneOffsets('Europe/Berlin'));
});

it('finds nothing under names that only look like zones', () => {
  for (const name of ['', 'Mars/Phobos', 'constructor', '__proto__', 'europe/london', '+05:30']) {
    expect(resolveZoneName(name)).toBeNull();
    expect(zoneOffsets(name)).toBeNull();
  }
});

it('has rising transitions that each change the offset, to beyond 2060 where the clocks still change', () => {
  for (const name of zoneNames) {
    const { transitions = [], offsets = [] } = zoneOffsets(name) ?? {};
    expect(offsets).toHaveLength(transitions.length + 1);
    expect(transitions.every((second, i) => second > (transitions[i - 1] ?? -1))).toBe(true);
    expect(transitions.every((_, i) => offsets[i] !== offsets[i + 1])).toBe(true);
  }
  expect(zoneOffsets('Europe/London')?.transitions.at(-1)).toBe(Date.UTC(2070, 9, 26, 1) / 1000);
});

it('agrees with what Intl prints, on both sides of transitions and between them', () => {
  for (const [i, name] of zoneNames.entries()) {
    const offsetOf = intlOffset(name);
    const { transitions = [], offsets = [] } = zoneOffsets(name) ?? {};
    // A tenth of each zone's transitions, another tenth for each zone.
    for (let change = i % 10; change < transitions.length; change += 10) {
      const second = transitions[change] ?? 0;
      expect([name, offsetOf(second - 1), offsetOf(second)]).toEqual([
        name,
        offsets[change],
        offsets[change + 1],
      ]);
    }
    expect([name, offsetOf(0)]).toEqual([name, offsets[0]]);
  }
});

/** Offsets in seconds, read off a formatted date and time. */
function intlOffset(timeZone: string): (second: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (second) => {
    const [day, month, year, hour, minute, seconds] = (format.format(second * 1000).match(/\d+/g) ?? []).map(
      Number,
    );
    return Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, seconds) / 1000 - second;
  };
}

if (sharedData !== null) {
  it('gives each old name of the tz database the clocks of the zone that it links to', () => {
    const lines = readFileSync(join(sharedData ?? '', 'calendars/tz/backward'), 'utf8').split('\n');
    const links = lines.filter((line) => line.startsWith('Link')).map((line) => line.split(/\s+/));
    expect(links.length).toBeGreaterThan(200);
    for (const [, target = '', name = ''] of links) {
      const [resolved, wanted] = [resolveZoneName(name) ?? '', resolveZoneName(target) ?? ''];
      expect([name, zoneOffsets(resolved)]).toEqual([name, zoneOffsets(wanted)]);
    }
  });

  it('knows every zone of the tz database under the name it has there', () => {
    const lines = readFileSync(join(sharedData ?? '', 'calendars/tz/zone1970.tab'), 'utf8').split('\n');
    const names = lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t')[2] ?? '');
    expect(names.map(resolveZoneName)).toEqual(names);
  });
}
