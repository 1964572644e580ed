// Writes the committed time zone table from the tz data of the pinned Node (docs/adr/0002-time-zone-table.md):
//   node scripts/generate-tz.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A zone's history, written compactly; `zone-table.ts` of the compiler reads it back. */
interface EncodedRule {
  /** The different offsets, seconds east of UTC, in order of appearance. */
  readonly offsets: readonly number[];
  /** One base-36 digit a period: which of `offsets` holds. */
  readonly order: string;
  /** Seconds from 1970 to the first transition and from each to the next, in base 36. */
  readonly gaps: string;
}

interface ZoneTable {
  readonly release: string;
  /** The first year that the table no longer covers. */
  readonly untilYear: number;
  readonly rules: readonly EncodedRule[];
  /** Current zone name to an index into `rules`; zones with one history since 1970 share it. */
  readonly zones: Readonly<Record<string, number>>;
  /** Old name to current name. */
  readonly links: Readonly<Record<string, string>>;
}

interface NamedZone {
  readonly zone: Temporal.ZonedDateTime;
  readonly name: string;
  readonly oldNames: string[];
}

const untilYear = 2071;
const tablePath = fileURLToPath(new URL('../packages/compiler/src/calendar/tz-table.json', import.meta.url));

function zoneAt1970(name: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
}

function readNames(): readonly (readonly string[])[] {
  const lines = readFileSync(new URL('tz-names.txt', import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' '));
}

/** Every zone once, under its current name, with the names that Node holds equal to it. */
function collectZones(): readonly NamedZone[] {
  const zones: NamedZone[] = readNames().map(([name = '', ...oldNames]) => {
    const zone = zoneAt1970(name);
    const stranger = oldNames.find((old) => !zoneAt1970(old).equals(zone));
    if (stranger !== undefined) throw new Error(`${stranger} is not ${name} to this Node`);
    return { zone, name, oldNames };
  });
  for (const name of Intl.supportedValuesOf('timeZone')) {
    const zone = zoneAt1970(name);
    const known = zones.find((other) => other.zone.equals(zone));
    if (known === undefined) zones.push({ zone, name, oldNames: [] });
    else if (known.name !== name && !known.oldNames.includes(name)) known.oldNames.push(name);
  }
  return zones.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function encodeRule(first: Temporal.ZonedDateTime): EncodedRule {
  const offsets = [offsetSeconds(first)];
  let order = '0';
  const gaps: string[] = [];
  let previous = 0;
  for (let at = first.getTimeZoneTransition('next'); at !== null; at = at.getTimeZoneTransition('next')) {
    if (at.toInstant().toZonedDateTimeISO('UTC').year >= untilYear) break;
    const offset = offsetSeconds(at);
    const index = offsets.includes(offset) ? offsets.indexOf(offset) : offsets.push(offset) - 1;
    const digit = index.toString(36);
    if (order.endsWith(digit)) continue;
    const second = at.epochMilliseconds / 1000;
    order += digit;
    gaps.push((second - previous).toString(36));
    previous = second;
  }
  return { offsets, order, gaps: gaps.join(' ') };
}

function offsetSeconds(at: Temporal.ZonedDateTime): number {
  return at.offsetNanoseconds / 1e9;
}

/** The table as this Node's tz data gives it; equal for equal releases. */
export function buildZoneTable(): ZoneTable {
  const indexByRule = new Map<string, number>();
  const rules: EncodedRule[] = [];
  const zones: Record<string, number> = {};
  const links: [string, string][] = [];
  for (const { zone, name, oldNames } of collectZones()) {
    const rule = encodeRule(zone);
    const key = JSON.stringify(rule);
    const index = indexByRule.get(key) ?? rules.push(rule) - 1;
    indexByRule.set(key, index);
    zones[name] = index;
    links.push(...oldNames.map((old): [string, string] => [old, name]));
  }
  links.sort(([a], [b]) => (a < b ? -1 : 1));
  return { release: process.versions['tz'] ?? '', untilYear, rules, zones, links: Object.fromEntries(links) };
}

/** The file's text: a rule, a zone and a link each on a line of its own, so that a new release reads well as a difference. */
export function formatZoneTable(table: ZoneTable): string {
  const rules = table.rules.map((rule) => JSON.stringify(rule)).join(',\n');
  const entries = (map: Readonly<Record<string, number | string>>) =>
    Object.entries(map)
      .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
      .join(',\n');
  const head = `"release":${JSON.stringify(table.release)},\n"untilYear":${table.untilYear}`;
  return `{${head},\n"rules":[\n${rules}],\n"zones":{\n${entries(table.zones)}},\n"links":{\n${entries(table.links)}}}\n`;
}

if (import.meta.main) {
  writeFileSync(tablePath, formatZoneTable(buildZoneTable()));
}
