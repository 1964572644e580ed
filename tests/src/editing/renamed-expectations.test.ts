import { compile } from '@rung/compiler';
import { entriesOf, partNames, renamePartId } from '@rung/editing';
import { link } from '@rung/engine';
import { type Flow, templates } from '@rung/flow';
import { parseScenario, type ScenarioResult } from '@rung/kernel';
import { runScenario } from '@rung/simulator';
import { expect, it } from 'vitest';
import { exampleFile, exampleIds, loadExample } from '../examples/example.ts';

type Kept = NonNullable<Flow['scenarios']>[number];

const examples = exampleIds.map((id) => {
  const { scenarios }: { readonly scenarios: Kept[] } = JSON.parse(exampleFile(id, 'scenarios.json'));
  return { id, flow: { ...loadExample(id).flow, scenarios } };
});

function run(flow: Flow, scenario: Kept): ScenarioResult {
  const { policy } = compile(flow);
  const parsed = parseScenario(scenario);
  if (policy === null || !parsed.ok) throw new Error('the policy compiles and has scenarios');
  return runScenario(link(policy), parsed.value);
}

/** The scenario that expects everything which comes of it, to the last detail. */
function expectingAll(flow: Flow, scenario: Kept): Kept {
  const { effects, clocks, notes, final } = run(flow, scenario);
  const plain: Kept = JSON.parse(JSON.stringify({ expect: effects, clocks, notes, final }));
  return { ...scenario, ...plain };
}

function withNewIds(flow: Flow): Flow {
  const entries = partNames.flatMap((part) => Object.keys(entriesOf(flow, part)).map((id) => ({ part, id })));
  return entries.reduce((before, { part, id }) => {
    const renamed = renamePartId(before, { part, id, to: `${id}_renamed` });
    if (!renamed.ok) throw new Error(`${part} ${id}: ${renamed.error.code}`);
    return renamed.value.flow;
  }, flow);
}

it.each([...templates, ...examples])(
  'expects the same of $id when all its parts have other ids',
  ({ flow }) => {
    const { scenarios: kept = [] } = flow;
    const scenarios = kept.map((scenario) => expectingAll(flow, scenario));
    const renamed = withNewIds({ ...flow, scenarios });
    const failures = (renamed.scenarios ?? []).flatMap((scenario) => run(renamed, scenario).failures);
    expect(failures).toEqual([]);
  },
);
