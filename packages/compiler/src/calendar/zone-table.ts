import type { Policy } from '@rung/policy';
import table from './tz-table.json' with { type: 'json' };

/** A zone's history as a policy carries it. */
export type ZoneOffsets = Policy['zones']['byName'][string];

interface EncodedRule {
  readonly offsets: readonly number[];
  readonly order: string;
  readonly gaps: string;
}

interface ZoneNames {
  readonly ruleOfZone: ReadonlyMap<string, number>;
  readonly nameOfLink: ReadonlyMap<string, string>;
}

let sharedNames: ZoneNames | undefined;

/**
 * The names of the table, looked at when the first one is asked for: a flow without calendars needs no table. In Maps,
 * because a name from outside such as `constructor` must not find what an object inherits.
 */
function zoneNames(): ZoneNames {
  sharedNames ??= {
    ruleOfZone: new Map(Object.entries(table.zones)),
    nameOfLink: new Map(Object.entries(table.links)),
  };
  return sharedNames;
}

/** The tz database release that every transition comes from, e.g. `2026c`. */
export const tzRelease: string = table.release;

/** Every zone name that is understood, old names included. */
export function knownZoneNames(): readonly string[] {
  const { ruleOfZone, nameOfLink } = zoneNames();
  return [...ruleOfZone.keys(), ...nameOfLink.keys()];
}

/** The current name of a zone (`Asia/Calcutta` → `Asia/Kolkata`), or null for a name that the tz database does not have. */
export function resolveZoneName(name: string): string | null {
  const { ruleOfZone, nameOfLink } = zoneNames();
  return ruleOfZone.has(name) ? name : (nameOfLink.get(name) ?? null);
}

// Decoded once for each rule, as many calendars share a zone. A memo only: it never changes an answer.
const decoded = new Map<EncodedRule, ZoneOffsets>();

/**
 * All changes of a zone's offset from 1970 to the end of the table, or null for a name that is not a current one.
 * The object is shared and frozen.
 */
export function zoneOffsets(name: string): ZoneOffsets | null {
  const rule = table.rules[zoneNames().ruleOfZone.get(name) ?? -1];
  if (rule === undefined) return null;
  const offsets = decoded.get(rule) ?? decodeRule(rule);
  decoded.set(rule, offsets);
  return offsets;
}

function decodeRule({ offsets, order, gaps }: EncodedRule): ZoneOffsets {
  let second = 0;
  const seconds = gaps === '' ? [] : gaps.split(' ').map((gap) => (second += Number.parseInt(gap, 36)));
  const zone: ZoneOffsets = {
    transitions: seconds,
    offsets: Array.from(order, (digit) => offsets[Number.parseInt(digit, 36)] ?? 0),
  };
  Object.freeze(zone.transitions);
  Object.freeze(zone.offsets);
  return Object.freeze(zone);
}
