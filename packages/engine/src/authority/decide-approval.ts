import type { TicketEvent } from '@rung/kernel';
import { threadFace } from '../clocks/face.ts';
import { newCycle } from '../clocks/open-cycles.ts';
import { finishCycle } from '../clocks/row.ts';
import { engineNode, note, stepInstant } from '../effects.ts';
import { tierInCharge } from '../fields/engine-fields.ts';
import { takeSnapshot } from '../fields/snapshot-of.ts';
import { firePort, type Stimulus } from '../round/stimulus.ts';
import type { Run } from '../run.ts';
import { none } from '../state/lists.ts';
import type { ApprovalThread } from '../state/state.ts';
import { endMeasuring, endThread, replaceThread } from '../threads/end-thread.ts';
import { deny, grant, requestNamed } from './answer.ts';
import { type Ask, askOfRequest, eventOfAsk } from './ask.ts';
import { climb } from './matrix.ts';
import { askApprovers } from './open-approval.ts';
import { matrixView } from './view.ts';

type Decided = TicketEvent & { readonly type: 'approval.decided' };
type Unavailable = TicketEvent & { readonly type: 'approval.unavailable' };

/** The open approval of a request. */
export function openApprovalOf(run: Run, request: string): ApprovalThread | undefined {
  return (run.state.threads ?? none).find(
    (thread): thread is ApprovalThread => thread.kind === 'approval' && thread.request === request,
  );
}

function askOfThread(run: Run, { request, node }: ApprovalThread): Ask {
  const known = requestNamed(run, request);
  return known === undefined ? { request, action: node, by: null, tier: null } : askOfRequest(known);
}

/** Somebody decided. Refused decisions are noted and leave the approval open; one denial denies. */
export function decideApproval(run: Run, event: Decided, stimulus: Stimulus): void {
  const thread = openApprovalOf(run, event.request);
  if (thread === undefined) {
    note(run, engineNode, { what: 'approvalVoid', request: event.request, by: event.by ?? null });
    return;
  }
  const ask = askOfThread(run, thread);
  if (isForAnotherAmount(event, ask)) {
    note(run, thread.node, { what: 'approvalVoid', request: event.request, reason: 'amountChanged' });
    return;
  }
  const tier = event.byTier ?? tierInCharge(run.linked, run.state);
  const refusal = refusalOf(thread, ask, { by: event.by ?? null, tier });
  if (refusal !== null) {
    note(run, thread.node, { what: refusal, request: event.request, by: event.by ?? null });
    return;
  }
  if (event.decision === 'denied') {
    endApproval(run, thread, { stimulus, port: 'denied', outcome: 'met' });
    deny(run, thread.node, { ask, reason: rowReason(run, thread) ?? event.reason ?? 'denied' });
  } else approve(run, thread, { ask, by: event.by ?? null, tier, stimulus });
}

function isForAnotherAmount({ amount }: Decided, ask: Ask): boolean {
  if (amount === undefined) return false;
  return amount.amount !== ask.amount?.amount || amount.currency !== ask.amount.currency;
}

interface Approver {
  readonly by: string | null;
  readonly tier: string | null;
}

/** Why somebody may not decide: nobody decides their own request, nobody twice, and only the tiers that are asked. */
function refusalOf(
  thread: ApprovalThread,
  ask: Ask,
  { by, tier }: Approver,
): 'selfApproval' | 'sameApprover' | 'notAnApprover' | null {
  if (by !== null && by === ask.by) return 'selfApproval';
  if (by !== null && thread.approvals.some((approval) => approval.by === by)) return 'sameApprover';
  const stage = thread.stages[thread.stage];
  return tier !== null && stage?.tiers.includes(tier) === true ? null : 'notAnApprover';
}

interface Approval extends Approver {
  readonly ask: Ask;
  readonly stimulus: Stimulus;
}

function approve(run: Run, thread: ApprovalThread, { ask, by, tier, stimulus }: Approval): void {
  const approvals = [...thread.approvals, { by, tier, stage: thread.stage }];
  const approved: ApprovalThread = { ...thread, approvals };
  if (!isStageDone(approved)) {
    replaceThread(run, approved);
    return;
  }
  const next = approved.stages[approved.stage + 1];
  if (next !== undefined) {
    const opened: ApprovalThread = {
      ...approved,
      stage: approved.stage + 1,
      asked: [...approved.asked, ...next.tiers],
      cycle: nextCycle(run, approved, 'met'),
    };
    replaceThread(run, opened);
    askApprovers(run, opened, ask);
    return;
  }
  endApproval(run, approved, { stimulus, port: 'approved', outcome: 'met' });
  grant(run, thread.node, { ask, row: thread.row ?? null, reason: rowReason(run, thread) });
}

/** Whoever is asked next has the whole time: the cycle so far ends, a new one begins. */
function nextCycle(run: Run, thread: ApprovalThread, outcome: 'met' | 'cancelled'): ApprovalThread['cycle'] {
  finishCycle(run, { cycle: thread.cycle, face: threadFace(run.linked, thread) }, outcome);
  return newCycle(run, thread.node);
}

/** The reason that the matrix row of an approval gives. */
function rowReason({ linked }: Run, { row }: ApprovalThread): string | null {
  return linked.policy.grants.find(({ id }) => id === row)?.reason ?? null;
}

/** Enough distinct approvers; where as many are needed as there are tiers, one of each tier. */
function isStageDone({ approvals, stages, stage }: ApprovalThread): boolean {
  const open = stages[stage];
  if (open === undefined) return true;
  const given = approvals.filter((approval) => approval.stage === stage);
  if (given.length < open.need) return false;
  return (
    open.need < open.tiers.length ||
    open.tiers.every((tier) => given.some((approval) => approval.tier === tier))
  );
}

interface ApprovalEnd {
  readonly stimulus: Stimulus;
  readonly port: 'approved' | 'denied' | 'expired';
  readonly outcome: 'met' | 'cancelled';
}

function endApproval(run: Run, thread: ApprovalThread, { stimulus, port, outcome }: ApprovalEnd): void {
  endThread(run, thread, outcome);
  firePort(stimulus, { node: thread.node, port, flavour: 'plain' });
}

/** The host says that nobody of a tier is there: the approval climbs. */
export function approvalUnavailable(run: Run, event: Unavailable, stimulus: Stimulus): void {
  const thread = openApprovalOf(run, event.request);
  if (thread?.stages[thread.stage]?.tiers.includes(event.tier) !== true) return;
  climbOrExpire(run, thread, stimulus);
}

/** Time is up, or nobody is there: the next able tier is asked, at most once each; where there is none it expires. */
export function climbOrExpire(run: Run, thread: ApprovalThread, stimulus: Stimulus): void {
  const { linked } = run;
  const ask = askOfThread(run, thread);
  const snapshot = takeSnapshot(run, eventOfAsk(ask, stepInstant(run)), null);
  const row = climb(matrixView(run, snapshot), ask, thread.asked);
  if (row === null) {
    endApproval(run, thread, { stimulus, port: 'expired', outcome: 'cancelled' });
    deny(run, thread.node, { ask, reason: rowReason(run, thread) ?? 'expired' });
    return;
  }
  const cycle = nextCycle(run, thread, 'cancelled');
  endMeasuring(run, thread, 'cancelled');
  const node = linked.nodes.get(thread.node);
  const own = node?.kind === 'approval' ? node.expires : null;
  const { expires: _old, ...rest } = thread;
  const expires = own ?? row.expires;
  const climbed: ApprovalThread = {
    ...rest,
    stages: [{ tiers: [row.tier], need: 1 }],
    stage: 0,
    approvals: none,
    asked: [...thread.asked, row.tier],
    row: row.id,
    reason: row.reason ?? thread.reason,
    ...(expires === null ? {} : { expires }),
    cycle,
  };
  replaceThread(run, climbed);
  askApprovers(run, climbed, ask);
}
