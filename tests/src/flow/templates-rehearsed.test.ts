import { compile } from '@rung/compiler';
import { link } from '@rung/engine';
import { templates } from '@rung/flow';
import { parseScenario } from '@rung/kernel';
import { runScenario } from '@rung/simulator';
import { expect, it } from 'vitest';

const rehearsals = templates.flatMap(({ id, flow }) =>
  (flow.scenarios ?? []).map((scenario) => ({ id, flow, scenario, name: String(scenario['name']) })),
);

it.each(rehearsals)('does in $id what its scenario says: $name', ({ flow, scenario }) => {
  const { policy } = compile(flow);
  const parsed = parseScenario(scenario);
  if (policy === null || !parsed.ok) throw new Error('the template compiles and has scenarios');
  const { passed, failures } = runScenario(link(policy), parsed.value);
  expect(failures).toEqual([]);
  expect(passed).toBe(true);
});
