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
  /** The scenario that is to be brought into sight, with why it fails. */
  readonly wanted: string | null;
}

const nothing: ScenarioRuns = {
  flow: null,
  outcome: null,
  progress: null,
  problem: null,
  wasCancelled: false,
  wanted: null,
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

/** Takes over how the scenarios of a flow came out where they were run anyhow: older counts are of no use then. */
export function adoptOutcomes(flow: Flow, outcomes: SetOutcome['outcomes']): void {
  const { flow: before, outcome, progress } = scenarioRuns.getState();
  if (
    progress !== null ||
    (before !== null && presentOutcome({ flow: before, outcome }, flow)?.isFresh === true)
  )
    return;
  const passed = outcomes.filter((one) => one.passed).length;
  const failed = outcomes.length - passed;
  scenarioRuns.setState({ flow, outcome: { passed, failed, outcomes, coverage: null }, problem: null });
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

/** What the latest run says of the scenarios that a flow has now. */
export interface PresentOutcome extends Pick<SetOutcome, 'passed' | 'failed' | 'outcomes'> {
  /** How many scenarios are new, changed or renamed since, or were never run. */
  readonly unrun: number;
  /** Whether the policy means something else since: nobody knows whether they would come out so again. */
  readonly isStale: boolean;
  /** Whether nothing is unknown or stale. */
  readonly isFresh: boolean;
  /** Whether these are the very scenarios of the run, so that what they cover together still holds for them. */
  readonly isWhole: boolean;
}

/** What the latest run says of the scenarios that are there now: those that were deleted are not told of. Null before the first. */
export function presentOutcome(
  { flow: run, outcome }: Pick<ScenarioRuns, 'flow' | 'outcome'>,
  flow: Flow,
): PresentOutcome | null {
  if (run === null || outcome === null) return null;
  const [now, then] = [flow.scenarios ?? [], run.scenarios ?? []];
  const wasRun = isOneOf(then);
  const same = new Set(now.flatMap((one) => (wasRun(one) ? [one['name']] : [])));
  const outcomes = outcome.outcomes.filter(({ name }) => same.has(name));
  const passed = outcomes.filter((one) => one.passed).length;
  const [unrun, isStale] = [now.length - outcomes.length, isOtherPolicy(run, flow)];
  return {
    passed,
    failed: outcomes.length - passed,
    outcomes,
    unrun,
    isStale,
    isFresh: unrun === 0 && !isStale,
    isWhole: unrun === 0 && now.length === then.length,
  };
}

/** Tells by what they say whether scenarios are among some: an undo brings one back as another object, an edit leaves the others as they are. */
function isOneOf(scenarios: readonly object[]): (scenario: object) => boolean {
  const objects = new Set(scenarios);
  let texts: ReadonlySet<string> | null = null;
  return (scenario) => {
    if (objects.has(scenario)) return true;
    texts ??= new Set(scenarios.map((one) => JSON.stringify(one)));
    return texts.has(JSON.stringify(scenario));
  };
}
