import { policyText } from '@rung/policy';
import { crossCuttingChecks, runScenario } from '@rung/simulator';
import { describe, expect, it } from 'vitest';
import { exampleFile, exampleIds, loadExample } from './example.ts';

it('finds the twelve examples', () => {
  expect(exampleIds).toHaveLength(12);
});

describe.each(exampleIds)('%s', (id) => {
  const example = loadExample(id);

  it('is committed as the policy it compiles to', () => {
    expect(exampleFile(id, 'policy.json')).toBe(policyText(example.policy));
  });

  it('says in its README what each scenario shows', () => {
    const readme = exampleFile(id, 'README.md');
    expect(example.scenarios.filter(({ name }) => !readme.includes(name))).toEqual([]);
  });

  it.each(example.scenarios.map((scenario) => ({ name: scenario.name, scenario })))(
    '$name',
    ({ scenario }) => {
      const { passed, failures } = runScenario(example.linked, scenario);
      expect(failures).toEqual([]);
      expect(passed).toBe(true);
    },
  );

  it.each(example.scenarios.map((scenario) => ({ name: scenario.name, scenario })))(
    'survives repeats, restarts, disorder and empty tiers: $name',
    ({ scenario }) => {
      expect(crossCuttingChecks(example.linked, scenario)).toEqual([]);
    },
  );
});
