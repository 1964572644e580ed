import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@rung/compiler';
import { link } from '@rung/engine';
import { nodeKinds, readFlow } from '@rung/flow';
import { parseScenario } from '@rung/kernel';
import { runScenario } from '@rung/simulator';
import { expect, it } from 'vitest';
import { folderOf } from '../../../scripts/docs/node-kind-pages.ts';
import { repositoryRoot } from '../shared-data.ts';

// What the help page of a kind tells as its example is what really happens: the example flow carries it as a scenario.
it.each(nodeKinds)('does what the help page of %s tells', (kind) => {
  const name = folderOf(kind);
  const file = join(repositoryRoot, 'packages/flow/src/node-kinds', name, `${name}.example.json`);
  const read = readFlow(readFileSync(file));
  if (!read.ok) throw new Error('the example is a flow');
  const { policy } = compile(read.value.flow);
  const [scenario] = read.value.flow.scenarios ?? [];
  const parsed = parseScenario(scenario);
  if (policy === null || !parsed.ok) throw new Error('the example compiles and has a scenario');
  const { failures } = runScenario(link(policy), parsed.value);
  expect(failures).toEqual([]);
});
