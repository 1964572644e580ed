import {
  first,
  linkConditions,
  linkFields,
  linkTriggerIndex,
  matching,
  type RuntimeValue,
  type Snapshot,
  triggersHearing,
} from '@rung/engine/decision';
import type { FieldValue, Money } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import type { Decider, DeciderFactory } from './contender.ts';
import { currency, heardEvent, pathOf, policyOf } from './policy.ts';
import type { BenchTicket } from './rules.ts';

/** What `link` does for decisions. */
function linkDecision(policy: Policy) {
  const fields = linkFields(policy);
  const conditions = linkConditions({ policy, fields, calendars: new Map() });
  return { fields, conditions, index: linkTriggerIndex({ policy, conditions, fields }) };
}

/** A ticket by dotted path, as hosts send it. */
type HostTicket = Readonly<Record<string, FieldValue>>;

function hostTicket(ticket: BenchTicket): HostTicket {
  const money = (amount: number): Money => ({ amount, currency });
  const { refundCents, ltvCents, ...rest } = ticket;
  return {
    ...Object.fromEntries(
      Object.entries(rest).map(([field, value]) => [pathOf[field as keyof typeof rest], value]), // own keys of `rest`
    ),
    [pathOf.refundCents]: money(refundCents),
    [pathOf.ltvCents]: money(ltvCents),
  };
}

const nothingChanged: ReadonlySet<number> = new Set();
const never = (): boolean => false;
const none = (): number => 0;

function snapshotOf(ticket: HostTicket, paths: readonly string[]): Snapshot {
  const values: (RuntimeValue | undefined)[] = [];
  for (const path of paths) values.push(ticket[path] ?? undefined);
  return { at: 0, values, changed: nothingChanged, wasEver: never, countWithin: none };
}

/**
 * The decision index. `rung` is given the snapshot that a step has in hand anyway; `rung-from-ticket` begins at the
 * ticket as a host holds it and makes the snapshot each time; `rung-matching` finds every rule that holds.
 */
export const rung: DeciderFactory = async (rules, tickets) => {
  const { fields, index } = linkDecision(policyOf(rules));
  const triggers = triggersHearing(index, heardEvent);
  const held = tickets.map(hostTicket);
  const snapshots = held.map((ticket) => snapshotOf(ticket, fields.paths));
  const at = <T>(list: readonly T[], i: number): T => {
    const found = list[i];
    if (found === undefined) throw new RangeError(`no ticket ${i}`);
    return found;
  };
  // Position 0 of `policy.triggers` is the intake trigger, so that rule n stands at n + 1.
  const ruleOf = (position: number): number => (position < 0 ? -1 : position - 1);
  const out: number[] = [];
  const deciders: readonly Decider[] = [
    {
      kind: 'now',
      name: 'rung-from-ticket',
      decide: (i) => ruleOf(first(triggers, snapshotOf(at(held, i), fields.paths))),
    },
    { kind: 'now', name: 'rung', decide: (i) => ruleOf(first(triggers, at(snapshots, i))) },
    {
      kind: 'now',
      name: 'rung-matching',
      decide: (i) => {
        matching(triggers, at(snapshots, i), out);
        return ruleOf(out[0] ?? -1);
      },
    },
  ];
  return deciders;
};
