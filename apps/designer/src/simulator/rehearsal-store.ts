import type { Flow } from '@rung/flow';
import type { Scenario } from '@rung/kernel';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { withFieldsOnTickets } from './model/draft.ts';
import type { MadeTitle } from './model/samples.ts';
import type { NotServed, Served } from './model/served.ts';
import {
  allSteps,
  doneAt,
  lastWait,
  nextWait,
  type Step,
  type StepGroup,
  stepGroups,
} from './model/steps.ts';
import { noPath, outcomeKey, type VisitedPath, visitedPath } from './model/visited-path.ts';

/** Where a rehearsal comes from: one of the flow's own scenarios, by name, or something made up. */
export type RehearsalSource =
  | { readonly kind: 'scenario'; readonly name: string }
  | { readonly kind: 'made'; readonly title?: MadeTitle };

/**
 * What is rehearsed, what came of it, and how far the person has stepped. One flow is open at a time, so there is one such
 * store: the dock writes it; the canvas, the outline and the conditions of the inspector read parts of it by id (below),
 * so that a step renders only what it touches. It belongs neither to the document nor to its history.
 */
export interface RehearsalState {
  /** Whether the dock shows it; the drawing shows the way only meanwhile. */
  readonly isInSight: boolean;
  /** The flow that the answer is about; null before the first. */
  readonly flow: Flow | null;
  /** The id of the flow that the ticket is rehearsed on. */
  readonly flowId: string | null;
  /** Null until the person has chosen a ticket. */
  readonly scenario: Scenario | null;
  readonly source: RehearsalSource;
  /** The ticket in view; a scenario may hold several. */
  readonly ticket: string;
  /** The latest answer; it stays in view while a newer one is on its way. */
  readonly served: Served | null;
  /** The revision of the draft that was sent with it. */
  readonly servedRev: number | null;
  readonly problem: NotServed | null;
  readonly isRunning: boolean;
  /** How often an edit of the flow has led to another answer. */
  readonly updates: number;
  readonly groups: readonly StepGroup[];
  readonly steps: readonly Step[];
  /** How many steps are done: the playhead. */
  readonly done: number;
  /** The way through the drawing up to the playhead. */
  readonly path: VisitedPath;
  readonly isPlaying: boolean;
  /** How fast it plays, as a multiple of the usual pace. */
  readonly speed: Speed;
  /** Steps of the flow at which playing stops. */
  readonly stops: ReadonlySet<string>;
}

/** The paces at which a rehearsal can be played. */
export const speeds = [0.5, 1, 2, 5, 20, 60] as const;
export type Speed = (typeof speeds)[number];

/** The rehearsal before anything is rehearsed; whether it is in sight is the dock's to say. */
const nothing: Omit<RehearsalState, 'isInSight'> = {
  flow: null,
  flowId: null,
  scenario: null,
  source: { kind: 'made' },
  ticket: '',
  served: null,
  servedRev: null,
  problem: null,
  isRunning: false,
  updates: 0,
  groups: [],
  steps: [],
  done: 0,
  path: noPath,
  isPlaying: false,
  speed: 1,
  stops: new Set(),
};

/** The rehearsal of the open flow. */
export const rehearsalStore = createStore<RehearsalState>(() => ({ ...nothing, isInSight: false }));

/** A part of the rehearsal. */
export function useRehearsal<T>(selector: (state: RehearsalState) => T): T {
  return useStore(rehearsalStore, selector);
}

/** The numbers of a step's visits up to the playhead, as text: `2, 5`; null where the way has not been. */
export function useVisits(node: string): string | null {
  return useRehearsal(({ isInSight, path }) =>
    isInSight ? (path.visits.get(node)?.join(', ') ?? null) : null,
  );
}

/** Whether the playhead stands at a step. */
export function useIsCurrent(node: string): boolean {
  return useRehearsal(({ isInSight, path }) => isInSight && path.current === node);
}

/** Whether an outcome was taken; `moving` is the one that the latest step left by. */
export function useOutcome(node: string, port: string): 'taken' | 'moving' | null {
  return useRehearsal(({ isInSight, path }) => {
    if (!isInSight) return null;
    const key = outcomeKey(node, port);
    if (path.moving === key) return 'moving';
    return path.taken.has(key) ? 'taken' : null;
  });
}

/** Whether a rehearsal is in sight, so that what was not visited steps back. */
export function useIsRehearsing(): boolean {
  return useRehearsal(({ isInSight, served }) => isInSight && served !== null);
}

/** Forgets everything. Whoever opens a flow calls it, so that nothing of the one before lights up in it. */
export function closeRehearsal(): void {
  rehearsalStore.setState(nothing);
}

/** Ends the rehearsal. Where people want to look closer, and how fast, stays for the next one. */
export function leaveRehearsal(): void {
  const { speed, stops } = rehearsalStore.getState();
  rehearsalStore.setState({ ...nothing, speed, stops });
}

/** Puts a ticket on the time line of a flow. What the last one came to is no longer shown. */
export function openScenario(flowId: string, scenario: Scenario, source: RehearsalSource): void {
  const { flowId: before, speed, stops } = rehearsalStore.getState();
  rehearsalStore.setState({
    ...nothing,
    // Where people want to look closer stays, whichever ticket they send through the flow.
    ...(before === null || before === flowId ? { speed, stops } : {}),
    flowId,
    scenario: withFieldsOnTickets(scenario),
    source,
    ticket: scenario.tickets[0]?.id ?? '',
    updates: 0,
  });
}

/** Changes what happens to the ticket; the answer stays in view until the next one comes. */
export function changeScenario(change: (scenario: Scenario) => Scenario): void {
  const { scenario } = rehearsalStore.getState();
  if (scenario !== null) rehearsalStore.setState({ scenario: change(scenario), isPlaying: false });
}

/** Shows another of the scenario's tickets, from its end. */
export function viewTicket(ticket: string): void {
  const { served } = rehearsalStore.getState();
  rehearsalStore.setState({ ticket });
  if (served !== null) stepAll(served, ticket, Number.POSITIVE_INFINITY);
}

/** Takes an answer over. The playhead stays at its place, or at the end if it stood there. */
export function takeAnswer(
  served: Served,
  { flow, rev }: { readonly flow: Flow; readonly rev: number },
): void {
  const { ticket, steps, done, served: before, flow: flowBefore, updates } = rehearsalStore.getState();
  const wasAtEnd = before === null || done >= steps.length;
  const isUpdate = before !== null && flowBefore !== flow;
  rehearsalStore.setState({
    served,
    servedRev: rev,
    flow,
    problem: null,
    isRunning: false,
    updates: updates + (isUpdate ? 1 : 0),
  });
  stepAll(served, ticket, wasAtEnd ? Number.POSITIVE_INFINITY : done);
}

/** Fetches more of a trace that is too long for one answer. An answer that has been replaced meanwhile is left alone. */
export async function loadMore(): Promise<void> {
  const { served, ticket, done } = rehearsalStore.getState();
  if (served === null || served.more === null) return;
  const longer = await served.more();
  if (rehearsalStore.getState().served !== served) return;
  if (!longer.ok) {
    takeProblem(longer.error);
    return;
  }
  rehearsalStore.setState({ served: longer.value });
  stepAll(longer.value, ticket, done);
}

function stepAll(served: Served, ticket: string, done: number): void {
  const groups = stepGroups(served.result.trace, ticket);
  rehearsalStore.setState({ groups, steps: allSteps(groups) });
  goTo(done);
}

/** Shows that there is no answer, and why. The last one stays while it is still about this ticket. */
export function takeProblem(problem: NotServed): void {
  rehearsalStore.setState({ problem, isRunning: false, isPlaying: false });
}

/** Moves the playhead to after so many steps. */
export function goTo(wanted: number): void {
  const { flow, steps } = rehearsalStore.getState();
  const done = Math.min(Math.max(0, wanted), steps.length);
  const path = flow === null ? noPath : visitedPath(flow, steps.slice(0, done));
  rehearsalStore.setState({ done, path, ...(done >= steps.length ? { isPlaying: false } : {}) });
}

/** The ways to move the playhead, by what the buttons and keys call them. */
export const moves = {
  toStart: () => goTo(0),
  back: () => goTo(rehearsalStore.getState().done - 1),
  on: () => goTo(rehearsalStore.getState().done + 1),
  toEnd: () => goTo(rehearsalStore.getState().steps.length),
  toNextWait: () => goTo(nextWait(rehearsalStore.getState().groups, rehearsalStore.getState().done)),
  toLastWait: () => goTo(lastWait(rehearsalStore.getState().groups, rehearsalStore.getState().done)),
} as const;

/** Moves the playhead to what was done at an instant. */
export function goToInstant(ms: number): void {
  goTo(doneAt(rehearsalStore.getState().groups, ms));
}

/** Goes on by one step while it plays, and stops where the person wants to look. */
export function playOn(): void {
  moves.on();
  const { done, steps, stops } = rehearsalStore.getState();
  const entry = steps[done - 1]?.entry;
  if (entry !== undefined && 'node' in entry && stops.has(String(entry.node)))
    rehearsalStore.setState({ isPlaying: false });
}

/** Plays at another pace. */
export function playAt(speed: Speed): void {
  rehearsalStore.setState({ speed });
}

/** Has playing stop at a step, or no longer. */
export function toggleStop(node: string): void {
  const { stops } = rehearsalStore.getState();
  const others = new Set(stops);
  if (!others.delete(node)) others.add(node);
  rehearsalStore.setState({ stops: others });
}

/** Whether playing stops at a step. */
export function useIsStop(node: string): boolean {
  return useRehearsal(({ stops }) => stops.has(node));
}

/** Plays on from the playhead, from the start if it stands at the end; or stops. */
export function togglePlaying(): void {
  const { isPlaying, done, steps } = rehearsalStore.getState();
  if (steps.length === 0) return;
  if (!isPlaying && done >= steps.length) goTo(0);
  rehearsalStore.setState({ isPlaying: !isPlaying });
}
