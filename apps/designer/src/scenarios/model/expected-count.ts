import type { JsonObject, Scenario } from '@rung/kernel';
import { readableScenarios } from '../../simulator/model/readable-scenarios.ts';

/** Of how many things a scenario says how they must come out. One that says nothing passes whatever happens. */
export function expectedCount({ expect, exactly, never, clocks, notes, final, queues }: Scenario): number {
  const parts = [expect, exactly, never, clocks, notes, Object.keys(final), Object.keys(queues)];
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** How many of a flow's scenarios expect nothing. */
export function silentCount(documents: readonly JsonObject[]): number {
  return readableScenarios(documents).filter((scenario) => expectedCount(scenario) === 0).length;
}
