import { readFileSync } from 'node:fs';
import { compile } from '@rung/compiler';
import { link } from '@rung/engine';
import { type Flow, parseFlow } from '@rung/flow';
import { parseScenarios, type Scenario, type ScenarioResult, type TraceGroup } from '@rung/kernel';
import { runScenario } from '@rung/simulator';

/** A flow of the examples with what its scenarios came to, as the server would tell it. */
export interface RehearsedExample {
  readonly flow: Flow;
  readonly runs: readonly { readonly scenario: Scenario; readonly result: ScenarioResult<TraceGroup> }[];
}

function json(name: string, file: string): unknown {
  return JSON.parse(
    readFileSync(new URL(`../../../../../examples/${name}/${file}`, import.meta.url), 'utf8'),
  );
}

/** Compiles an example and runs its scenarios. */
export function rehearsed(name: string): RehearsedExample {
  const flow = parseFlow(json(name, 'flow.json'));
  const scenarios = parseScenarios(json(name, 'scenarios.json'));
  if (!flow.ok || !scenarios.ok) throw new Error(`${name} cannot be read`);
  const { policy } = compile(flow.value);
  if (policy === null) throw new Error(`${name} has errors`);
  const linked = link(policy);
  return {
    flow: flow.value,
    runs: scenarios.value.map((scenario) => ({
      scenario,
      result: runScenario(linked, scenario, { trace: true }),
    })),
  };
}
