import { deadline } from '../calendar/deadline.ts';
import { nextOpening } from '../calendar/openings.ts';
import { calendarOf, clockOf, type LinkedPolicy } from '../link/linked-policy.ts';
import type { Run } from '../run.ts';
import { grown, none } from '../state/lists.ts';
import type { Cycle, StateView, SwarmThread, Thread, WaitThread } from '../state/state.ts';
import { isAttached } from './attached.ts';
import { earliestOutlet, firstOutlet, outletsAhead, type TierTarget } from './cycle.ts';
import { declaredFace, threadFace, tierFace } from './face.ts';

/** What fires by itself at an instant. */
export type Due =
  | { readonly kind: 'outlet'; readonly cycle: Cycle; readonly outlet: string }
  | { readonly kind: 'maxPause'; readonly cycle: Cycle }
  | { readonly kind: 'tier'; readonly target: TierTarget }
  | { readonly kind: 'thread'; readonly thread: Thread; readonly port: ThreadTimer };

/** Ports of threads that time alone takes. */
export type ThreadTimer = 'elapsed' | 'noJoin' | 'timeout' | 'breached' | 'noAnswer' | 'expired';

interface Found {
  readonly at: number;
  readonly due: Due;
}

/** What is looked for, all that falls due until a bound, the bound included, and what of it was found; null: nothing yet. */
interface Search {
  readonly linked: LinkedPolicy;
  readonly state: StateView;
  readonly bound: number;
  found: Found[] | null;
  /** Before when nothing falls due that lies beyond the bound. */
  next: number;
}

/** Looks for everything of the ticket that falls due until a bound, the bound included, if nothing happens before. */
function searchDues(linked: LinkedPolicy, state: StateView, bound: number): readonly Found[] | null {
  const search: Search = { linked, state, bound, found: null, next: never };
  if (state.ended !== undefined) return null;
  clockDues(search);
  tierDues(search);
  threadDues(search);
  return search.found;
}

function clockDues(search: Search): void {
  for (const cycle of search.state.clocks ?? none) declaredDues(search, cycle);
}

function threadDues(search: Search): void {
  for (const thread of search.state.threads ?? none) threadDue(search, thread);
}

function find(search: Search, at: number | null, due: Due): void {
  if (at === null) return;
  if (at <= search.bound) search.found = grown(search.found, { at, due });
  else search.next = Math.min(search.next, at);
}

/** The earliest of some instants; infinite if there is none. */
function earliest(found: readonly Found[]): number {
  return found.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
}

/**
 * The earliest instant at which something falls due, not before the state's own; null if nothing does until the bound,
 * the bound included. Without a bound, null if nothing will ever fire by itself.
 */
export function nextDue(
  linked: LinkedPolicy,
  state: StateView,
  bound: number = Number.POSITIVE_INFINITY,
): number | null {
  const found = searchDues(linked, state, bound);
  return found === null ? null : Math.max(earliest(found), state.at);
}

/** What fires together: all that is due at one instant, and what was due before it and has not fired. */
export interface DueTogether {
  /** Not before the state's own instant. */
  readonly at: number;
  readonly dues: readonly Due[];
}

/** What fires first until a bound, the bound included; null if nothing does. */
export function firstDue(run: Run, bound: number): DueTogether | null {
  const found = foundUntil(run, bound);
  if (found === null) return null;
  const [only] = found; // mostly
  if (found.length === 1 && only !== undefined)
    return { at: Math.max(only.at, run.state.at), dues: [only.due] };
  const at = Math.max(earliest(found), run.state.at);
  return { at, dues: found.filter((one) => one.at <= at).map(({ due }) => due) };
}

/** All that falls due until a bound, the bound included. */
export function duesUntil(run: Run, bound: number): readonly Due[] {
  return foundUntil(run, bound)?.map(({ due }) => due) ?? none;
}

/** As {@link searchDues}, without asking a calendar for what is known to fall due later. Most steps change no clock. */
function foundUntil(run: Run, bound: number): readonly Found[] | null {
  const { linked, state, quiet } = run;
  renewQuiet(run);
  const asksClocks = bound >= quiet.clocksUntil;
  const asksTier = bound >= quiet.positionUntil;
  if ((!asksClocks && !asksTier) || state.ended !== undefined) return null;
  const search: Search = { linked, state, bound, found: null, next: never };
  if (asksClocks) clockDues(search);
  const clocksNext = search.next;
  search.next = never;
  if (asksTier) tierDues(search);
  const tierNext = search.next;
  search.next = clocksNext;
  if (asksClocks) threadDues(search);
  if (search.found !== null) return search.found;
  // The calendars have been asked: from here on it is known better.
  if (asksClocks) quiet.clocksUntil = search.next;
  if (asksTier) quiet.positionUntil = tierNext;
  return null;
}

/** Keeps what is known of when nothing falls due with the parts of the state that it is known of. */
function renewQuiet(run: Run): void {
  const { clocks, position, threads } = run.state;
  const { quiet } = run;
  if (quiet.clocks !== clocks || quiet.threads !== threads) {
    quiet.clocks = clocks;
    quiet.threads = threads;
    quiet.clocksUntil = quietClocks(run);
  }
  if (quiet.position !== position) {
    quiet.position = position;
    quiet.positionUntil = quietPosition(run);
  }
}

const never = Number.POSITIVE_INFINITY;

function quietClocks({ linked, state }: Run): number {
  const { clocks = none, threads = none } = state;
  if (threads.length > 0) return Number.NEGATIVE_INFINITY;
  let until = never;
  for (const cycle of clocks) {
    const clock = clockOf(linked, cycle.clock);
    if (clock === undefined) continue;
    const face = declaredFace(linked, state, { clock, row: cycle.row });
    const resumes = (cycle.pausedAt ?? never) + (clock.clock.maxPauseMs ?? never);
    until = Math.min(until, earliestOutlet(cycle, face), resumes);
  }
  return until;
}

function quietPosition({ linked, state: { position } }: Run): number {
  if (position === null) return never;
  const { node, acknowledge, work } = position;
  let until = never;
  if (acknowledge !== undefined) until = earliestOutlet(acknowledge, tierFace(linked, node, 'acknowledge'));
  if (work !== undefined) until = Math.min(until, earliestOutlet(work, tierFace(linked, node, 'work')));
  return until;
}

function declaredDues(search: Search, cycle: Cycle): void {
  const { linked, state, bound } = search;
  const clock = clockOf(linked, cycle.clock);
  if (clock === undefined) return;
  const { maxPauseMs } = clock.clock;
  if (cycle.pausedAt !== undefined && maxPauseMs !== null) {
    find(search, cycle.pausedAt + maxPauseMs, { kind: 'maxPause', cycle });
  }
  const face = declaredFace(linked, state, { clock, row: cycle.row });
  const earliestAt = earliestOutlet(cycle, face);
  const mayFire = earliestAt <= bound && isAttached(state, clock);
  // An attachment, or the hours of another tier, may bring it forward to there.
  if (!mayFire || clock.tierHours) search.next = Math.min(search.next, earliestAt);
  if (!mayFire) return;
  const first = firstOutlet(cycle, face);
  if (first === null || first > bound) {
    search.next = Math.min(search.next, first ?? never);
    return;
  }
  for (const { outlet, at } of outletsAhead(cycle, face)) find(search, at, { kind: 'outlet', cycle, outlet });
}

function tierDues(search: Search): void {
  const { position } = search.state;
  if (position === null) return;
  if (position.acknowledge !== undefined)
    tierDue(search, position.acknowledge, { target: 'acknowledge', node: position.node });
  if (position.work !== undefined) tierDue(search, position.work, { target: 'work', node: position.node });
}

function tierDue(
  search: Search,
  cycle: Cycle,
  { target, node }: { readonly target: TierTarget; readonly node: string },
): void {
  // It has no outlet but the target itself.
  find(search, firstOutlet(cycle, tierFace(search.linked, node, target)), { kind: 'tier', target });
}

/** Ports that a thread's own clock takes when it runs out. */
const clockPorts = { external: 'breached', followUp: 'noAnswer', approval: 'expired' } as const;

function threadDue(search: Search, thread: Thread): void {
  if (thread.kind === 'wait') waitDue(search, thread);
  else if (thread.kind === 'swarm') swarmDues(search, thread);
  else if (thread.cycle !== null) {
    for (const { at } of outletsAhead(thread.cycle, threadFace(search.linked, thread))) {
      find(search, at, { kind: 'thread', thread, port: clockPorts[thread.kind] });
    }
  }
}

function waitDue(search: Search, thread: WaitThread): void {
  const { linked } = search;
  const node = linked.nodes.get(thread.node);
  if (node?.kind !== 'wait') return;
  const { until } = node;
  const at =
    'open' in until
      ? nextOpening(calendarOf(linked, until.open), thread.openedAt)
      : deadline(calendarOf(linked, until.calendar), thread.openedAt, until.ms);
  find(search, at, { kind: 'thread', thread, port: 'elapsed' });
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

function swarmDues(search: Search, thread: SwarmThread): void {
  const { join, end } = swarmInstants(search.linked, thread);
  if (thread.joined === undefined) find(search, join, { kind: 'thread', thread, port: 'noJoin' });
  find(search, end, { kind: 'thread', thread, port: 'timeout' });
}
