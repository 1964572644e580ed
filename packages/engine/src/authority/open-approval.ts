import { emit, stamp } from '../effects.ts';
import type { Run } from '../run.ts';
import { none } from '../state/lists.ts';
import type { ApprovalThread } from '../state/state.ts';
import { openApproval } from '../threads/open-thread.ts';
import { rememberRequest } from './answer.ts';
import { type Ask, askParts } from './ask.ts';
import type { Stage } from './matrix.ts';

/** A sign-off to ask for. */
export interface ApprovalPlan {
  readonly ask: Ask;
  readonly stages: readonly Stage[];
  readonly reason: string;
  readonly row: string | null;
  readonly expires: { readonly targetMs: number; readonly calendar: string } | null;
}

/** How long an approval that nobody can give stays open: it expires as soon as clocks are asked. */
const noWait = { targetMs: 0, calendar: 'always' };

/** Opens the thread of an approval. Its effects are written apart, with those of the round. */
export function beginApproval(run: Run, node: string, plan: ApprovalPlan): ApprovalThread {
  const { ask, stages, reason, row, expires } = plan;
  rememberRequest(run, ask, 'open');
  const limit = stages.length === 0 ? noWait : expires;
  return openApproval(run, node, {
    request: ask.request,
    stages,
    stage: 0,
    approvals: none,
    asked: stages[0]?.tiers ?? none,
    reason,
    ...(row === null ? {} : { row }),
    ...(limit === null ? {} : { expires: limit }),
  });
}

/** Asks those of the stage now open. For an act on the ticket itself, a `block` comes first. */
export function askApprovers(run: Run, thread: ApprovalThread, ask: Ask): void {
  const approvers = thread.stages[thread.stage]?.tiers ?? none;
  if (approvers.length === 0) return;
  emit(run, {
    ...stamp(run, 'requestApproval', thread.node),
    ...askParts(ask),
    approvers,
    reason: thread.reason,
  });
}

/** Blocks an act on the ticket itself until it is signed off. */
export function blockAct(
  run: Run,
  node: string,
  { ask, reason }: { readonly ask: Ask; readonly reason: string },
): void {
  if (!ask.action.startsWith('ticket.')) return;
  emit(run, { ...stamp(run, 'block', node), request: ask.request, action: ask.action, reason });
}
