import type { Comparison, ConditionTree } from '@rung/kernel';
import type { LinkedConditions } from '../condition/conditions.ts';
import { isMoney, literalValue } from '../condition/order.ts';
import { type RuntimeValue, type Snapshot, TRUE } from '../condition/snapshot.ts';
import { compileTree, type Test } from '../condition/tree-test.ts';
import type { LinkedText } from '../condition/value-test.ts';

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
  other: 8,
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
  /** Where the field's texts are searched. */
  readonly text: LinkedText | undefined;
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
  readonly constant: RuntimeValue | undefined;
}

const byCall: Question = { ask: ask.other, constant: undefined };

function questionOf(index: number, { atoms }: LinkedConditions): Question {
  const atom = atoms[index]?.atom;
  if (atom?.op === 'member') return { ask: ask.member, constant: atom.value };
  if (atom?.op === 'contains') return { ask: ask.contains, constant: atom.value };
  const isComparison = atom !== undefined && 'value' in atom && atom.op in numberQuestions;
  if (!isComparison || typeof atom.value === 'undefined') return byCall;
  const constant = literalValue(atom.value);
  const isNumber = typeof constant === 'number' || isMoney(constant);
  if (!isNumber) return atom.op === 'eq' ? { ask: ask.same, constant } : byCall;
  return { ask: numberQuestions[atom.op as Comparison] ?? ask.other, constant };
}

/** What a value is compared with as a number; for a text, the number of the pattern. */
function numberFor({ constant }: Question, text: LinkedText | undefined): number {
  if (typeof constant === 'string') return text?.numberOf.get(constant) ?? -1;
  return isMoney(constant) ? constant.amount : Number(constant);
}

/** Compiles a requirement. */
export function compileCheck(tree: ConditionTree, conditions: LinkedConditions): Check {
  const { atoms, atomTests, texts } = conditions;
  const linked = 'atom' in tree ? atoms[tree.atom] : undefined;
  const question = 'atom' in tree ? questionOf(tree.atom, conditions) : byCall;
  const { constant } = question;
  const text = question.ask === ask.contains ? texts.get(linked?.slot ?? -1) : undefined;
  return {
    text,
    ...question,
    slot: linked?.slot ?? -1,
    number: numberFor(question, text),
    currency: isMoney(constant) ? constant.currency : undefined,
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

function isTrue(check: Check, snapshot: Snapshot): boolean {
  const value = snapshot.values[check.slot];
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
    case ask.contains:
      return typeof value === 'string' && check.text?.scanner.includes(check.number, value) === true;
    default:
      return check.test(snapshot) === TRUE;
  }
}

/** Whether all requirements are true for the snapshot that the memo has in hand. */
export function hold(checks: readonly Check[], snapshot: Snapshot): boolean {
  for (const check of checks) if (!isTrue(check, snapshot)) return false;
  return true;
}
