import type { ConditionExpr } from '../expr.ts';
import { claimOf, type Fields } from './claim.ts';
import { type Facts, membersOf, noFacts, refutes, refutesAll, type Signed } from './facts.ts';

/**
 * Whether a condition can certainly never hold, whatever the ticket: `p == "a" && p == "b"`, `n > 3 && n < 2`. Sound
 * and quick, not complete: false means only that no contradiction was found between what conjunctions say about one
 * field. A condition that is merely unknown everywhere counts as never holding.
 *
 * `isNeverTrue({ not: expr })` asks whether a condition is never *false*: it holds wherever its fields have values.
 *
 * @param fields declarations of the fields that are read; without one an enumeration counts as open
 */
export function isNeverTrue(expr: ConditionExpr, fields: Fields): boolean {
  return refutes(noFacts(fields), { expr, positive: true });
}

/**
 * Whether a condition certainly holds for every ticket, even one without any values: `true`, `has(x) || !has(x)`,
 * `countWithin(…) >= 0`. Sound and quick, not complete. As a missing value makes a comparison unknown, comparisons
 * of fields are never always true.
 */
export function isAlwaysTrue(expr: ConditionExpr, fields: Fields): boolean {
  return holdsAlways(noFacts(fields), { expr, positive: true });
}

function holdsAlways(facts: Facts, { expr, positive }: Signed): boolean {
  if ('constant' in expr) return expr.constant === positive;
  if ('not' in expr) return holdsAlways(facts, { expr: expr.not, positive: !positive });
  const group = membersOf({ expr, positive });
  if (group === null) return isTotal(expr, facts.fields) && refutes(facts, { expr, positive: !positive });
  if (group.all) return group.members.every((member) => holdsAlways(facts, member));
  if (group.members.some((member) => holdsAlways(facts, member))) return true;
  const total = group.members.filter((member) => isTotal(member.expr, facts.fields));
  return refutesAll(
    facts,
    total.map((member) => ({ expr: member.expr, positive: !member.positive })),
  );
}

/** Whether an expression is never unknown. */
function isTotal(expr: ConditionExpr, fields: Fields): boolean {
  if ('atom' in expr) return claimOf(expr.atom, fields).total;
  if ('not' in expr) return isTotal(expr.not, fields);
  if ('constant' in expr) return true;
  const parts = 'all' in expr ? expr.all : expr.any;
  return parts.every((part) => isTotal(part, fields));
}
