import type { LinkedAtom, LinkedConditions } from '../condition/conditions.ts';
import { literalValue } from '../condition/order.ts';
import type { RuntimeValue, Snapshot } from '../condition/snapshot.ts';
import { TextScanner } from '../text-search/text-scanner.ts';
import type { IndexedTrigger } from './block.ts';
import type { Check } from './check.ts';
import { type CheckSources, compileChecks } from './checks.ts';
import type { Cover } from './cover.ts';

/** A trigger that is looked at only when an atom of its cover is true. */
export interface FiledTrigger extends IndexedTrigger {
  readonly cover: Cover;
}

/** Lists of filed triggers, one after another: list i is `items[starts[i] … starts[i + 1]]`, rising. */
export interface Postings {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

interface ValuePostings {
  readonly slot: number;
  readonly listOf: ReadonlyMap<RuntimeValue, number>;
  readonly postings: Postings;
}

interface TextPostings {
  readonly kind: 'contains' | 'mentions';
  readonly slot: number;
  readonly scanner: TextScanner;
  /** Brings the field's text to the scanner. */
  readonly scan: (text: string) => void;
  /** By pattern of the scanner. */
  readonly postings: Postings;
}

/** Triggers filed under atoms of which the index can name all that are true for a snapshot. */
export interface Filing {
  /** By filed trigger: into `policy.triggers`, rising. */
  readonly positions: Int32Array;
  /** By filed trigger: its requirements, cheapest first. */
  readonly checks: readonly (readonly Check[])[];
  /** Fields of which a value is named: the value's list. */
  readonly values: readonly ValuePostings[];
  /** Sets of which a member is named: the list of each member. */
  readonly members: readonly ValuePostings[];
  readonly texts: readonly TextPostings[];
  /** Filed triggers reached for the snapshot in hand, `reached.count` of them. Scratch. */
  readonly candidates: Int32Array;
  readonly reached: { count: number; generation: number; bound: number };
  /** Positions of the reached triggers that match. Scratch. */
  readonly found: Int32Array;
  /** By filed trigger: the generation in which it was last reached. Scratch. */
  readonly seen: Float64Array;
}

function buildPostings(lists: readonly (readonly number[])[]): Postings {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  return { starts, items: Int32Array.from(lists.flat()) };
}

/** Lists under construction, by value or pattern, or by number of key word. */
type Draft = Map<RuntimeValue, number[]>;

/** Drafts by slot for each way of looking a field up. */
type FilingDrafts = { readonly [K in 'value' | 'member' | 'contains' | 'mentions']: Map<number, Draft> };

/** The lists under which an atom is looked up: one a value, member or pattern, one a key word. */
function keysOf({ atom, slot }: LinkedAtom, { words }: LinkedConditions): readonly RuntimeValue[] {
  switch (atom.op) {
    case 'eq':
      return 'value' in atom ? [literalValue(atom.value)] : [];
    case 'in':
      return atom.values.map(literalValue);
    case 'member':
    case 'contains':
      return [atom.value];
    case 'mentions': {
      const asked = words.get(slot);
      return asked?.search.keyWordsOf(asked.listOf.get(atom.words) ?? -1) ?? [];
    }
    default:
      return [];
  }
}

function draftOf(drafts: FilingDrafts, { atom, slot }: LinkedAtom): Draft {
  const bySlot =
    atom.op === 'member' || atom.op === 'contains' || atom.op === 'mentions' ? drafts[atom.op] : drafts.value;
  const draft: Draft = bySlot.get(slot) ?? new Map();
  bySlot.set(slot, draft);
  return draft;
}

function post(draft: Draft, key: RuntimeValue, item: number): void {
  const list = draft.get(key) ?? [];
  draft.set(key, list);
  if (list.at(-1) !== item) list.push(item);
}

function valuePostings(drafts: ReadonlyMap<number, Draft>): readonly ValuePostings[] {
  return [...drafts].map(([slot, lists]) => ({
    slot,
    listOf: new Map([...lists.keys()].map((value, list) => [value, list])),
    postings: buildPostings([...lists.values()]),
  }));
}

function byNumber(lists: Draft, size: number): Postings {
  return buildPostings(Array.from({ length: size }, (_, number) => lists.get(number) ?? []));
}

function textPostings(drafts: FilingDrafts, conditions: LinkedConditions): readonly TextPostings[] {
  // Only the patterns filed under, not all that conditions ask for: the fewer, the further a scan can skip.
  const contains = [...drafts.contains].map(([slot, lists]): TextPostings => {
    const patterns = [...lists.keys()].map(String);
    const scanner = new TextScanner(patterns);
    return {
      kind: 'contains',
      slot,
      scanner,
      scan: (text) => scanner.scan(text),
      postings: buildPostings([...lists.values()]),
    };
  });
  const mentions = [...drafts.mentions].flatMap(([slot, lists]): readonly TextPostings[] => {
    const search = conditions.words.get(slot)?.search;
    if (search === undefined) return [];
    const { scanner, scan } = search;
    return [{ kind: 'mentions', slot, scanner, scan, postings: byNumber(lists, scanner.hits.length) }];
  });
  return [...contains, ...mentions];
}

/** Files triggers, given in rising order of position, under their covers. */
export function buildFiling(triggers: readonly FiledTrigger[], sources: CheckSources): Filing {
  const { conditions } = sources;
  const drafts: FilingDrafts = {
    value: new Map(),
    member: new Map(),
    contains: new Map(),
    mentions: new Map(),
  };
  triggers.forEach(({ cover }, item) => {
    for (const atom of cover.atoms) {
      const linked = conditions.atoms[atom];
      if (linked === undefined) continue;
      const draft = draftOf(drafts, linked);
      for (const key of keysOf(linked, conditions)) post(draft, key, item);
    }
  });
  return {
    positions: Int32Array.from(triggers, ({ position }) => position),
    checks: triggers.map(({ requirements }) => compileChecks(requirements, sources)),
    values: valuePostings(drafts.value),
    members: valuePostings(drafts.member),
    texts: textPostings(drafts, conditions),
    candidates: new Int32Array(triggers.length),
    found: new Int32Array(triggers.length),
    reached: { count: 0, generation: 0, bound: 0 },
    seen: new Float64Array(triggers.length),
  };
}

/** Takes up the triggers of one list that are not yet taken up and stand before the bound. */
function take(filing: Filing, { starts, items }: Postings, list: number): void {
  const { seen, candidates, positions, reached } = filing;
  const end = starts[list + 1] ?? 0;
  for (let at = starts[list] ?? 0; at < end; at += 1) {
    const item = items[at] ?? 0;
    if ((positions[item] ?? 0) >= reached.bound) return;
    if (seen[item] === reached.generation) continue;
    seen[item] = reached.generation;
    candidates[reached.count] = item;
    reached.count += 1;
  }
}

function reachValues(filing: Filing, { values }: Snapshot): void {
  for (const { slot, listOf, postings } of filing.values) {
    const value = values[slot];
    const list = value === undefined ? undefined : listOf.get(value);
    if (list !== undefined) take(filing, postings, list);
  }
}

function reachMembers(filing: Filing, { values }: Snapshot): void {
  for (const { slot, listOf, postings } of filing.members) {
    const set = values[slot];
    if (!Array.isArray(set)) continue;
    for (const member of set) {
      const list = listOf.get(member);
      if (list !== undefined) take(filing, postings, list);
    }
  }
}

function reachTexts(filing: Filing, { values }: Snapshot): void {
  for (const { slot, scanner, scan, postings } of filing.texts) {
    const text = values[slot];
    if (typeof text !== 'string') continue;
    scan(text);
    for (let hit = 0; hit < scanner.count; hit += 1) take(filing, postings, scanner.hits[hit] ?? 0);
  }
}

/**
 * Gathers in `candidates` every filed trigger before position `bound` that may be true for a snapshot, each once, in no
 * order.
 */
export function reach(filing: Filing, snapshot: Snapshot, bound: number): void {
  filing.reached.count = 0;
  filing.reached.generation += 1;
  filing.reached.bound = bound;
  reachValues(filing, snapshot);
  reachMembers(filing, snapshot);
  reachTexts(filing, snapshot);
}
