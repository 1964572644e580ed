import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@rung/compiler';
import { type LinkedPolicy, link } from '@rung/engine';
import { readFlow } from '@rung/flow';
import { parseScenarios, type Scenario } from '@rung/kernel';
import { repositoryRoot } from '../shared-data.ts';

/** An example of the repository, compiled and ready to run. */
export interface ExamplePolicy {
  readonly name: string;
  readonly linked: LinkedPolicy;
  readonly scenarios: readonly Scenario[];
}

const folder = join(repositoryRoot, 'examples');

/** The names of all examples that are a flow with scenarios. */
export const exampleNames: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('scenarios.json') && !file.includes('node_modules'))
  .map((file) => file.slice(0, -'/scenarios.json'.length))
  .toSorted();

/** Reads and compiles one example; it is part of the repository, so it must be right. */
export function loadExample(name: string): ExamplePolicy {
  const flow = readFlow(readFileSync(join(folder, name, 'flow.json')));
  if (!flow.ok) throw new Error(`${name}: ${JSON.stringify(flow.error)}`);
  const { policy, diagnostics } = compile(flow.value.flow);
  if (policy === null) throw new Error(`${name}: ${JSON.stringify(diagnostics)}`);
  const scenarios = parseScenarios(JSON.parse(readFileSync(join(folder, name, 'scenarios.json'), 'utf8')));
  if (!scenarios.ok) throw new Error(`${name}: ${JSON.stringify(scenarios.error)}`);
  return { name, linked: link(policy), scenarios: scenarios.value };
}
