import { createHash } from 'node:crypto';
import type { Flow } from '@rung/flow';
import { isJsonObject, own, type Result } from '@rung/kernel';
import type { Calls } from '../rehearsal/calls.ts';
import type { DocumentText } from '../rehearsal/document.ts';
import { type Refusal, refusalMessage } from '../rehearsal/refusal.ts';
import type { ScenarioOutcome, SetSlice } from '../rehearsal/rehearse-set.ts';

/** Runs some scenarios of a document, as many as fit into a time: the server's worker threads do. */
export type RehearseSlice = (given: Calls['set']['given']) => Promise<Result<SetSlice, Refusal>>;

/** How long a slice lasts, about, so that others get their turn. */
const sliceMs = 40;
/** Scenarios sent along with one slice; how many of them are done in it, its time decides. */
const sliceScenarios = 25;

/** Runs all scenarios that travel with a flow, one of which that cannot be run to its end keeps none of the others from it. */
export async function rehearseAll(rehearse: RehearseSlice, flow: Flow): Promise<readonly ScenarioOutcome[]> {
  const { scenarios = [] } = flow;
  const document = textOf(flow);
  const outcomes: ScenarioOutcome[] = [];
  let atOnce = sliceScenarios;
  while (outcomes.length < scenarios.length) {
    const batch = scenarios.slice(outcomes.length, outcomes.length + atOnce);
    const slice = await rehearse({ document, scenarios: batch, budgetMs: sliceMs });
    if (slice.ok) outcomes.push(...slice.value.outcomes);
    else if (atOnce === 1) outcomes.push(notRun(batch[0], slice.error));
    // Which of them it was shows when they are run one by one.
    atOnce = slice.ok ? sliceScenarios : 1;
  }
  return outcomes;
}

function textOf({ scenarios: _, ...flow }: Flow): DocumentText {
  const text = JSON.stringify(flow);
  return { kind: 'flow', text, key: createHash('sha256').update('flow').update(text).digest('base64') };
}

function notRun(scenario: unknown, refusal: Refusal): ScenarioOutcome {
  const name = isJsonObject(scenario) ? own(scenario, 'name') : undefined;
  return {
    name: typeof name === 'string' ? name : '',
    passed: false,
    failures: [{ code: 'error', message: refusalMessage(refusal) }],
    moreFailures: 0,
    diagnostics: [],
    refusal,
    effects: 0,
    breaches: 0,
  };
}
