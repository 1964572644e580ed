import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@rung/compiler';
import { type LinkedPolicy, link } from '@rung/engine';
import { type Flow, readFlow } from '@rung/flow';
import { parseScenarios, readJson, type Scenario } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { repositoryRoot } from '../shared-data.ts';

const folder = join(repositoryRoot, 'examples');

/** One of the example policies, read from its folder and compiled. */
export interface Example {
  readonly id: string;
  readonly flow: Flow;
  readonly policy: Policy;
  readonly linked: LinkedPolicy;
  readonly scenarios: readonly Scenario[];
}

/** The folders of `examples/` that hold a policy of their own, sorted. */
export const exampleIds: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'flow.json')))
  .map(({ name }) => name)
  .sort();

/** The text of a file of an example. */
export function exampleFile(id: string, file: string): string {
  return readFileSync(join(folder, id, file), 'utf8');
}

/** Reads and compiles an example. @throws when it is not sound, which no test expects. */
export function loadExample(id: string): Example {
  const read = readFlow(exampleFile(id, 'flow.json'));
  if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.error)}`);
  const { policy, diagnostics } = compile(read.value.flow);
  if (policy === null) throw new Error(`${id}: ${JSON.stringify(diagnostics)}`);
  const json = readJson(exampleFile(id, 'scenarios.json'));
  const scenarios = json.ok ? parseScenarios(json.value) : json;
  if (!scenarios.ok) throw new Error(`${id}: ${JSON.stringify(scenarios.error)}`);
  return { id, flow: read.value.flow, policy, linked: link(policy), scenarios: scenarios.value };
}
