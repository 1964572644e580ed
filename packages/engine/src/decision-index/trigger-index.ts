import { type Atom, type ConditionTree, derivedEventTypes, eventTypes, own } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { conditionTree, type LinkedConditions } from '../condition/conditions.ts';
import { atomFields } from '../condition/fields.ts';
import type { LinkedFields } from '../condition/snapshot.ts';
import type { Test } from '../condition/tree-test.ts';
import { type Block, buildBlock, type IndexedTrigger } from './block.ts';
import type { CheckSources } from './checks.ts';
import { buildFiling, type Filing } from './filing.ts';
import { requirementsOf } from './normal-form.ts';
import { blockSize, type PlanSources, planIndex } from './plan.ts';
import { estimateLikelihood } from './selectivity.ts';
import { buildSequence, type Sequence } from './sequence.ts';
import { atomsIn } from './value-tree.ts';

/** The triggers that hear one event type, ready for deciding which of them match. */
export interface EventTriggers {
  readonly conditions: LinkedConditions;
  /** By place in `policy.triggers`: 1 for those that hear. */
  readonly hears: Uint8Array;
  /** Triggers looked at for every snapshot, in order: 32 to an operation, */
  readonly blocks: readonly Block[];
  /** or, where they are few, one after another. Either there are blocks or there is a sequence. */
  readonly sequence: Sequence;
  /** Triggers looked at only when something rare that they require holds; null if there are none. */
  readonly filing: Filing | null;
  readonly unknowns: UnknownReaders;
}

/** Which triggers can be unknown: those that read a field without a value, or amounts of two currencies. */
export interface UnknownReaders {
  /** Into `policy.triggers`, rising. */
  readonly positions: Int32Array;
  /** By trigger of `positions`: its whole condition. */
  readonly tests: readonly Test[];
  readonly fields: readonly FieldReaders[];
  /** By trigger of `positions`: the generation in which it was last looked at. Scratch. */
  readonly seen: Float64Array;
  readonly pass: { generation: number };
}

/** The triggers that read one field in an atom that can be unknown. */
export interface FieldReaders {
  readonly slot: number;
  /** The one currency that they all compare with; null if there are several, or the field holds no money. */
  readonly currency: string | null;
  readonly isMoney: boolean;
  /** Into {@link UnknownReaders}`.positions`, rising. */
  readonly triggers: Int32Array;
}

/** All triggers of a policy by the event types they hear. */
export interface TriggerIndex {
  readonly byEvent: ReadonlyMap<string, EventTriggers>;
  /** The same of the types that hosts send, by the place of each among `eventTypes`. */
  readonly byPlace: readonly EventTriggers[];
  readonly nothing: EventTriggers;
}

/** What the index is linked from. */
export interface TriggerIndexSources {
  readonly policy: Policy;
  readonly conditions: LinkedConditions;
  readonly fields: LinkedFields;
}

const neverUnknown: ReadonlySet<Atom['op']> = new Set([
  'has',
  'changedTo',
  'wasEver',
  'countWithin',
  'isOpen',
]);

interface Reader {
  readonly slot: number;
  readonly atom: Atom;
}

function readersOf(tree: ConditionTree, { atoms, fields }: LinkedConditions): readonly Reader[] {
  return atomsIn(tree).flatMap((index) => {
    const atom = atoms[index]?.atom;
    if (atom === undefined || neverUnknown.has(atom.op)) return [];
    return atomFields(atom).map((path) => ({ slot: fields.slotOf.get(path) ?? -1, atom }));
  });
}

function currenciesOf(atom: Atom): readonly string[] {
  if ('other' in atom) return ['', '?']; // any two amounts may meet
  const literals = 'values' in atom ? atom.values : 'value' in atom ? [atom.value] : [];
  return literals.flatMap((literal) =>
    typeof literal === 'object' && 'money' in literal ? [literal.money.currency] : [],
  );
}

interface ReadersDraft {
  readonly triggers: Set<number>;
  readonly currencies: Set<string>;
}

function linkUnknowns(triggers: readonly IndexedTrigger[], sources: TriggerSources): UnknownReaders {
  const { conditions, testOf } = sources;
  const drafts = new Map<number, ReadersDraft>();
  triggers.forEach(({ requirements }, trigger) => {
    for (const { slot, atom } of readersOf({ all: requirements }, conditions)) {
      const draft = drafts.get(slot) ?? { triggers: new Set(), currencies: new Set() };
      drafts.set(slot, draft);
      draft.triggers.add(trigger);
      for (const currency of currenciesOf(atom)) draft.currencies.add(currency);
    }
  });
  return {
    positions: Int32Array.from(triggers, ({ position }) => position),
    tests: triggers.map(({ position }) => testOf(position)),
    fields: [...drafts].map(([slot, draft]) => ({
      slot,
      isMoney: conditions.fields.declarations[slot]?.type === 'money',
      currency: draft.currencies.size === 1 ? ([...draft.currencies][0] ?? null) : null,
      triggers: Int32Array.from(draft.triggers),
    })),
    seen: new Float64Array(triggers.length),
    pass: { generation: 0 },
  };
}

interface TriggerSources extends PlanSources, CheckSources {
  /** By position in `policy.triggers`. */
  readonly testOf: (position: number) => Test;
  /** How many triggers there are. */
  readonly count: number;
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

function linkEvent(triggers: readonly IndexedTrigger[], sources: TriggerSources): EventTriggers {
  const { scanned, filed, tabulated } = planIndex(triggers, sources);
  const hears = new Uint8Array(sources.count);
  for (const { position } of triggers) hears[position] = 1;
  return {
    conditions: sources.conditions,
    hears,
    blocks: chunks(tabulated ? scanned : [], blockSize).map((block) => buildBlock(block, sources)),
    sequence: buildSequence(tabulated ? [] : scanned, sources),
    filing: filed.length === 0 ? null : buildFiling(filed, sources),
    unknowns: linkUnknowns(triggers, sources),
  };
}

interface HeardTrigger extends IndexedTrigger {
  readonly events: readonly string[];
}

function heardTriggers(policy: Policy, conditions: LinkedConditions): readonly HeardTrigger[] {
  const requirementsByTree = new Map<ConditionTree, readonly ConditionTree[]>();
  return policy.triggers.flatMap((id, position) => {
    const node = own(policy.nodes, id);
    if (node?.kind !== 'trigger') return [];
    const tree = conditionTree(conditions, node.when);
    const requirements = requirementsByTree.get(tree) ?? requirementsOf(tree);
    requirementsByTree.set(tree, requirements);
    return [{ position, events: node.events, requirements }];
  });
}

/**
 * Links the decision index: for each event type the triggers that hear it, those with a rare requirement filed under
 * it, the others tabulated. The choice is made from the policy alone and changes no answer. Linear in the policy's size.
 */
export function linkTriggerIndex({ policy, conditions }: TriggerIndexSources): TriggerIndex {
  const heard = heardTriggers(policy, conditions);
  const trees = heard.map(({ requirements }): ConditionTree => ({ all: requirements }));
  const tests = new Map(
    policy.triggers.map((id, position) => {
      const node = own(policy.nodes, id);
      const when = node?.kind === 'trigger' ? node.when : null;
      return [position, when === null ? conditions.always : conditions.tests[when]] as const;
    }),
  );
  const sources: TriggerSources = {
    conditions,
    likelihood: estimateLikelihood(conditions, trees),
    checkOfAtom: new Map(),
    testOf: (position) => tests.get(position) ?? conditions.always,
    count: policy.triggers.length,
  };
  const shared = new Map<string, EventTriggers>();
  const byEvent = new Map<string, EventTriggers>();
  for (const type of [...eventTypes, ...derivedEventTypes]) {
    const hearing = heard.filter(({ events }) => events.includes(type));
    // Event types that the same triggers hear share one index.
    const key = hearing.map(({ position }) => position).join(' ');
    const linked = shared.get(key) ?? linkEvent(hearing, sources);
    shared.set(key, linked);
    byEvent.set(type, linked);
  }
  const nothing = shared.get('') ?? linkEvent([], sources);
  const byPlace = eventTypes.map((type) => byEvent.get(type) ?? nothing);
  return { byEvent, byPlace, nothing };
}

/** The triggers that hear an event type; none for a type that no trigger hears. */
export function triggersHearing(index: TriggerIndex, eventType: string): EventTriggers {
  return index.byEvent.get(eventType) ?? index.nothing;
}
