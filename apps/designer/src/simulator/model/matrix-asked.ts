import type { ConfigByKind, Flow } from '@rung/flow';
import { type Money, own, type ScenarioEvent, type TraceEntry, type Truth, unitName } from '@rung/kernel';
import type { PartOf } from '../../inspector/parts.ts';
import { grantsInOrder } from '../../node-kinds/shared/grant-sentence.ts';
import { type AskedRow, matrixVerdicts, type Verdict } from './matrix-verdicts.ts';
import type { Step } from './steps.ts';

/** So many of a unit. */
export interface Quantity {
  readonly quantity: number;
  readonly unit: string;
}

/** What an authority step asked the matrix, and the limits that speak of it. */
export interface MatrixAsked {
  readonly action: string;
  /** Null where nothing was said of an amount of money, or it comes from a field. */
  readonly amount: Money | null;
  /** Null where nothing was said of another quantity, or it comes from a field. */
  readonly quantity: Quantity | null;
  /** The tier that asks; null where nobody knows. */
  readonly tier: string | null;
  /** In the order of the matrix, each with what became of it; null where the tier is not known. */
  readonly rows: readonly (AskedRow & { readonly verdict: Verdict | null })[];
}

/** What is known of an entry besides the entry. */
export interface AskedAt {
  /** What set the entry off, where that was an event from outside. */
  readonly event: ScenarioEvent | undefined;
  /** The tier that had the ticket. */
  readonly inCharge: string | null;
}

/**
 * What an entry asked the matrix; null if it did not, or if nobody knows about what. The trace of such a step holds only the
 * way it went, so this is told by the event and the limits.
 */
export function matrixAsked(flow: Flow, entry: TraceEntry, { event, inCharge }: AskedAt): MatrixAsked | null {
  const node = entry.step === 'node' ? own(flow.nodes, entry.node) : undefined;
  if (entry.step !== 'node' || node?.kind !== 'authority') return null;
  const question = questionOf(node.config, event);
  if (question === null) return null;
  const { action, size } = question;
  const byTier = event !== undefined && 'byTier' in event ? event.byTier : undefined;
  const tier = node.config.tier ?? byTier ?? inCharge;
  const rows = grantsInOrder(flow)
    .filter(([, grant]) => grant.action === action)
    .map(([id, grant]): AskedRow => ({ id, grant, isWithin: within(grant, size) }));
  const verdicts = tier === null ? null : matrixVerdicts(rows, { tier, port: entry.port, tiers: flow.tiers });
  return {
    action,
    amount: size?.amount ?? null,
    quantity: size?.quantity ?? null,
    tier: verdicts === null ? null : tier,
    rows: rows.map((row) => ({ ...row, verdict: verdicts?.get(row.id) ?? null })),
  };
}

interface Question {
  readonly action: string;
  /** Null for one that comes from a field, and is not known. */
  readonly size: Size | null;
}

/** What a step asks: what is requested, else its own action. */
function questionOf(
  { action, amount }: ConfigByKind['authority'],
  event: ScenarioEvent | undefined,
): Question | null {
  if (event?.type === 'action.requested' && (action ?? event.action) === event.action) {
    return { action: event.action, size: sizeOf(event) };
  }
  return action === undefined ? null : { action, size: amount === undefined ? nothing : null };
}

/** The tier that had the ticket when each step was taken: where the last move before it led. */
export function tiersInCharge(steps: readonly Step[]): readonly (string | null)[] {
  let tier: string | null = null;
  return steps.map(({ entry }) => {
    const before = tier;
    if (entry.step === 'move' && entry.outcome === 'led') tier = entry.tier;
    return before;
  });
}

/** How much is asked for. */
type Size = Pick<MatrixAsked, 'amount' | 'quantity'>;

const nothing: Size = { amount: null, quantity: null };

function sizeOf({ amount, quantity, unit = '' }: Request): Size {
  return { amount: amount ?? null, quantity: quantity === undefined ? null : { quantity, unit } };
}

type Request = Extract<ScenarioEvent, { type: 'action.requested' }>;

/** Whether a size is within a limit; null for one that comes from a field, and is not known. */
function within({ limit }: PartOf<'grants'>, size: Size | null): Truth {
  if (limit.kind === 'unbounded') return 'true';
  if (limit.kind === 'never') return 'false';
  if (size === null) return 'unknown';
  const asked = sizeUnder(limit, size);
  return asked !== null && (asked < limit.amount || (limit.inclusive && asked === limit.amount))
    ? 'true'
    : 'false';
}

/** How much of a limit's own currency or unit is asked for; null where it is of another, or of none. */
function sizeUnder(
  limit: Extract<PartOf<'grants'>['limit'], { amount: number }>,
  { amount, quantity }: Size,
): number | null {
  if (limit.kind === 'money') return amount?.currency === limit.currency ? amount.amount : null;
  return quantity !== null && unitName(quantity.unit) === unitName(limit.unit) ? quantity.quantity : null;
}
