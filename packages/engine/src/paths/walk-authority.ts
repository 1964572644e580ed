import type { Money } from '@rung/kernel';
import { currencyNotes } from '../authority/answer.ts';
import type { Ask } from '../authority/ask.ts';
import { askOf } from '../authority/ask.ts';
import { askTold } from '../authority/ask-told.ts';
import { climb, type Decision, type Stage } from '../authority/matrix.ts';
import type { ApprovalPlan } from '../authority/open-approval.ts';
import { matrixView } from '../authority/view.ts';
import { isMoney } from '../condition/order.ts';
import { tierInCharge } from '../fields/engine-fields.ts';
import { fieldNow } from '../fields/field-now.ts';
import { none } from '../state/lists.ts';
import type { At } from './path.ts';
import { leaveBy, type Walk } from './walk-context.ts';

/** Asks the matrix; what is granted or denied is said by this node, a sign-off by the `approval` that follows. */
export function walkAuthority(walk: Walk, met: At<'authority'>): string | null {
  const { run, snapshot, ops } = walk;
  const { id, node } = met;
  const ask = askAt(walk, id, node);
  const decision = askTold(run, { node: id, snapshot, ask });
  walk.answers = true;
  walk.asks = true;
  noteMismatch(walk, id, { ask, decision });
  if (decision.outcome === 'needsSignOff') return leaveBy(walk, met, 'needsSignOff');
  const { outcome, row, reason } = decision;
  ops.push({ op: 'answer', node: id, outcome, answer: { ask, row: row?.id ?? null, reason } });
  return leaveBy(walk, met, outcome);
}

/** Opens a sign-off: by the node's own stages, else by what the matrix says. */
export function walkApproval(walk: Walk, met: At<'approval'>): string | null {
  const { run, snapshot } = walk;
  const { id, node } = met;
  const ask = askAt(walk, id, { action: node.action, amount: null, tier: null });
  const decision = askTold(run, { node: id, snapshot, ask });
  const asked = climb(matrixView(run, snapshot), ask, none);
  const above: readonly Stage[] = asked === null ? none : [{ tiers: [asked.tier], need: 1 }];
  const row = decision.outcome === 'needsSignOff' ? decision.row : asked;
  const plan: ApprovalPlan = {
    ask,
    stages: node.stages ?? (decision.outcome === 'needsSignOff' ? decision.stages : above),
    reason: (decision.outcome === 'needsSignOff' ? decision.reason : row?.reason) ?? 'signOffRequired',
    row: row?.id ?? null,
    expires: node.expires ?? row?.expires ?? null,
  };
  walk.answers = true;
  walk.asks = true;
  walk.ops.push({ op: 'approve', node: id, plan });
  return leaveBy(walk, met, 'opened');
}

interface AskingNode {
  readonly action: string | null;
  readonly amount: string | null;
  readonly tier: string | null;
}

/** What a node asks: the event's request, else its own action and the amount of its field. */
function askAt({ run, stimulus }: Walk, id: string, { action, amount, tier }: AskingNode): Ask {
  const { event } = stimulus;
  const inCharge = tierInCharge(run.linked, run.state) ?? run.state.resolver?.tier ?? null;
  if (event?.type === 'action.requested' && (action === null || action === event.action)) {
    const ask = askOf(event, inCharge);
    return { ...ask, tier: tier ?? ask.tier };
  }
  const value = amount === null ? undefined : fieldNow(run, amount);
  return {
    request: id,
    action: action ?? id,
    ...amountOf(run.linked.declarations.get(amount ?? '')?.unit, value),
    by: event?.by ?? null,
    tier: tier ?? event?.byTier ?? inCharge,
  };
}

function amountOf(
  unit: string | undefined,
  value: ReturnType<typeof fieldNow>,
): { amount: Money } | { quantity: number; unit: string } | Record<never, never> {
  if (isMoney(value)) return { amount: value };
  return typeof value === 'number' ? { quantity: value, unit: unit ?? '' } : {};
}

function noteMismatch(
  { ops }: Walk,
  node: string,
  { ask, decision }: { readonly ask: Ask; readonly decision: Decision },
): void {
  for (const data of currencyNotes(ask, decision)) {
    ops.push({ op: 'note', node, what: 'currencyMismatch', data });
  }
}
