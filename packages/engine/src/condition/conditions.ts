import { type Atom, type ConditionTree, own } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import type { LinkedCalendar } from '../calendar/linked-calendar.ts';
import { isOpen } from '../calendar/openings.ts';
import { TextScanner } from '../text-search/text-scanner.ts';
import { compileSnapshotTest } from './atom-test.ts';
import { createMemo, enter, type Memo, remember } from './memo.ts';
import { FALSE, type LinkedFields, type Snapshot, TRUE, type TruthValue } from './snapshot.ts';
import type { Told } from './told.ts';
import { type AtomTests, compileTree, type Test } from './tree-test.ts';
import { compileValueTest, isValueAtom, type LinkedText, type ValueTest } from './value-test.ts';
import { compileWordSearch, type LinkedWords } from './word-search.ts';

/** An atom with all that was compiled from it. */
export interface LinkedAtom {
  readonly atom: Atom;
  /** Slot of the first field it reads, −1 if it reads none. */
  readonly slot: number;
  /** Its truth as a function of that field's value, where that is all it depends on. */
  readonly valueTest: ValueTest | undefined;
  /** Its truth for the snapshot that the memo has in hand. */
  readonly test: Test;
  readonly cost: number;
}

/** Every condition of a policy, compiled once. Holds a memo of the snapshot last asked about, and no other state. */
export interface LinkedConditions {
  readonly fields: LinkedFields;
  readonly conditions: Policy['conditions'];
  readonly atoms: readonly LinkedAtom[];
  /** By condition index. */
  readonly tests: readonly Test[];
  readonly atomTests: AtomTests;
  /** The condition that is always true. */
  readonly always: Test;
  readonly memo: Memo;
  readonly told: Told;
  /** By slot. */
  readonly texts: ReadonlyMap<number, LinkedText>;
  /** By slot. */
  readonly words: ReadonlyMap<number, LinkedWords>;
}

/** What conditions are linked from. */
export interface ConditionSources {
  readonly policy: Policy;
  readonly fields: LinkedFields;
  /** Linked calendars by id; `always` needs no entry. */
  readonly calendars: ReadonlyMap<string, LinkedCalendar>;
}

/** Roughly nanoseconds, for deciding what to ask first and what is worth remembering. */
function costOf(atom: Atom): number {
  switch (atom.op) {
    case 'has':
    case 'is':
      return 2;
    case 'in':
    case 'startsWith':
    case 'member':
      return 12;
    case 'changedTo':
    case 'wasEver':
      return 15;
    case 'isOpen':
    case 'countWithin':
      return 40;
    case 'contains':
      return 80;
    case 'mentions':
      return 200;
    default:
      return 5;
  }
}

/** Atoms that are dearer to ask again than to remember. `contains` is not: its scanner remembers for a whole text. */
const remembered: ReadonlySet<Atom['op']> = new Set(['mentions', 'isOpen', 'countWithin']);

/** INVARIANT: only called while the memo has this snapshot in hand; `evaluate` and the decision index see to it. */
function remembering(memo: Memo, index: number, test: Test): Test {
  const { cells } = memo;
  return (snapshot) => {
    const cell = cells[index] ?? 0;
    // The two low bits of a cell of this generation were written by `remember`, so they are a truth value.
    if (cell >>> 2 === memo.generation) return (cell & 3) as TruthValue;
    const truth = test(snapshot);
    remember(memo, index, truth);
    return truth;
  };
}

/** Numbers, by slot, what the atoms of a kind ask of a text field, equal questions once. */
function numberBySlot(
  { policy, fields }: ConditionSources,
  question: (atom: Atom) => string | undefined,
): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const bySlot = new Map<number, Map<string, number>>();
  for (const atom of policy.atoms) {
    const asked = question(atom);
    if (asked === undefined || !('field' in atom)) continue;
    const slot = fields.slotOf.get(atom.field) ?? -1;
    const numbers = bySlot.get(slot) ?? new Map<string, number>();
    if (!numbers.has(asked)) numbers.set(asked, numbers.size);
    bySlot.set(slot, numbers);
  }
  return bySlot;
}

function linkTexts(sources: ConditionSources): ReadonlyMap<number, LinkedText> {
  const patterns = numberBySlot(sources, (atom) => (atom.op === 'contains' ? atom.value : undefined));
  return new Map(
    [...patterns].map(([slot, numberOf]) => [
      slot,
      { scanner: new TextScanner([...numberOf.keys()]), numberOf },
    ]),
  );
}

function linkWords(sources: ConditionSources): ReadonlyMap<number, LinkedWords> {
  const { wordLists } = sources.policy;
  const entriesOf = (list: string) => own(wordLists, list)?.words ?? [];
  const lists = numberBySlot(sources, (atom) => (atom.op === 'mentions' ? atom.words : undefined));
  return new Map(
    [...lists].map(([slot, listOf]) => [
      slot,
      { search: compileWordSearch([...listOf.keys()].map(entriesOf)), listOf },
    ]),
  );
}

interface AtomSources {
  readonly sources: ConditionSources;
  readonly memo: Memo;
  readonly words: LinkedConditions['words'];
  /** By slot. */
  readonly texts: ReadonlyMap<number, LinkedText>;
}

function linkAtom(atom: Atom, index: number, { sources, memo, words, texts }: AtomSources): LinkedAtom {
  const { fields, calendars } = sources;
  const slot = 'field' in atom ? (fields.slotOf.get(atom.field) ?? -1) : -1;
  const cost = costOf(atom);
  const keep = (test: Test): Test => (remembered.has(atom.op) ? remembering(memo, index, test) : test);
  if (isValueAtom(atom)) {
    const declaration = fields.declarations[slot] ?? { type: 'text' };
    const valueTest = compileValueTest(atom, { declaration, words: words.get(slot), texts: texts.get(slot) });
    return {
      atom,
      slot,
      cost,
      valueTest,
      test: keep(({ values }) => valueTest(values[slot])),
    };
  }
  const test = compileSnapshotTest(atom, index, {
    fields,
    isOpen: (id, at) => {
      const calendar = calendars.get(id);
      return calendar === undefined ? id === 'always' : isOpen(calendar, at);
    },
  });
  return { atom, slot, cost, valueTest: undefined, test: keep(test) };
}

/** Compiles every condition of a policy. Done once for a policy; nothing is compiled while deciding. */
export function linkConditions(sources: ConditionSources): LinkedConditions {
  const { policy, fields } = sources;
  const memo = createMemo(policy.atoms.length);
  const words = linkWords(sources);
  const texts = linkTexts(sources);
  const atoms = policy.atoms.map((atom, index) => linkAtom(atom, index, { sources, memo, words, texts }));
  const atomTests: AtomTests = {
    test: (index) => atoms[index]?.test ?? (() => FALSE),
    cost: (index) => atoms[index]?.cost ?? 0,
  };
  return {
    fields,
    conditions: policy.conditions,
    atoms,
    tests: policy.conditions.map(({ tree }) => compileTree(tree, atomTests)),
    atomTests,
    always: () => TRUE,
    memo,
    told: { values: [], atoms: [], conditions: [] },
    texts,
    words,
  };
}

/**
 * The truth of a condition for a snapshot. `index` is into `policy.conditions`; null is "always". An index that the
 * policy does not have is false. Never throws.
 */
export function evaluate(conditions: LinkedConditions, index: number | null, snapshot: Snapshot): TruthValue {
  if (index === null) return TRUE;
  enter(conditions.memo, snapshot);
  return conditions.tests[index]?.(snapshot) ?? FALSE;
}

/** The tree of a condition; null is "always", an index that the policy does not have is "never". */
export function conditionTree(conditions: LinkedConditions, index: number | null): ConditionTree {
  if (index === null) return { constant: true };
  return conditions.conditions[index]?.tree ?? { constant: false };
}
