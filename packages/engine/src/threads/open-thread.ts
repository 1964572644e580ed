import { beginCycle, newCycle } from '../clocks/open-cycles.ts';
import type { Run } from '../run.ts';
import { none, withLast } from '../state/lists.ts';
import type {
  ApprovalThread,
  ExternalThread,
  FollowUpThread,
  SwarmThread,
  Thread,
  WaitThread,
} from '../state/state.ts';

/** What every new thread gets. */
function base<K extends Thread['kind']>(run: Run, kind: K, node: string) {
  const { state, step } = run;
  state.serial += 1;
  return { kind, n: state.serial, node, entry: state.position?.entry ?? 0, openedAt: step.at };
}

function add<T extends Thread>(run: Run, thread: T): T {
  run.state.threads = withLast(run.state.threads, thread);
  return thread;
}

/** Begins the declared clocks that measure threads of a kind. */
function measure(run: Run, thread: Thread): void {
  for (const clock of run.linked.clocks.values()) {
    if (clock.scope === thread.kind) beginCycle(run, clock, { of: thread.n });
  }
}

/** Opens a `wait` node's thread. */
export function openWait(run: Run, node: string, fromTimeout: boolean): WaitThread {
  return add(run, { ...base(run, 'wait', node), ...(fromTimeout ? { fromTimeout: true as const } : {}) });
}

/** Opens a `swarm` node's thread. */
export function openSwarm(run: Run, node: string): SwarmThread {
  const { state } = run;
  state.counts = { ...state.counts, swarms: state.counts.swarms + 1 };
  return add(run, { ...base(run, 'swarm', node), experts: none });
}

/** Opens an `external` node's thread; its clock runs at once. */
export function openExternal(run: Run, node: string): ExternalThread {
  const thread = add(run, { ...base(run, 'external', node), cycle: newCycle(run, node) });
  measure(run, thread);
  return thread;
}

/**
 * Opens a `followUp` node's thread, once: reaching it again while it is open changes nothing. Its clock runs from the
 * resolution, which may have been or may be still to come.
 */
export function openFollowUp(run: Run, node: string): FollowUpThread | null {
  if ((run.state.threads ?? none).some((thread) => thread.node === node)) return null;
  const thread = add(run, { ...base(run, 'followUp', node), cycle: null });
  return run.state.episode.resolvedAt === null ? thread : startFollowUp(run, thread);
}

/** Starts the clock of a follow-up at the resolution. */
export function startFollowUp(run: Run, thread: FollowUpThread): FollowUpThread {
  const started = { ...thread, cycle: newCycle(run, thread.node) };
  run.state.threads = (run.state.threads ?? none).map((other) => (other.n === thread.n ? started : other));
  measure(run, started);
  return started;
}

/** What an approval is opened with. */
type ApprovalStart = Omit<ApprovalThread, 'kind' | 'n' | 'node' | 'entry' | 'openedAt' | 'cycle'>;

/** Opens an approval's thread; its clock runs at once. */
export function openApproval(run: Run, node: string, start: ApprovalStart): ApprovalThread {
  const { state } = run;
  state.counts = { ...state.counts, approvals: state.counts.approvals + 1 };
  const thread = add(run, { ...base(run, 'approval', node), ...start, cycle: newCycle(run, node) });
  measure(run, thread);
  return thread;
}
