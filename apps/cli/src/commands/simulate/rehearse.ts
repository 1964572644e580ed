import type { LinkedPolicy } from '@rung/engine';
import type { Scenario, ScenarioResult, TraceGroup } from '@rung/kernel';
import { runScenario } from '@rung/simulator';
import { turnTaker } from '../../shell/give-way.ts';
import { interruptible } from '../../shell/interrupt.ts';
import type { Progress } from '../../shell/progress.ts';

/** A scenario and what became of it. */
export interface Rehearsal {
  readonly scenario: Scenario;
  readonly result: ScenarioResult<TraceGroup>;
}

/** What is rehearsed. */
export interface RehearsalPlan {
  readonly linked: LinkedPolicy;
  readonly scenarios: readonly Scenario[];
  readonly trace: boolean;
  readonly progress: Progress;
}

/** Runs scenarios one after another, giving way now and then so that Ctrl-C ends them promptly. */
export async function rehearse({
  linked,
  scenarios,
  trace,
  progress,
}: RehearsalPlan): Promise<readonly Rehearsal[]> {
  const takeTurns = turnTaker();
  return interruptible(progress.stop, async () => {
    const rehearsals: Rehearsal[] = [];
    for (const scenario of scenarios) {
      rehearsals.push({ scenario, result: runScenario(linked, scenario, { trace }) });
      progress.update(rehearsals.length);
      await takeTurns();
    }
    return rehearsals;
  });
}
