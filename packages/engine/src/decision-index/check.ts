import type { Atom, Comparison, ConditionTree } from '@rung/kernel';
import type { LinkedConditions } from '../condition/conditions.ts';
import { isMoney, literalValue } from '../condition/order.ts';
import { type RuntimeValue, type Snapshot, TRUE } from '../condition/snapshot.ts';
import { compileTree, type Test } from '../condition/tree-test.ts';
import type { LinkedText } from '../condition/value-test.ts';
import type { TextScanner } from '../text-search/text-scanner.ts';

/** What a check asks. The first ones are answered on the spot, without a call; they are most of what policies ask. */
const ask = {
  same: 0,
  equal: 1,
  below: 2,
  atMost: 3,
  above: 4,
  atLeast: 5,
  member: 6,
  contains: 7,
  among: 8,
  other: 9,
} as const;

/** A requirement ready to be asked: whether it is true, false and unknown being alike. */
export interface Check {
  readonly ask: (typeof ask)[keyof typeof ask];
  readonly slot: number;
  /** What the value must be, or the set must hold. */
  readonly constant: RuntimeValue | undefined;
  /** What numbers and amounts are compared with, or the number of the pattern that a text must hold. */
  readonly number: number;
  /** The currency that amounts must have. */
  readonly currency: string | undefined;
  /** The values of which it must be one. */
  readonly among: ReadonlySet<RuntimeValue> | undefined;
  /** Searches the field's texts. */
  readonly scanner: TextScanner | undefined;
  readonly test: Test;
}

const numberQuestions: Readonly<Partial<Record<Comparison, Check['ask']>>> = {
  eq: ask.equal,
  lt: ask.below,
  le: ask.atMost,
  gt: ask.above,
  ge: ask.atLeast,
};

interface Question {
  readonly ask: Check['ask'];
  readonly constants: readonly RuntimeValue[];
}

const byCall: Question = { ask: ask.other, constants: [] };

const isNumeric = (value: RuntimeValue): boolean => typeof value === 'number' || isMoney(value);

function comparisonQuestion(op: Comparison, constant: RuntimeValue): Question {
  const numeric = isNumeric(constant) ? numberQuestions[op] : undefined;
  if (numeric !== undefined) return { ask: numeric, constants: [constant] };
  return op === 'eq' && !isNumeric(constant) ? { ask: ask.same, constants: [constant] } : byCall;
}

function questionOf(atom: Atom): Question {
  switch (atom.op) {
    case 'member':
      return { ask: ask.member, constants: [atom.value] };
    case 'contains':
      return { ask: ask.contains, constants: [atom.value] };
    case 'in': {
      const constants = atom.values.map(literalValue);
      // Amounts are not found by being the same object.
      return constants.some(isMoney) ? byCall : { ask: ask.among, constants };
    }
    case 'eq':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return 'value' in atom ? comparisonQuestion(atom.op, literalValue(atom.value)) : byCall;
    default:
      return byCall;
  }
}

/** What a value is compared with as a number; for a text, the number of the pattern. */
function numberFor(constant: RuntimeValue | undefined, text: LinkedText | undefined): number {
  if (typeof constant === 'string') return text?.numberOf.get(constant) ?? -1;
  return isMoney(constant) ? constant.amount : Number(constant);
}

/** Compiles a requirement. */
export function compileCheck(tree: ConditionTree, { atoms, atomTests, texts }: LinkedConditions): Check {
  const linked = 'atom' in tree ? atoms[tree.atom] : undefined;
  const slot = linked?.slot ?? -1;
  const question = linked === undefined ? byCall : questionOf(linked.atom);
  const [constant] = question.constants;
  const text = question.ask === ask.contains ? texts.get(slot) : undefined;
  return {
    ask: question.ask,
    slot,
    constant,
    number: numberFor(constant, text),
    currency: isMoney(constant) ? constant.currency : undefined,
    among: question.ask === ask.among ? new Set(question.constants) : undefined,
    scanner: text?.scanner,
    test: linked?.test ?? compileTree(tree, atomTests),
  };
}

/** A number, or an amount of the check's currency; `NaN`, with which every comparison fails, for anything else. */
function numberIn(value: RuntimeValue | undefined, { currency }: Check): number {
  if (typeof value === 'number') return value;
  return isMoney(value) && value.currency === currency ? value.amount : Number.NaN;
}

/** A loop of its own: for the few tags of a ticket it is done before a general search has begun. */
function isMember(set: RuntimeValue | undefined, wanted: RuntimeValue | undefined): boolean {
  if (!Array.isArray(set)) return false;
  for (const member of set) if (member === wanted) return true;
  return false;
}

/** Whether a requirement is true; `values` are the snapshot's. INVARIANT: the memo has the snapshot in hand. */
export function isTrue(check: Check, values: Snapshot['values'], snapshot: Snapshot): boolean {
  const value = values[check.slot];
  switch (check.ask) {
    case ask.same:
      return value === check.constant;
    case ask.equal:
      return numberIn(value, check) === check.number;
    case ask.below:
      return numberIn(value, check) < check.number;
    case ask.atMost:
      return numberIn(value, check) <= check.number;
    case ask.above:
      return numberIn(value, check) > check.number;
    case ask.atLeast:
      return numberIn(value, check) >= check.number;
    case ask.member:
      return isMember(value, check.constant);
    case ask.among:
      return value !== undefined && check.among?.has(value) === true;
    case ask.contains:
      return typeof value === 'string' && check.scanner?.includes(check.number, value) === true;
    default:
      return check.test(snapshot) === TRUE;
  }
}

/** Whether all requirements are true for the snapshot that the memo has in hand. */
export function hold(checks: readonly Check[], snapshot: Snapshot): boolean {
  const { values } = snapshot;
  for (const check of checks) if (!isTrue(check, values, snapshot)) return false;
  return true;
}
