import type { Flow } from '@rung/flow';
import type { Scenario } from '@rung/kernel';
import type { ComponentType } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DrawnFlow } from '../canvas/use-drawn-flow.ts';
import type { Pace } from './model/paces.ts';
import type { MadeTitle } from './model/samples.ts';
import type { NotServed, Served } from './model/served.ts';
import type { Step, StepGroup } from './model/steps.ts';
import { noPath, outcomeKey, type VisitedPath } from './model/way.ts';

/** Where a rehearsal comes from: one of the flow's own scenarios, by name, or something made up. */
export type RehearsalSource =
  | { readonly kind: 'scenario'; readonly name: string }
  | { readonly kind: 'made'; readonly title?: MadeTitle };

/** A ticket that somebody has left, and how far it had come. */
export interface LeftTicket extends Pick<RehearsalState, 'source' | 'ticket' | 'done'> {
  readonly scenario: Scenario;
}

/**
 * What is rehearsed, what came of it, and how far the person has stepped. One flow is open at a time, so there is one such
 * store: the dock writes it; the canvas, the outline and the conditions of the inspector read parts of it by id (below),
 * so that a step renders only what it touches. It belongs neither to the document nor to its history.
 */
export interface RehearsalState {
  /** Whether the dock shows it; the drawing shows the way only meanwhile. */
  readonly isInSight: boolean;
  /** What the dock brings along for the drawing; nothing of it is fetched before there is a dock. */
  readonly onCanvas: ComponentType<{ readonly drawn: DrawnFlow }> | null;
  /** The ticket that was left last, or that another took the place of, by the id of its flow, as long as the page is open. */
  readonly left: ReadonlyMap<string, LeftTicket>;
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
  /** Where the playhead goes with the answer about what was changed last; null: it stays. */
  readonly wantedMs: number | null;
  /** How fast it plays. */
  readonly speed: Pace;
  /** Steps of the flow at which playing stops. */
  readonly stops: ReadonlySet<string>;
}

/** The rehearsal before anything is rehearsed; whether it is in sight is the dock's to say, and what was left stays so. */
export const noRehearsal: Omit<RehearsalState, 'isInSight' | 'onCanvas' | 'left'> = {
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
  wantedMs: null,
  speed: 1,
  stops: new Set(),
};

/** The rehearsal of the open flow. */
export const rehearsalStore = createStore<RehearsalState>(() => ({
  ...noRehearsal,
  isInSight: false,
  onCanvas: null,
  left: new Map(),
}));

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

/** Ends the rehearsal, of which the ticket is kept. Whoever opens a flow calls it, so that nothing of the one before lights up in it. */
export function closeRehearsal(): void {
  rehearsalStore.setState((present) => ({ ...noRehearsal, left: leftBy(present) }));
}

/** The tickets that were left last, once the present one is too. */
export function leftBy({
  flowId,
  scenario,
  source,
  ticket,
  done,
  left,
}: RehearsalState): RehearsalState['left'] {
  return flowId === null || scenario === null
    ? left
    : new Map(left).set(flowId, { scenario, source, ticket, done });
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
