import type { LinkedPolicy } from '@rung/engine';
import { ok, type Result, type Scenario } from '@rung/kernel';
import {
  type Coverage,
  type CrossCuttingProperty,
  checkBounds,
  coverage,
  crossCuttingChecks,
  randomTickets,
  runScenario,
} from '@rung/simulator';
import { boundedRun } from './bounded-run.ts';
import { mergeCoverage } from './merge-coverage.ts';
import type { Refusal } from './refusal.ts';

/** Random tickets of one go. */
export interface RandomBlock {
  readonly count: number;
  /** Decides them all; blocks of one job have seeds that follow one another. */
  readonly seed: number;
}

/** Something that must hold of every policy and does not, with the ticket that shows it. */
export interface RandomFailure {
  readonly property: CrossCuttingProperty | 'bounds';
  readonly message: string;
  readonly scenario: Scenario;
}

/** What random tickets showed. */
export interface RandomFindings {
  readonly policy: string;
  readonly tickets: number;
  readonly effects: number;
  readonly failures: readonly RandomFailure[];
  readonly coverage: Coverage;
}

/** Sends random tickets through a policy and checks what must hold of each. The same seed gives the same findings. */
export function rehearseRandom(
  linked: LinkedPolicy,
  { count, seed }: RandomBlock,
): Result<RandomFindings, Refusal> {
  let findings = noFindings(linked);
  for (const scenario of randomTickets(linked.policy, { count, seed })) {
    const run = boundedRun((listener) => runScenario(linked, scenario, { trace: true, listener }));
    if (!run.ok) return run;
    findings = mergeFindings(findings, {
      policy: linked.digest,
      tickets: 1,
      effects: run.value.effects.length,
      failures: failuresOf(linked, scenario),
      coverage: coverage(linked.policy, [run.value]),
    });
  }
  return ok(findings);
}

/** The findings of two blocks together. */
export function mergeFindings(a: RandomFindings, b: RandomFindings): RandomFindings {
  return {
    policy: a.policy,
    tickets: a.tickets + b.tickets,
    effects: a.effects + b.effects,
    failures: [...a.failures, ...b.failures],
    coverage: mergeCoverage(a.coverage, b.coverage),
  };
}

function noFindings({ digest, policy }: LinkedPolicy): RandomFindings {
  return { policy: digest, tickets: 0, effects: 0, failures: [], coverage: coverage(policy, []) };
}

function failuresOf(linked: LinkedPolicy, scenario: Scenario): readonly RandomFailure[] {
  const { holds, effects, bound } = checkBounds(linked, scenario);
  const beyond = {
    property: 'bounds' as const,
    message: `${effects} effects, at most ${bound} were promised`,
  };
  const failures = [...crossCuttingChecks(linked, scenario), ...(holds ? [] : [beyond])];
  return failures.map((failure) => ({ ...failure, scenario }));
}
