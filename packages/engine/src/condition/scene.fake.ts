import { type ConditionTree, own } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { linkConditions } from './conditions.ts';
import { linkFields } from './fields.ts';
import type { RuntimeValue, Snapshot } from './snapshot.ts';

type Atom = Policy['atoms'][number];

/** What a test's policy holds; everything else in it is empty. */
export interface SceneParts {
  readonly fields?: Policy['fields'];
  readonly atoms: readonly Atom[];
  /** Default: one condition for each atom. */
  readonly trees?: readonly ConditionTree[];
  readonly wordLists?: Policy['wordLists'];
}

/** A policy with nothing in it but conditions. */
function policyWith({ fields = {}, atoms, trees, wordLists = {} }: SceneParts): Policy {
  return {
    format: 'rung/policy@1',
    semantics: 1,
    id: 'test',
    name: 'Test',
    flow: 'sha256-0',
    fields,
    zones: { release: null, byName: {} },
    calendars: {},
    tiers: {},
    grants: [],
    clocks: {},
    wordLists,
    channels: {},
    templates: {},
    contextPackages: {},
    atoms: [...atoms],
    conditions: (trees ?? atoms.map((_, atom) => ({ atom }))).map((tree, i) => ({
      cel: `condition ${i}`,
      tree,
      sources: [],
    })),
    nodes: {},
    triggers: [],
    guards: { caps: [], pingPong: [], coolDowns: [] },
    pinned: {},
    bounds: { effects: 0, notices: 0, moves: 0, byRoot: {} },
    sources: {},
  };
}

/** What a test's ticket is like besides its fields. */
export interface Circumstances {
  readonly at?: number;
  readonly changed?: readonly string[];
  readonly wasEver?: readonly number[];
  readonly counts?: Readonly<Record<number, number>>;
}

/** Links a test's policy, and makes snapshots of tickets for it. */
export function sceneOf(parts: SceneParts) {
  const policy = policyWith(parts);
  const fields = linkFields(policy);
  const conditions = linkConditions({ policy, fields, calendars: new Map() });
  const snapshot = (
    values: Readonly<Record<string, RuntimeValue>>,
    { at = 0, changed = [], wasEver = [], counts = {} }: Circumstances = {},
  ): Snapshot => ({
    at,
    values: fields.paths.map((path) => own(values, path)),
    changed: new Set(changed.map((path) => fields.slotOf.get(path) ?? -1)),
    wasEver: (atom) => wasEver.includes(atom),
    countWithin: (atom) => counts[atom] ?? 0,
  });
  return { policy, fields, conditions, snapshot };
}
