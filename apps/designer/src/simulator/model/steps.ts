import type { Effect, ScenarioResult, TraceCause, TraceEntry, TraceGroup } from '@rung/kernel';
import { cameOf } from './came-of.ts';
import { msOf } from './instants.ts';
import { toldOnce } from './told-once.ts';

/** One thing that happened, in the order in which it did. */
export interface Step {
  /** Its place among all steps, from 0. */
  readonly index: number;
  readonly ticket: string;
  readonly atMs: number;
  /** The group of its instant, from 0. */
  readonly group: number;
  readonly entry: TraceEntry;
  /** What came of it that the entry does not tell. */
  readonly came: readonly Effect[];
}

/** What one cause set off. */
export interface StepRound {
  readonly causes: readonly TraceCause[];
  readonly steps: readonly Step[];
}

/** Everything of one instant: with it the ticket comes to rest and waits. */
export interface StepGroup {
  readonly index: number;
  readonly atMs: number;
  readonly at: string;
  readonly rounds: readonly StepRound[];
  /** The place of its first step, and of the first after it. */
  readonly from: number;
  readonly to: number;
}

const nothing: readonly Effect[] = [];

/** The steps of one ticket by instant and cause, each told once, with what came of it. */
export function stepGroups(
  { trace, effects }: Pick<ScenarioResult<TraceGroup>, 'trace' | 'effects'>,
  ticket: string,
): readonly StepGroup[] {
  const groups = trace
    .filter((group) => group.ticket === ticket)
    .map(({ at, rounds }) => ({
      at,
      atMs: msOf(at),
      rounds: rounds.map(({ causes, entries }) => ({
        causes,
        places: toldOnce(entries).map((entry) => ({ atMs: msOf(at), entry })),
      })),
    }));
  const came = cameOf(
    groups.flatMap(({ rounds }) => rounds.flatMap(({ places }) => places)),
    effects.filter((effect) => effect.ticket === ticket),
  );
  let next = 0;
  return groups.map(({ at, atMs, rounds }, index) => {
    const from = next;
    const numbered = rounds.map(({ causes, places }) => ({
      causes,
      steps: places.map(
        (place): Step => ({
          ...place,
          index: next++,
          ticket,
          group: index,
          came: came.get(place) ?? nothing,
        }),
      ),
    }));
    return { index, atMs, at, rounds: numbered, from, to: next };
  });
}

/** All steps, in order. */
export function allSteps(groups: readonly StepGroup[]): readonly Step[] {
  return groups.flatMap(({ rounds }) => rounds.flatMap(({ steps }) => steps));
}

/** How many steps are done once the ticket next comes to rest. */
export function nextWait(groups: readonly StepGroup[], done: number): number {
  return groups.find(({ to }) => to > done)?.to ?? done;
}

/** How many steps were done when the ticket last rested before. */
export function lastWait(groups: readonly StepGroup[], done: number): number {
  return groups.findLast(({ to }) => to < done)?.to ?? 0;
}

/** How many steps are done at an instant. */
export function doneAt(groups: readonly StepGroup[], ms: number): number {
  return groups.findLast(({ atMs }) => atMs <= ms)?.to ?? 0;
}
