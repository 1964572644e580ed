import type { LinkedPolicy } from '@rung/engine';
import type { Diagnostic, Scenario, ScenarioFailure, ScenarioResult, TraceGroup } from '@rung/kernel';
import { isJsonObject } from '@rung/kernel';
import { type Coverage, coverage, runScenario } from '@rung/simulator';
import { boundedRun } from './bounded-run.ts';
import { mergeCoverage } from './merge-coverage.ts';
import { readScenario } from './read-scenario.ts';
import { type Refusal, refusalMessage } from './refusal.ts';

/** What became of one scenario of a set, in short: whoever wants to know more rehearses it alone. */
export interface ScenarioOutcome {
  readonly name: string;
  readonly passed: boolean;
  /** At most {@link shownFailures}. */
  readonly failures: readonly ScenarioFailure[];
  readonly moreFailures: number;
  /** Why it could not be read or run; empty when it was. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why it could not be run to its end. */
  readonly refusal: Refusal | null;
  readonly effects: number;
  readonly breaches: number;
}

/** How many failures, and findings, are listed of one scenario. */
const shownFailures = 20;

/** As much of a set as was done in one go. */
export interface SetSlice {
  readonly policy: string;
  /** One for each scenario done, in order. */
  readonly outcomes: readonly ScenarioOutcome[];
  readonly coverage: Coverage;
}

/** How long one go may last. */
export interface Budget {
  readonly ms: number;
  /** Milliseconds on a clock that only rises. */
  readonly now: () => number;
}

/** Runs scenarios one after another until the budget is spent: at least one, so that it ends some day. */
export function rehearseSlice(
  linked: LinkedPolicy,
  scenarios: readonly unknown[],
  { ms, now }: Budget,
): SetSlice {
  const start = now();
  const outcomes: ScenarioOutcome[] = [];
  let covered = coverage(linked.policy, []);
  for (const value of scenarios) {
    const { outcome, result } = runOne(linked, value);
    outcomes.push(outcome);
    if (result !== null) covered = mergeCoverage(covered, coverage(linked.policy, [result]));
    if (now() - start >= ms) break;
  }
  return { policy: linked.digest, outcomes, coverage: covered };
}

interface RunOne {
  readonly outcome: ScenarioOutcome;
  readonly result: ScenarioResult<TraceGroup> | null;
}

function runOne(linked: LinkedPolicy, value: unknown): RunOne {
  const read = readScenario(value);
  if (!read.ok) return { outcome: unread(nameOf(value), read.error), result: null };
  const run = runToItsEnd(linked, read.value);
  return run.ok
    ? { outcome: outcomeOf(run.value), result: run.value }
    : { outcome: unread(read.value.name, run.error), result: null };
}

function runToItsEnd(linked: LinkedPolicy, scenario: Scenario) {
  return boundedRun((listener) => runScenario(linked, scenario, { trace: true, listener }));
}

function nameOf(value: unknown): string {
  const name = isJsonObject(value) ? value['name'] : undefined;
  return typeof name === 'string' ? name : '';
}

function unread(name: string, refusal: Refusal): ScenarioOutcome {
  const diagnostics = refusal.code === 'notReady' ? refusal.diagnostics.slice(0, shownFailures) : [];
  return {
    name,
    passed: false,
    failures: [{ code: 'error', message: refusalMessage(refusal) }],
    moreFailures: 0,
    diagnostics,
    refusal: refusal.code === 'notReady' ? null : refusal,
    effects: 0,
    breaches: 0,
  };
}

function outcomeOf({ scenario, passed, failures, effects, clocks }: ScenarioResult): ScenarioOutcome {
  return {
    name: scenario,
    passed,
    failures: failures.slice(0, shownFailures),
    moreFailures: Math.max(0, failures.length - shownFailures),
    diagnostics: [],
    refusal: null,
    effects: effects.length,
    breaches: clocks.filter(({ outcome }) => outcome === 'breached').length,
  };
}
