import type { LinkedPolicy } from '@rung/engine';
import type { Diagnostic, ListedScenario, Scenario, ScenarioResult, TraceGroup } from '@rung/kernel';
import { checkScenario, runScenario } from '@rung/simulator';
import { turnTaker } from '../../shell/give-way.ts';
import { interruptible } from '../../shell/interrupt.ts';
import type { Source } from '../../shell/place-findings.ts';
import type { Progress } from '../../shell/progress.ts';

/** A scenario, sound or not, and the file it stands in. */
export interface FiledScenario extends ListedScenario {
  readonly source: Source;
}

/** A scenario and what became of it. */
export interface Rehearsal {
  /** Null when it could not be rehearsed; the result says why. */
  readonly scenario: Scenario | null;
  /** Whether it could be read. One that could may still not fit the policy. */
  readonly isRead: boolean;
  readonly result: ScenarioResult<TraceGroup>;
  /** Why it could not be read or does not fit the policy; remarks on one that was rehearsed. */
  readonly findings: readonly Diagnostic[];
  readonly source: Source;
}

/** What is rehearsed. */
export interface RehearsalPlan {
  readonly linked: LinkedPolicy;
  readonly scenarios: readonly FiledScenario[];
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
    for (const listed of scenarios) {
      rehearsals.push(rehearseOne(linked, listed, trace));
      progress.update(rehearsals.length);
      await takeTurns();
    }
    return rehearsals;
  });
}

function rehearseOne(linked: LinkedPolicy, listed: FiledScenario, trace: boolean): Rehearsal {
  const { name, scenario: read, source } = listed;
  const findings = read.ok ? checkScenario(linked, { ...listed, scenario: read.value }) : read.error;
  const common = { findings, source, isRead: read.ok };
  const errors = findings.filter(({ severity }) => severity === 'error');
  return !read.ok || errors.length > 0
    ? { ...common, scenario: null, result: refused(linked, name, errors) }
    : { ...common, scenario: read.value, result: runScenario(linked, read.value, { trace }) };
}

/** A scenario that cannot be read, or does not fit the policy, fails; the others of its file are rehearsed all the same. */
function refused(
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
