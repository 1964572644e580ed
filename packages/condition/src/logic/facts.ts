import type { Atom } from '@rung/kernel';
import type { ConditionExpr } from '../expr.ts';
import { type Claim, claimOf, type Fields, presence, universeOf } from './claim.ts';
import { complement, intersect, isEmpty, onlyTexts, type ValueSet } from './value-set.ts';

/**
 * How much reasoning one question may cost, in values and intervals looked at. When it is spent nothing more is
 * learned, so answers stay right and only become less often "yes". The same question always costs the same.
 */
interface Budget {
  left: number;
}

const defaultBudget = 300_000;

/** What is known in one branch of the reasoning, on top of what is known around it. */
export interface Facts {
  readonly fields: Fields;
  readonly around: Facts | null;
  readonly sets: Map<string, ValueSet>;
  readonly budget: Budget;
}

/** Nothing known yet. */
export function noFacts(fields: Fields): Facts {
  return { fields, around: null, sets: new Map(), budget: { left: defaultBudget } };
}

/** A branch in which more may be assumed without changing what is known around it. */
export function branchOf(facts: Facts): Facts {
  return { ...facts, around: facts, sets: new Map() };
}

/** The values that a subject may still have; undefined if nothing is known. */
export function known(facts: Facts, subject: string): ValueSet | undefined {
  for (let level: Facts | null = facts; level !== null; level = level.around) {
    const set = level.sets.get(subject);
    if (set !== undefined) return set;
  }
  return undefined;
}

const present = onlyTexts(['true']);

/** Whether a field certainly has a value. */
export function isPresent(facts: Facts, field: string): boolean {
  const set = known(facts, presence(field));
  return set !== undefined && 'texts' in set && !set.except && !set.texts.has('false');
}

const sizeOf = (set: ValueSet): number => 1 + ('texts' in set ? set.texts.size : set.intervals.length);

/** Learns that a subject's value is in a set; false if that cannot be. */
function learn(facts: Facts, subject: string, set: ValueSet): boolean {
  const before = known(facts, subject) ?? universeOf(subject, set, facts.fields);
  facts.budget.left -= sizeOf(set) + (before === undefined ? 0 : sizeOf(before));
  if (facts.budget.left < 0) return true;
  const now = before === undefined ? set : intersect(before, set);
  facts.sets.set(subject, now);
  return !isEmpty(now);
}

/** The set of values for which a claim is true, or for which it is false. */
export function sideOf({ set }: Claim, positive: boolean): ValueSet {
  return positive ? set : complement(set);
}

function learnAtom(facts: Facts, atom: Atom, positive: boolean): boolean {
  const claim = claimOf(atom, facts.fields);
  const fits = learn(facts, claim.subject, sideOf(claim, positive));
  return claim.needs.every((field) => learn(facts, presence(field), present)) && fits;
}

/** A signed expression: that it is true, or that it is false. */
export interface Signed {
  readonly expr: ConditionExpr;
  readonly positive: boolean;
}

/** Alternatives of which at least one holds. */
export type Choice = readonly Signed[];

/** The members of a signed group, and whether all of them hold or at least one; null for what is no group. */
export function membersOf({
  expr,
  positive,
}: Signed): { readonly all: boolean; readonly members: Choice } | null {
  const sign = (parts: readonly ConditionExpr[]): Choice => parts.map((part) => ({ expr: part, positive }));
  if ('all' in expr) return { all: positive, members: sign(expr.all) };
  if ('any' in expr) return { all: !positive, members: sign(expr.any) };
  return null;
}

/** Takes a signed expression for a fact, setting its alternatives aside; false if it cannot be. */
export function assume(facts: Facts, { expr, positive }: Signed, choices: Choice[]): boolean {
  if ('constant' in expr) return expr.constant === positive;
  if ('not' in expr) return assume(facts, { expr: expr.not, positive: !positive }, choices);
  if ('atom' in expr) return learnAtom(facts, expr.atom, positive);
  const group = membersOf({ expr, positive });
  if (group === null) return true;
  if (group.all) return group.members.every((member) => assume(facts, member, choices));
  choices.push(group.members);
  return true;
}

/** Whether a signed expression certainly cannot be, given the facts. Each part of it is looked at once. */
export function refutes(facts: Facts, signed: Signed): boolean {
  return refutesAll(facts, [signed]);
}

/** Whether several signed expressions certainly cannot be together. */
export function refutesAll(facts: Facts, together: readonly Signed[]): boolean {
  const inside = branchOf(facts);
  const choices: Choice[] = [];
  if (!together.every((signed) => assume(inside, signed, choices))) return true;
  return choices.some((choice) => choice.every((signed) => refutes(inside, signed)));
}
