import { deadline } from '../calendar/deadline.ts';
import { nextOpening } from '../calendar/openings.ts';
import { calendarOf, type LinkedPolicy } from '../link/linked-policy.ts';
import { none } from '../state/lists.ts';
import type { Cycle, StateView, SwarmThread, Thread, WaitThread } from '../state/state.ts';
import { isAttached } from './attached.ts';
import { breached, type Face, type Outlet, outletsAhead } from './cycle.ts';
import { declaredFace, type TierTarget, threadFace, tierFace } from './face.ts';

/** What fires by itself at an instant. */
export type Due =
  | { readonly kind: 'outlet'; readonly cycle: Cycle; readonly outlet: string }
  | { readonly kind: 'maxPause'; readonly cycle: Cycle }
  | { readonly kind: 'tier'; readonly target: TierTarget }
  | { readonly kind: 'thread'; readonly thread: Thread; readonly port: ThreadTimer };

/** Ports of threads that time alone takes. */
export type ThreadTimer = 'elapsed' | 'noJoin' | 'timeout' | 'breached' | 'noAnswer' | 'expired';

type Visit = (at: number, due: Due) => void;

/** Every instant at which something of the ticket falls due, if nothing happens before. */
export function eachDue(linked: LinkedPolicy, state: StateView, visit: Visit): void {
  if (state.ended !== undefined) return;
  for (const cycle of state.clocks ?? none) declaredDues(linked, state, { cycle, visit });
  tierDues(linked, state, visit);
  for (const thread of state.threads ?? none) threadDue(linked, thread, visit);
}

/** The earliest of them, not before the state's own instant; null if nothing will ever fire by itself. */
export function nextDue(linked: LinkedPolicy, state: StateView): number | null {
  let next = Number.POSITIVE_INFINITY;
  eachDue(linked, state, (at) => {
    if (at < next) next = at;
  });
  return next === Number.POSITIVE_INFINITY ? null : Math.max(next, state.at);
}

/** Outlets of a cycle object never change, so they are worked out once for each object and policy. */
function aheadOf(linked: LinkedPolicy, cycle: Cycle, faceOf: () => Face): readonly Outlet[] {
  const known = linked.ahead.get(cycle);
  if (known !== undefined) return known;
  const ahead = outletsAhead(cycle, faceOf());
  linked.ahead.set(cycle, ahead);
  return ahead;
}

function declaredDues(
  linked: LinkedPolicy,
  state: StateView,
  { cycle, visit }: { readonly cycle: Cycle; readonly visit: Visit },
): void {
  const clock = linked.clocks.get(cycle.clock);
  if (clock === undefined) return;
  const { maxPauseMs } = clock.clock;
  if (cycle.pausedAt !== undefined && maxPauseMs !== null) {
    visit(cycle.pausedAt + maxPauseMs, { kind: 'maxPause', cycle });
  }
  if (!isAttached(linked, state, clock.id)) return;
  for (const { outlet, at } of aheadOf(linked, cycle, () =>
    declaredFace(linked, state, { clock, row: cycle.row }),
  )) {
    visit(at, { kind: 'outlet', cycle, outlet });
  }
}

function tierDues(linked: LinkedPolicy, { position }: StateView, visit: Visit): void {
  if (position === null) return;
  tierDue(linked, position.node, { target: 'acknowledge', cycle: position.acknowledge, visit });
  tierDue(linked, position.node, { target: 'work', cycle: position.work, visit });
}

function tierDue(
  linked: LinkedPolicy,
  node: string,
  {
    target,
    cycle,
    visit,
  }: { readonly target: TierTarget; readonly cycle: Cycle | undefined; readonly visit: Visit },
): void {
  if (cycle === undefined) return;
  for (const { outlet, at } of aheadOf(linked, cycle, () => tierFace(linked, node, target))) {
    if (outlet === breached) visit(at, { kind: 'tier', target });
  }
}

/** Ports that a thread's own clock takes when it runs out. */
const clockPorts = { external: 'breached', followUp: 'noAnswer', approval: 'expired' } as const;

function threadDue(linked: LinkedPolicy, thread: Thread, visit: Visit): void {
  if (thread.kind === 'wait') waitDue(linked, thread, visit);
  else if (thread.kind === 'swarm') swarmDues(linked, thread, visit);
  else if (thread.cycle !== null) {
    for (const { at } of aheadOf(linked, thread.cycle, () => threadFace(linked, thread))) {
      visit(at, { kind: 'thread', thread, port: clockPorts[thread.kind] });
    }
  }
}

function waitDue(linked: LinkedPolicy, thread: WaitThread, visit: Visit): void {
  const node = linked.nodes.get(thread.node);
  if (node?.kind !== 'wait') return;
  const { until } = node;
  const at =
    'open' in until
      ? nextOpening(calendarOf(linked, until.open), thread.openedAt)
      : deadline(calendarOf(linked, until.calendar), thread.openedAt, until.ms);
  if (at !== null) visit(at, { kind: 'thread', thread, port: 'elapsed' });
}

/** Until when a swarm may be joined, and how long it may last. */
export function swarmInstants(
  linked: LinkedPolicy,
  thread: Pick<SwarmThread, 'node' | 'openedAt'>,
): { readonly join: number | null; readonly end: number | null } {
  const node = linked.nodes.get(thread.node);
  if (node?.kind !== 'swarm') return { join: null, end: null };
  const calendar = calendarOf(linked, node.calendar);
  return {
    join: deadline(calendar, thread.openedAt, node.joinMs),
    end: deadline(calendar, thread.openedAt, node.maxMs),
  };
}

function swarmDues(linked: LinkedPolicy, thread: SwarmThread, visit: Visit): void {
  const { join, end } = swarmInstants(linked, thread);
  if (thread.joined === undefined && join !== null) visit(join, { kind: 'thread', thread, port: 'noJoin' });
  if (end !== null) visit(end, { kind: 'thread', thread, port: 'timeout' });
}
