import { ok, type Result } from '@rung/kernel';
import type { Coverage } from '@rung/simulator';
import type { DocumentText } from '../rehearsal/document.ts';
import { mergeCoverage } from '../rehearsal/merge-coverage.ts';
import type { Refusal } from '../rehearsal/refusal.ts';
import { mergeFindings, type RandomFindings } from '../rehearsal/rehearse-random.ts';
import type { ScenarioOutcome } from '../rehearsal/rehearse-set.ts';
import type { Workers } from '../rehearsal/workers.ts';
import type { JobWork } from './job-board.ts';

/** What a set of scenarios came to. */
export interface SetResult {
  readonly kind: 'scenarios';
  /** Digest of the policy. */
  readonly policy: string;
  readonly passed: number;
  readonly failed: number;
  /** In the order given. */
  readonly outcomes: readonly ScenarioOutcome[];
  readonly coverage: Coverage;
}

/** What random tickets came to. */
export interface RandomResult extends RandomFindings {
  readonly kind: 'random';
  /** Failures that are not listed. */
  readonly moreFailures: number;
}

/** What a job of rehearsals ends with. */
export type RehearsalResult = SetResult | RandomResult;

/** How long a slice lasts, about: the longest that a call of a person waits where every worker is on a job. */
const sliceMs = 40;
/** Scenarios sent along with one slice; how many of them are done in it, its time decides. */
const sliceScenarios = 25;
/** Random tickets of one slice, each with its own checks. Fixed: with the seed it says which tickets there are. */
const sliceTickets = 5;
/** Failures of random tickets that are listed. */
const listedFailures = 20;

/** The work of rehearsing a set of scenarios, slice by slice. */
export function rehearseSet(
  workers: Workers,
  { document, scenarios }: { readonly document: DocumentText; readonly scenarios: readonly unknown[] },
): JobWork<RehearsalResult> {
  return async ({ report, signal }) => {
    const outcomes: ScenarioOutcome[] = [];
    let [policy, failed] = ['', 0];
    let covered: Coverage | null = null;
    do {
      const batch = scenarios.slice(outcomes.length, outcomes.length + sliceScenarios);
      const slice = await workers.slice('set', { document, scenarios: batch, budgetMs: sliceMs });
      if (!slice.ok) return slice;
      const { value } = slice;
      outcomes.push(...value.outcomes);
      failed += value.outcomes.filter(({ passed }) => !passed).length;
      policy = value.policy;
      covered = covered === null ? value.coverage : mergeCoverage(covered, value.coverage);
      report({ done: outcomes.length, total: scenarios.length, failed });
    } while (outcomes.length < scenarios.length && !signal.aborted);
    const passed = outcomes.length - failed;
    return ok({ kind: 'scenarios', policy, passed, failed, outcomes, coverage: covered });
  };
}

/** The work of sending random tickets through a policy, slice by slice. */
export function rehearseRandomTickets(
  workers: Workers,
  given: { readonly document: DocumentText; readonly count: number; readonly seed: number },
): JobWork<RehearsalResult> {
  return async ({ report, signal }) => {
    let findings: RandomFindings | null = null;
    let failed = 0;
    do {
      const slice = await nextBlock(workers, given, findings?.tickets ?? 0);
      if (!slice.ok) return slice;
      failed += slice.value.failures.length;
      const all: RandomFindings = findings === null ? slice.value : mergeFindings(findings, slice.value);
      findings = { ...all, failures: all.failures.slice(0, listedFailures) };
      report({ done: findings.tickets, total: given.count, failed });
    } while (findings.tickets < given.count && !signal.aborted);
    return ok({ kind: 'random', ...findings, moreFailures: failed - findings.failures.length });
  };
}

function nextBlock(
  workers: Workers,
  { document, count, seed }: Parameters<typeof rehearseRandomTickets>[1],
  done: number,
): Promise<Result<RandomFindings, Refusal>> {
  const block = { count: Math.min(sliceTickets, count - done), seed: seed + done / sliceTickets };
  return workers.slice('random', { document, ...block });
}
