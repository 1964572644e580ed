import type { LinkedPolicy } from '@rung/engine';
import {
  ok,
  parseInstant,
  type Result,
  type Scenario,
  type ScenarioResult,
  type TraceGroup,
} from '@rung/kernel';
import { runScenario } from '@rung/simulator';
import { boundedRun } from './bounded-run.ts';
import { rehearsalLimits } from './limits.ts';
import type { Refusal } from './refusal.ts';
import { type TimeLine, TimeLineWatch } from './time-line/time-line.ts';
import { type TracePage, tracePage } from './trace-page.ts';

/** What became of one scenario, told in full. */
export interface Rehearsal {
  /** `rung/result@1` without its trace, which comes in pages. */
  readonly result: Omit<ScenarioResult, 'trace'>;
  /** The first page. */
  readonly trace: TracePage;
  readonly timeLine: TimeLine;
}

/** Runs a scenario, one ticket or several, and tells everything that a debugger shows. */
export function rehearse(linked: LinkedPolicy, scenario: Scenario): Result<Rehearsal, Refusal> {
  const watch = new TimeLineWatch(linked);
  const run = boundedRun(
    (listener) => runScenario(linked, scenario, { trace: true, listener }),
    watch.stepped,
  );
  if (!run.ok) return run;
  const { trace, ...result } = run.value;
  const timeLine = watch.timeLine({ ...result, trace, untilMs: endOf(scenario) });
  return ok({ result, trace: pageOf(trace, 0), timeLine });
}

/** A later page of the trace that {@link rehearse} begins: the run is the same every time. */
export function rehearseTrace(
  linked: LinkedPolicy,
  scenario: Scenario,
  from: number,
): Result<TracePage, Refusal> {
  const run = boundedRun((listener) => runScenario(linked, scenario, { trace: true, listener }));
  return run.ok ? ok(pageOf(run.value.trace, from)) : run;
}

function pageOf(trace: readonly TraceGroup[], from: number): TracePage {
  return tracePage(trace, { from, rows: rehearsalLimits.pageRows });
}

function endOf({ until }: Scenario): number | null {
  const parsed = until === undefined ? null : parseInstant(until);
  return parsed?.ok === true ? parsed.value : null;
}
