import type { LinkedPolicy } from '@rung/engine';
import type { Diagnostic, ListedScenario, Scenario, ScenarioResult, TraceGroup } from '@rung/kernel';
import { runScenario } from '@rung/simulator';
import { turnTaker } from '../../shell/give-way.ts';
import { interruptible } from '../../shell/interrupt.ts';
import type { Progress } from '../../shell/progress.ts';

/** A scenario and what became of it. */
export interface Rehearsal {
  /** Null when it could not be read; the result says why. */
  readonly scenario: Scenario | null;
  readonly result: ScenarioResult<TraceGroup>;
  /** Why it could not be read. */
  readonly findings: readonly Diagnostic[];
}

/** What is rehearsed. */
export interface RehearsalPlan {
  readonly linked: LinkedPolicy;
  readonly scenarios: readonly ListedScenario[];
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
    for (const { name, scenario } of scenarios) {
      rehearsals.push(
        scenario.ok
          ? { scenario: scenario.value, result: runScenario(linked, scenario.value, { trace }), findings: [] }
          : {
              scenario: null,
              result: unreadable(linked, name, scenario.error),
              findings: scenario.error,
            },
      );
      progress.update(rehearsals.length);
      await takeTurns();
    }
    return rehearsals;
  });
}

/** A scenario that cannot be read fails; the others of its file are rehearsed all the same. */
function unreadable(
  { digest }: LinkedPolicy,
  scenario: string,
  diagnostics: readonly Diagnostic[],
): ScenarioResult<TraceGroup> {
  const failures = diagnostics.map(({ code, message, path = '' }) => ({
    code: 'error' as const,
    message: `${code}: ${message}`,
    place: path,
  }));
  return {
    format: 'rung/result@1',
    scenario,
    policy: digest,
    passed: false,
    failures,
    effects: [],
    clocks: [],
    notes: [],
    final: {},
    trace: [],
  };
}
