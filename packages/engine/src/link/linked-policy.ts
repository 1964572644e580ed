import type { FieldDeclaration, TraceEntry } from '@rung/kernel';
import type { Policy, PolicyNode } from '@rung/policy';
import { alwaysOpen, type LinkedCalendar } from '../calendar/linked-calendar.ts';
import type { Face, TierTarget } from '../clocks/cycle.ts';
import type { LinkedConditions } from '../condition/conditions.ts';
import type { FirstWord } from '../condition/first-word.ts';
import type { LinkedFields, RuntimeValue } from '../condition/snapshot.ts';
import type { TriggerIndex } from '../decision-index/trigger-index.ts';
import type { ReadField } from '../fields/engine-fields.ts';
import type { FieldHome } from '../fields/field-home.ts';
import type { LinkedClock } from './link-clocks.ts';

/** A node of one kind. */
export type NodeOf<K extends PolicyNode['kind']> = Extract<PolicyNode, { kind: K }>;
/** A tier of the policy. */
type PolicyTier = Policy['tiers'][string];
/** A row of the authority matrix. */
export type GrantRow = Policy['grants'][number];

/** A tier with its calendar. */
export interface LinkedTier {
  readonly id: string;
  readonly tier: PolicyTier;
  readonly calendar: LinkedCalendar;
  /** Tier nodes that stand for it, by id. */
  readonly nodes: readonly string[];
  /** What acknowledgement and work are measured against. */
  readonly faces: Readonly<Record<TierTarget, Face>>;
}

/** A tier node: where a ticket may be. */
export interface LinkedPlace {
  readonly node: string;
  /** The tier that it stands for. */
  readonly tier: LinkedTier;
  /** The declared target that gets the ticket: the node's own, which the compiler has filled in from the tier. */
  readonly owner: string;
  /** The names of the entry's targets among the clocks. */
  readonly clocks: Readonly<Record<TierTarget, string>>;
  /** Something follows every entry. */
  readonly isEnteredOn: boolean;
  /** The ports that fire when the targets have passed. */
  readonly late: Readonly<Record<TierTarget, LatePort>>;
}

/** A port of a tier node that time alone takes: always the same path begins there. */
interface LatePort {
  readonly node: string;
  readonly port: 'timeout' | 'overdue';
  readonly flavour: 'plain';
  /** How the path begins, once it has begun. */
  readonly memo: { start: object | null };
}

/** A trigger with its id and its place in `policy.triggers`. */
export interface LinkedTrigger {
  readonly id: string;
  readonly position: number;
  readonly node: NodeOf<'trigger'>;
  /** It fires at each heard event that matches, not only on the edge from not matching to matching. */
  readonly firesEachEvent: boolean;
  /** Cool-downs that hold it back. */
  readonly coolDowns: readonly string[];
  /** Finds the word that its reason quotes. */
  readonly word: FirstWord | undefined;
  /** How its path begins, once it has begun. */
  readonly memo: { start: object | null };
}

/** An atom of the history: `wasEver` by its key, `countWithin` by its event. */
export interface HistoryAtoms {
  readonly ever: readonly EverAtom[];
  readonly counts: readonly CountAtom[];
  /** By event type: how many instants are needed at most, and for how long. */
  readonly counted: ReadonlyMap<string, { readonly keep: number; readonly ms: number }>;
}

/** A `wasEver` atom. */
export interface EverAtom {
  readonly atom: number;
  readonly slot: number;
  readonly value: RuntimeValue;
  readonly key: string;
}

/** A `countWithin` atom. */
export interface CountAtom {
  readonly atom: number;
  readonly event: string;
  readonly ms: number;
}

/** Where a field that the engine keeps stands in a snapshot. */
export interface EngineSlot {
  readonly slot: number;
  readonly path: string;
  readonly read: ReadField;
}

/** A policy ready to run: every id resolved, conditions compiled, calendars lazily expanded. Immutable but for memos. */
export interface LinkedPolicy {
  readonly policy: Policy;
  /** `sha256-…` of the policy's canonical JSON: what a state pins. */
  readonly digest: string;
  readonly fields: LinkedFields;
  /** By id, `always` among them. */
  readonly calendars: ReadonlyMap<string, LinkedCalendar>;
  readonly conditions: LinkedConditions;
  readonly nodes: ReadonlyMap<string, PolicyNode>;
  readonly tiers: ReadonlyMap<string, LinkedTier>;
  /** By tier node. */
  readonly places: ReadonlyMap<string, LinkedPlace>;
  /** The place that was asked for last: one step asks for the same one again and again. A memo. */
  readonly lastPlace: { place: LinkedPlace | null };
  /** By place in `policy.triggers`; an id that is no trigger has none. */
  readonly triggers: readonly (LinkedTrigger | undefined)[];
  readonly triggerById: ReadonlyMap<string, LinkedTrigger>;
  readonly index: TriggerIndex;
  /** Positions of triggers by {@link outletKey}. */
  readonly outlets: ReadonlyMap<string, readonly number[]>;
  /** Declared clocks by id, in order of id. */
  readonly clocks: ReadonlyMap<string, LinkedClock>;
  readonly clockList: readonly LinkedClock[];
  /** Whether any of them is begun and ended by conditions, which every round asks. */
  readonly hasCustomClocks: boolean;
  /** Those of them that belong to a tier entry. */
  readonly entryClocks: readonly LinkedClock[];
  /** Whether settling clocks asks conditions, or a snapshot taken for it remembers what fields have been. */
  readonly settlingAsks: boolean;
  readonly history: HistoryAtoms;
  /** By slot: no value at all. Copied for every run, which is quicker than to fill a new list. */
  readonly missing: readonly (RuntimeValue | undefined)[];
  /** Slots of fields that the host keeps, in order of path. */
  readonly hostSlots: readonly { readonly slot: number; readonly path: string }[];
  /** Any values by path, in the same order: copied where every one of them has a value, which makes room for them at once. */
  readonly blank: Readonly<Record<string, RuntimeValue>>;
  /** Slots of fields that the engine keeps, or that are part of the event. */
  readonly engineSlots: readonly EngineSlot[];
  /** Slots that a `changedTo` reads. */
  readonly changeSlots: readonly number[];
  /** By field path: the declaration by which events are checked. */
  readonly declarations: ReadonlyMap<string, FieldDeclaration>;
  /** By field path: where what a host gives is kept. */
  readonly homes: ReadonlyMap<string, FieldHome>;
  /** Types of events that a round derives and that something may come of: for none of the others a round is made. */
  readonly derivedHeard: ReadonlySet<string>;
  /** Cool-downs that a `deescalate` node starts for itself alone. */
  readonly ownCoolDowns: ReadonlySet<string>;
  /** By place of a trigger: what a trace last told of it when it did not match. A memo. */
  readonly told: (Extract<TraceEntry, { readonly step: 'trigger' }> | undefined)[];
  /** Which triggers heard the last event, and which of them match. Scratch. */
  readonly heard: { hears: Uint8Array; readonly matched: number[]; readonly unknown: number[] };
  /** Whether some latch opens again when its condition no longer holds. */
  readonly rearms: boolean;
  /** Actions that some grant names. */
  readonly grantedActions: ReadonlySet<string>;
  /** Whether some guard may hold a move back or send it elsewhere. */
  readonly guardsMoves: boolean;
  /** Whether any cap counts notices. */
  readonly capsNotices: boolean;
}

/** The calendar of an id; an id that the policy lacks is always open. */
export function calendarOf(linked: LinkedPolicy, id: string): LinkedCalendar {
  return linked.calendars.get(id) ?? alwaysOpen;
}

/** As many clocks are looked at one by one: quicker than a map, and most policies have no more. */
const fewClocks = 4;

/** A declared clock by its id. */
export function clockOf({ clockList, clocks }: LinkedPolicy, id: string): LinkedClock | undefined {
  if (clockList.length > fewClocks) return clocks.get(id);
  for (const clock of clockList) if (clock.id === id) return clock;
  return undefined;
}

/** The key of a clock outlet; ids hold no spaces, so no two outlets share one. */
export function outletKey(clock: string, at: string): string {
  return `${clock} ${at}`;
}
