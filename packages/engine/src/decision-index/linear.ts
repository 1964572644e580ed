import {
  type Atom,
  type ConditionTree,
  compileWords,
  isMoney,
  type Literal,
  type Money,
  type WordMatcher,
} from '@rung/kernel';
import type { Policy } from '@rung/policy';
import type { LinkedCalendar } from '../calendar/linked-calendar.ts';
import { isOpen } from '../calendar/openings.ts';
import {
  FALSE,
  type LinkedFields,
  type RuntimeValue,
  type Snapshot,
  TRUE,
  type TruthValue,
  UNKNOWN,
} from '../condition/snapshot.ts';

/** What the linear evaluator reads. Nothing is prepared: it walks the policy as it is. */
export interface LinearSources {
  readonly policy: Policy;
  readonly fields: LinkedFields;
  readonly calendars: ReadonlyMap<string, LinkedCalendar>;
}

interface Scene extends LinearSources {
  readonly snapshot: Snapshot;
}

const truth = (holds: boolean): TruthValue => (holds ? TRUE : FALSE);

function plain(literal: Literal): string | number | boolean | Money {
  if (typeof literal !== 'object') return literal;
  if ('money' in literal) return literal.money;
  return 'instantMs' in literal ? literal.instantMs : literal.durationMs;
}

function valueOfField(path: string, { fields, snapshot }: Scene): RuntimeValue | undefined {
  return snapshot.values[fields.slotOf.get(path) ?? -1];
}

function codePoints(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
}

function orderOfTexts(left: string, right: string): number {
  const a = codePoints(left);
  const b = codePoints(right);
  const at = a.findIndex((point, i) => point !== b[i]);
  if (at < 0) return a.length - b.length;
  return (a[at] ?? 0) - (b[at] ?? -1);
}

/** How two values of a field stand to each other, or undefined if they cannot be compared. */
function order(
  path: string,
  values: readonly [RuntimeValue, RuntimeValue],
  scene: Scene,
): number | undefined {
  const [a, b] = values;
  const declared = scene.fields.declarations[scene.fields.slotOf.get(path) ?? -1];
  const ranks = declared?.type === 'orderedEnum' ? (declared.values ?? []) : undefined;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (typeof a === 'string' && typeof b === 'string')
    return ranks === undefined ? orderOfTexts(a, b) : ranks.indexOf(a) - ranks.indexOf(b);
  if (!isMoney(a) || !isMoney(b) || a.currency !== b.currency) return undefined;
  return a.amount - b.amount;
}

// Compiling a word list again for each ticket would only be slow.
const matchers = new WeakMap<readonly string[], WordMatcher>();

function matcherOf(words: readonly string[]): WordMatcher {
  const matcher = matchers.get(words) ?? compileWords(words);
  matchers.set(words, matcher);
  return matcher;
}

function compare(op: string, difference: number | undefined): TruthValue {
  if (difference === undefined) return UNKNOWN;
  if (op === 'eq') return truth(difference === 0);
  if (op === 'ne') return truth(difference !== 0);
  if (op === 'lt') return truth(difference < 0);
  if (op === 'le') return truth(difference <= 0);
  return op === 'gt' ? truth(difference > 0) : truth(difference >= 0);
}

function greatest(truths: readonly TruthValue[]): TruthValue {
  if (truths.includes(TRUE)) return TRUE;
  return truths.includes(UNKNOWN) ? UNKNOWN : FALSE;
}

function least(truths: readonly TruthValue[]): TruthValue {
  if (truths.includes(FALSE)) return FALSE;
  return truths.includes(UNKNOWN) ? UNKNOWN : TRUE;
}

/** Atoms that ask something of one field's present value. */
function truthOfValue(
  atom: Exclude<Atom, { readonly op: 'countWithin' | 'isOpen' }>,
  value: RuntimeValue,
  scene: Scene,
): TruthValue {
  switch (atom.op) {
    case 'in':
      return greatest(
        atom.values.map((literal) => compare('eq', order(atom.field, [value, plain(literal)], scene))),
      );
    case 'member':
      return truth(Array.isArray(value) && value.includes(atom.value));
    case 'is':
      return truth(value === true);
    case 'mentions':
      return truth(matcherOf(scene.policy.wordLists[atom.words]?.words ?? []).matches(String(value)));
    case 'contains':
      return truth(String(value).includes(atom.value));
    case 'startsWith':
      return truth(String(value).startsWith(atom.value));
    case 'has':
    case 'changedTo':
    case 'wasEver':
      return TRUE;
    default: {
      const other = 'other' in atom ? valueOfField(atom.other, scene) : plain(atom.value);
      return other === undefined ? UNKNOWN : compare(atom.op, order(atom.field, [value, other], scene));
    }
  }
}

function truthOfAtom(index: number, scene: Scene): TruthValue {
  const { policy, snapshot, fields, calendars } = scene;
  const atom = policy.atoms[index];
  if (atom === undefined) return FALSE;
  if (atom.op === 'countWithin') return compare(atom.compare, snapshot.countWithin(index) - atom.count);
  if (atom.op === 'isOpen') {
    const calendar = calendars.get(atom.calendar);
    return truth(calendar === undefined ? atom.calendar === 'always' : isOpen(calendar, snapshot.at));
  }
  const value = valueOfField(atom.field, scene);
  if (atom.op === 'has') return truth(value !== undefined);
  if (atom.op === 'wasEver') return truth(snapshot.wasEver(index));
  if (atom.op === 'changedTo') {
    const changed = snapshot.changed.has(fields.slotOf.get(atom.field) ?? -1);
    return truth(
      changed && value !== undefined && order(atom.field, [value, plain(atom.value)], scene) === 0,
    );
  }
  return value === undefined ? UNKNOWN : truthOfValue(atom, value, scene);
}

/** The truth of a condition, straight from language.md 1: Kleene's least, greatest and complement. */
function truthOfTree(tree: ConditionTree, scene: Scene): TruthValue {
  if ('constant' in tree) return truth(tree.constant);
  if ('atom' in tree) return truthOfAtom(tree.atom, scene);
  if ('all' in tree) return least(tree.all.map((part) => truthOfTree(part, scene)));
  if ('any' in tree) return greatest(tree.any.map((part) => truthOfTree(part, scene)));
  const inner = truthOfTree(tree.not, scene);
  if (inner === UNKNOWN) return UNKNOWN;
  return inner === TRUE ? FALSE : TRUE;
}

/** The truth of a condition of the policy; null is "always". */
export function linearTruth(sources: LinearSources, index: number | null, snapshot: Snapshot): TruthValue {
  if (index === null) return TRUE;
  const tree = sources.policy.conditions[index]?.tree;
  return tree === undefined ? FALSE : truthOfTree(tree, { ...sources, snapshot });
}

/**
 * The truth of every trigger that hears an event, one after another: slow, without shortcuts, and therefore the oracle
 * for the decision index. Positions are into `policy.triggers`.
 */
export function linearTriggers(
  sources: LinearSources,
  eventType: string,
  snapshot: Snapshot,
): ReadonlyMap<number, TruthValue> {
  const truths = new Map<number, TruthValue>();
  sources.policy.triggers.forEach((id, position) => {
    const node = sources.policy.nodes[id];
    if (node?.kind === 'trigger' && node.events.includes(eventType))
      truths.set(position, linearTruth(sources, node.when, snapshot));
  });
  return truths;
}
