import { type Atom, own } from '@rung/kernel';
import type { ConditionExpr } from '../expr.ts';
import { printCondition } from '../print-condition.ts';
import { type Claim, claimOf, type Fields, universeOf } from './claim.ts';
import {
  assume,
  branchOf,
  type Choice,
  type Facts,
  isPresent,
  known,
  membersOf,
  noFacts,
  refutesAll,
  type Signed,
  sideOf,
} from './facts.ts';
import { isSubset } from './value-set.ts';

/**
 * Whether `b` certainly holds wherever `a` holds. Sound and quick, not complete: it compares what both say about each
 * field, following groups; false means only that nothing was found. Used to tell that one trigger shadows another.
 */
export function implies(a: ConditionExpr, b: ConditionExpr, fields: Fields): boolean {
  if (containsEach(a, b)) return true;
  const facts = noFacts(fields);
  const choices: Choice[] = [];
  const isPossible = assume(facts, { expr: a, positive: true }, choices);
  return !isPossible || follows({ facts, choices }, { expr: b, positive: true });
}

const conjuncts = (expr: ConditionExpr): readonly ConditionExpr[] => ('all' in expr ? expr.all : [expr]);

/** Whether every conjunct of `b` is a conjunct of `a` as it stands: the common case, and quick at any size. */
function containsEach(a: ConditionExpr, b: ConditionExpr): boolean {
  const given = new Set(conjuncts(a).map(printCondition));
  return conjuncts(b).every((part) => given.has(printCondition(part)));
}

/** What is known, and the alternatives not yet looked into. */
interface Known {
  readonly facts: Facts;
  readonly choices: readonly Choice[];
}

/** Whether a signed expression follows from what is known. */
function follows(given: Known, goal: Signed): boolean {
  const { expr, positive } = goal;
  given.facts.budget.left -= 1;
  if (given.facts.budget.left < 0) return false;
  if ('constant' in expr && expr.constant === positive) return true;
  if ('not' in expr) return follows(given, { expr: expr.not, positive: !positive });
  const group = membersOf(goal);
  given.facts.budget.left -= group?.members.length ?? 0;
  if (group?.all) return group.members.every((member) => follows(given, member));
  if ('atom' in expr && atomFollows(given.facts, expr.atom, positive)) return true;
  if (group !== null && choiceFollows(given, group.members)) return true;
  return given.choices.some((_, index) => followsEach(given, index, goal));
}

/** Whether the goal follows in each branch of one choice. */
function followsEach({ facts, choices }: Known, index: number, goal: Signed): boolean {
  facts.budget.left -= choices.length;
  const others = choices.filter((_, other) => other !== index);
  return (choices[index] ?? []).every((signed) => {
    const inside = branchOf(facts);
    const more: Choice[] = [];
    if (!assume(inside, signed, more)) return true;
    return follows({ facts: inside, choices: [...others, ...more] }, goal);
  });
}

function atomFollows(facts: Facts, atom: Atom, positive: boolean): boolean {
  const claim = claimOf(atom, facts.fields);
  const now = known(facts, claim.subject) ?? (claim.total ? wholeOf(claim, facts) : undefined);
  return (
    now !== undefined &&
    isSubset(now, sideOf(claim, positive)) &&
    claim.needs.every((field) => isPresent(facts, field))
  );
}

const wholeOf = ({ subject, set }: Claim, { fields }: Facts) => universeOf(subject, set, fields);

/**
 * Whether one of the alternatives follows; or, of those that cannot be unknown here, whether all being false at once is
 * impossible (`x in ["a", "b"]` makes `x == "a" || x == "b"` hold, though neither by itself).
 */
function choiceFollows(given: Known, goals: Choice): boolean {
  if (goals.some((goal) => follows({ ...given, choices: [] }, goal))) return true;
  const defined = goals.filter((goal) => isDefined(given.facts, goal.expr));
  if (defined.length === 0) return false;
  const denied = defined.map((goal) => ({ expr: goal.expr, positive: !goal.positive }));
  return refutesAll(given.facts, denied);
}

/** Whether an expression is certainly true or false, given the facts. */
function isDefined(facts: Facts, expr: ConditionExpr): boolean {
  if ('constant' in expr) return true;
  if ('not' in expr) return isDefined(facts, expr.not);
  if ('atom' in expr) return isAtomDefined(facts, expr.atom);
  const parts = 'all' in expr ? expr.all : expr.any;
  return parts.every((part) => isDefined(facts, part));
}

function isAtomDefined(facts: Facts, atom: Atom): boolean {
  const claim = claimOf(atom, facts.fields);
  if (claim.total) return true;
  if (!claim.needs.every((field) => isPresent(facts, field))) return false;
  if (!claim.needs.some((field) => mayBeMoney(facts, field))) return true;
  // Money of another currency makes a comparison unknown: the currency must be known, too.
  const now = known(facts, claim.subject);
  return now !== undefined && 'unit' in now && 'unit' in claim.set && now.unit === claim.set.unit;
}

function mayBeMoney({ fields }: Facts, path: string): boolean {
  const type = own(fields, path)?.type;
  return type === undefined || type === 'money';
}
