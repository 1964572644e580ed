import { expect, it } from 'vitest';
import { rehearsed } from '../simulator/model/rehearsed.fake.ts';
import { allSteps, stepGroups } from '../simulator/model/steps.ts';
import { visitedPath } from '../simulator/model/visited-path.ts';
import { outcomeKey } from '../simulator/model/way.ts';
import { noRehearsal, type RehearsalState } from '../simulator/rehearsal-store.ts';
import { lastWayOf } from './last-way-of.ts';

const { flow, runs } = rehearsed('agency-unanswered-4bh');
const steps = allSteps(stepGroups(runs[0]?.result ?? { trace: [], effects: [] }, 'T-1'));

function at(done: number, more: Partial<RehearsalState> = {}): RehearsalState {
  const path = visitedPath(flow, steps.slice(0, done));
  return {
    ...noRehearsal,
    isInSight: true,
    onCanvas: null,
    left: new Map(),
    flow,
    steps,
    done,
    path,
    ...more,
  };
}

/** How many steps are done when a way is taken that the step before did not take. */
const taking = steps.findIndex(({ entry }) => entry.step === 'trigger') + 1;
const intake = outcomeKey('intake', 'out');

it('has a dot run when the playhead goes on over the step that takes a way', () => {
  const shown = { state: at(taking), before: at(taking - 1), isMotionReduced: false };
  expect(lastWayOf(shown)).toEqual({ outcome: intake, place: taking - 1, runMs: 600 });
});

it('has none run for a step that takes no way, back, or to a place that was not stepped to', () => {
  const quiet = steps.findIndex(
    (_, index) => index >= taking && at(index + 1).path.movedAt === at(index).path.movedAt,
  );
  expect(quiet).toBeGreaterThan(0);
  const still = { isMotionReduced: false } as const;
  expect(lastWayOf({ ...still, state: at(quiet + 1), before: at(quiet) })).toBeNull();
  expect(lastWayOf({ ...still, state: at(taking), before: at(steps.length) })).toBeNull();
  expect(lastWayOf({ ...still, state: at(taking), before: null })).toBeNull();
  expect(lastWayOf({ ...still, state: at(taking), before: { ...at(0), steps: [] } })).toBeNull();
});

it('has the dot arrive before the next step of a fast pace', () => {
  const runMs = (more: Partial<RehearsalState>): number | null | undefined =>
    lastWayOf({ state: at(taking, more), before: at(taking - 1), isMotionReduced: false })?.runMs;
  expect(runMs({ isPlaying: true, speed: 20 })).toBe(30);
  expect(runMs({ isPlaying: true, speed: 0.5 })).toBe(600);
  expect(runMs({ isPlaying: true, speed: 'hour' })).toBe(600);
  expect(runMs({ speed: 20 })).toBe(600);
});

it('has an arrow stand there instead where less motion is wanted, whichever way it came there', () => {
  const arrow = { outcome: intake, place: taking - 1, runMs: null };
  expect(lastWayOf({ state: at(taking), before: null, isMotionReduced: true })).toEqual(arrow);
  expect(lastWayOf({ state: at(taking), before: at(steps.length), isMotionReduced: true })).toEqual(arrow);
  expect(lastWayOf({ state: at(0), before: at(taking), isMotionReduced: true })).toBeNull();
  const unseen = at(taking, { isInSight: false });
  expect(lastWayOf({ state: unseen, before: null, isMotionReduced: true })).toBeNull();
});
