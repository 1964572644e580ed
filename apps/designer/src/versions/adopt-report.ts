import type { Flow } from '@rung/flow';
import { adoptOutcomes } from '../scenarios/scenario-runs.ts';
import type { GateReport } from './publishing.ts';

/** Lets the list of scenarios know how they came out when the page had them run, so that it tells nothing older beside it. */
export function adoptReport(flow: Flow, { digest, failingScenarios }: GateReport): void {
  // With an error none was run.
  if (digest === null) return;
  const failing = new Map(failingScenarios.map((one) => [one.name, one.failures]));
  const names = (flow.scenarios ?? []).map(({ name }) => String(name));
  adoptOutcomes(
    flow,
    names.map((name) => ({
      name,
      passed: !failing.has(name),
      failures: failing.get(name) ?? [],
      moreFailures: 0,
    })),
  );
}
