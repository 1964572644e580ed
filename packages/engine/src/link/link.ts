import {
  canonicalJson,
  derivedEventTypes,
  type FieldDeclaration,
  own,
  sha256Digest,
  standardFields,
} from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { alwaysOpen, type LinkedCalendar, linkCalendar } from '../calendar/linked-calendar.ts';
import { faceOf } from '../clocks/cycle.ts';
import { linkConditions } from '../condition/conditions.ts';
import { linkFields } from '../condition/fields.ts';
import { type FirstWord, linkReasonWords } from '../condition/first-word.ts';
import { linkTriggerIndex } from '../decision-index/trigger-index.ts';
import { engineFields } from '../fields/engine-fields.ts';
import { linkHomes } from '../fields/field-home.ts';
import { linkClocks } from './link-clocks.ts';
import { changeSlots, linkHistory } from './link-history.ts';
import { type LinkedPlace, type LinkedPolicy, type LinkedTier, outletKey } from './linked-policy.ts';

/** What a host may know about a policy already. */
export interface LinkOptions {
  /** The policy's digest, where the host has verified it: saves computing it. */
  readonly digest?: string;
}

/**
 * Makes a policy ready to run: resolves every id, compiles conditions into the decision index, links calendars to the
 * zones that the policy carries. Pure; done once for a policy. The policy is trusted to have passed `parsePolicy`;
 * what it names and does not have is as if it were never there.
 */
export function link(policy: Policy, options: LinkOptions = {}): LinkedPolicy {
  const fields = linkFields(policy);
  const calendars = linkCalendars(policy);
  const conditions = linkConditions({ policy, fields, calendars });
  const triggers = linkTriggers(policy, linkReasonWords({ policy, fields }));
  const tiers = linkTiers(policy, calendars);
  const clocks = linkClocks(policy, calendars);
  const clockList = [...clocks.values()];
  const history = linkHistory(policy, fields);
  const declarations = linkDeclarations(policy);
  const index = linkTriggerIndex({ policy, conditions, fields });
  const asks = asksBetweenEvents(policy);
  const hostSlots = fields.paths.flatMap((path, slot) =>
    engineFields.has(path) || path === '__proto__' ? [] : [{ slot, path }],
  );
  return {
    policy,
    digest: options.digest ?? digestOf(policy),
    fields,
    calendars,
    conditions,
    nodes: new Map(Object.entries(policy.nodes)),
    tiers,
    places: linkPlaces(policy, tiers),
    lastPlace: { place: null },
    triggers,
    triggerById: new Map(
      triggers.flatMap((trigger) => (trigger === undefined ? [] : [[trigger.id, trigger]])),
    ),
    index,
    outlets: linkOutlets(triggers),
    clocks,
    clockList,
    hasCustomClocks: clockList.some(({ clock }) => clock.measure === 'custom'),
    entryClocks: clockList.filter(({ scope }) => scope === 'entry'),
    settlingAsks: history.ever.length > 0 || clockList.some(({ asks }) => asks),
    history,
    missing: fields.paths.map(() => undefined),
    hostSlots,
    blank: Object.fromEntries(hostSlots.map(({ path }) => [path, ''])),
    engineSlots: [...engineFields].flatMap(([path, read]) => {
      const slot = fields.slotOf.get(path);
      return slot === undefined ? [] : [{ slot, path, read }];
    }),
    changeSlots: changeSlots(policy, fields),
    declarations,
    homes: linkHomes(declarations, fields),
    derivedHeard: new Set(
      derivedEventTypes.filter(
        (type) => asks || index.byEvent.get(type) !== index.nothing || history.counted.has(type),
      ),
    ),
    ownCoolDowns: ownCoolDowns(policy),
    told: [],
    heard: { hears: index.nothing.hears, matched: [], unknown: [] },
    rearms: triggers.some((trigger) => trigger?.node.latch.kind === 'rearmWhenFalse'),
    grantedActions: new Set(policy.grants.map(({ action }) => action)),
    guardsMoves:
      policy.guards.pingPong.length > 0 || policy.guards.caps.some((cap) => cap.of !== 'noticesPerHour'),
    capsNotices: policy.guards.caps.some((cap) => cap.of === 'noticesPerHour'),
  };
}

function digestOf(policy: Policy): string {
  const text = canonicalJson(policy);
  // A policy that is no JSON cannot be named; it runs, and its episodes are pinned to the flow it came from.
  return text.ok ? sha256Digest(text.value) : policy.flow;
}

function linkCalendars({ calendars, zones }: Policy): ReadonlyMap<string, LinkedCalendar> {
  const linked = new Map<string, LinkedCalendar>([['always', alwaysOpen]]);
  for (const [id, calendar] of Object.entries(calendars)) {
    const zone = own(zones.byName, calendar.zone);
    linked.set(id, linkCalendar(calendar, zone ?? { transitions: [], offsets: [0] }));
  }
  return linked;
}

function linkTiers(
  { tiers, nodes }: Policy,
  calendars: ReadonlyMap<string, LinkedCalendar>,
): ReadonlyMap<string, LinkedTier> {
  const nodesOf = new Map<string, string[]>();
  for (const [id, node] of Object.entries(nodes)) {
    if (node.kind !== 'tier') continue;
    nodesOf.set(node.tier, [...(nodesOf.get(node.tier) ?? []), id].sort());
  }
  return new Map(
    Object.entries(tiers).map(([id, tier]) => {
      const calendar = calendars.get(tier.calendar) ?? alwaysOpen;
      const faces = {
        acknowledge: faceOf(calendar, tier.acknowledgeMs),
        work: faceOf(calendar, tier.workMs),
      };
      return [id, { id, tier, calendar, nodes: nodesOf.get(id) ?? [], faces }];
    }),
  );
}

function linkPlaces({ nodes }: Policy, tiers: LinkedPolicy['tiers']): LinkedPolicy['places'] {
  const places = new Map<string, LinkedPlace>();
  for (const [id, node] of Object.entries(nodes)) {
    const tier = node.kind === 'tier' ? tiers.get(node.tier) : undefined;
    if (node.kind !== 'tier' || tier === undefined) continue;
    const clocks = {
      acknowledge: `${id}.acknowledgement`,
      work: `${id}.work`,
    };
    const late = {
      acknowledge: { node: id, port: 'timeout', flavour: 'plain', memo: { start: null } },
      work: { node: id, port: 'overdue', flavour: 'plain', memo: { start: null } },
    } as const;
    const isEnteredOn = (node.ports['entered']?.to ?? null) !== null;
    places.set(id, { node: id, tier, owner: node.owner, clocks, isEnteredOn, late });
  }
  return places;
}

function linkTriggers(
  { triggers, nodes, guards }: Policy,
  words: ReadonlyMap<string, FirstWord>,
): LinkedPolicy['triggers'] {
  return triggers.map((id, position) => {
    const node = own(nodes, id);
    if (node?.kind !== 'trigger') return undefined;
    const coolDowns = guards.coolDowns
      .filter((guard) => guard.triggers.includes(id))
      .map((guard) => guard.id);
    const firesEachEvent =
      node.eachEvent || node.neverSuppress || node.latch.kind === 'everyTime' || node.outlet !== null;
    return { id, position, node, firesEachEvent, coolDowns, word: words.get(id), memo: { start: null } };
  });
}

function linkOutlets(triggers: LinkedPolicy['triggers']): ReadonlyMap<string, readonly number[]> {
  const outlets = new Map<string, number[]>();
  for (const trigger of triggers) {
    if (trigger === undefined || trigger.node.outlet === null) continue;
    const { position } = trigger;
    const key = outletKey(trigger.node.outlet.clock, trigger.node.outlet.at);
    outlets.set(key, [...(outlets.get(key) ?? []), position]);
  }
  return outlets;
}

/** What events are checked against: the policy's own declarations, and every standard field. */
function linkDeclarations({ fields }: Policy): ReadonlyMap<string, FieldDeclaration> {
  return new Map<string, FieldDeclaration>([...Object.entries(standardFields), ...Object.entries(fields)]);
}

function ownCoolDowns({ nodes }: Policy): ReadonlySet<string> {
  const own = new Set<string>();
  for (const node of Object.values(nodes)) {
    if (node.kind === 'deescalate' && node.coolDown !== null) own.add(node.coolDown);
  }
  return own;
}

/** Whether a round asks conditions that no event names: of custom clocks, of waits, and of what fields have been. */
function asksBetweenEvents({ atoms, clocks, nodes }: Policy): boolean {
  return (
    atoms.some(({ op }) => op === 'wasEver') ||
    Object.values(clocks).some(({ measure }) => measure === 'custom') ||
    Object.values(nodes).some((node) => node.kind === 'wait' && node.cancelWhen !== null)
  );
}
