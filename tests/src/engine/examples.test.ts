import { parseScenarios, readJson } from '@rung/kernel';
import { runScenario } from '@rung/simulator';
import { expect, it } from 'vitest';
import { exampleNames, linkedExample, readExample } from './example-policies.ts';

for (const name of exampleNames) {
  const json = readJson(readExample(name, 'scenarios.json'));
  const scenarios = json.ok ? parseScenarios(json.value) : null;
  if (scenarios?.ok !== true) throw new Error(`the scenarios of ${name} cannot be read`);
  for (const scenario of scenarios.value) {
    it(`${name}: ${scenario.name}`, () => {
      expect(runScenario(linkedExample(name), scenario).failures).toEqual([]);
    });
  }
}
