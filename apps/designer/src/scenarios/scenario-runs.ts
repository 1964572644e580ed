import type { Flow } from '@rung/flow';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { NotServed } from '../simulator/model/served.ts';
import { isOtherPolicy } from '../simulator/rehearse.ts';
import type { Progress, RunSet, SetOutcome } from './run-set.ts';

/** The latest run of a flow's scenarios. The panel shows it; the publish page and a badge may read it too. */
export interface ScenarioRuns {
  /** The flow that the outcome is about; null before the first. */
  readonly flow: Flow | null;
  readonly outcome: SetOutcome | null;
  /** Null while nothing runs. */
  readonly progress: Progress | null;
  readonly problem: NotServed | null;
  readonly wasCancelled: boolean;
}

const nothing: ScenarioRuns = {
  flow: null,
  outcome: null,
  progress: null,
  problem: null,
  wasCancelled: false,
};

/** The runs of the open flow. */
export const scenarioRuns = createStore<ScenarioRuns>(() => nothing);

/** A part of {@link scenarioRuns}. */
export function useScenarioRuns<T>(selector: (state: ScenarioRuns) => T): T {
  return useStore(scenarioRuns, selector);
}

let running: AbortController | null = null;

/** Runs the scenarios of a flow; a run that is under way ends without a word. */
export async function runScenarios(flow: Flow, runSet: RunSet): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const total = flow.scenarios?.length ?? 0;
  scenarioRuns.setState({ progress: { done: 0, total }, problem: null, wasCancelled: false });
  const answer = await runSet({
    flow,
    signal: mine.signal,
    onProgress: ({ done, total: all }) => {
      if (running === mine) scenarioRuns.setState({ progress: { done, total: all } });
    },
  });
  if (running !== mine) return;
  running = null;
  if (answer === null) scenarioRuns.setState({ progress: null, wasCancelled: true });
  else if (answer.ok) scenarioRuns.setState({ progress: null, outcome: answer.value, flow });
  else scenarioRuns.setState({ progress: null, problem: answer.error });
}

/** Ends the run that is under way. */
export function cancelRun(): void {
  running?.abort();
}

/** Forgets everything, as when another flow is opened. */
export function forgetRuns(): void {
  running?.abort();
  running = null;
  scenarioRuns.setState(nothing);
}

/** Whether a run is still about a flow: its meaning and its scenarios are the same. */
export function isCurrent(run: Flow | null, flow: Flow): boolean {
  return run !== null && run.scenarios === flow.scenarios && !isOtherPolicy(run, flow);
}
