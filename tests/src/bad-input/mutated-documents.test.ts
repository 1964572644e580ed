import { compile } from '@rung/compiler';
import { engineMessages, type LinkedPolicy, link } from '@rung/engine';
import { parseFlow } from '@rung/flow';
import { parseScenarios, type Scenario } from '@rung/kernel';
import { parsePolicy } from '@rung/policy';
import { randomTickets, runScenario } from '@rung/simulator';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { exampleFile, exampleIds, loadExample } from '../examples/example.ts';
import { deepFreeze } from './freeze.ts';
import { expectCleanPrototypes, expectTold, fuzz, fuzzTimeout } from './fuzz.ts';
import { lived, type Stored } from './lived.ts';
import { mutated, mutationLists } from './mutate.arbitrary.ts';

afterAll(expectCleanPrototypes);

/** Runs a scenario, which ends in a result whatever the policy or the scenario: what was refused is told in it by a code. */
function rehearse(linked: LinkedPolicy, scenario: Scenario): void {
  const { failures } = runScenario(linked, scenario);
  for (const { code, actual } of failures) {
    if (code === 'error') expect(engineMessages).toHaveProperty((actual as { readonly code: string }).code);
  }
}

describe.each(exampleIds)('%s', (id) => {
  const example = loadExample(id);
  const raw = (file: string): unknown => JSON.parse(exampleFile(id, file));
  const documents = { flow: raw('flow.json'), policy: raw('policy.json'), scenarios: raw('scenarios.json') };

  it('answers a mutated flow with findings at their places, or with a policy that runs', {
    timeout: fuzzTimeout,
  }, () => {
    fc.assert(
      fc.property(mutationLists, fc.constantFrom(...example.scenarios), (changes, scenario) => {
        const document = deepFreeze(mutated(documents.flow, changes));
        const parsed = parseFlow(document);
        if (!parsed.ok) return expectTold(document, parsed.error, /^FLW-\d\d$/);
        const { policy, diagnostics } = compile(deepFreeze(parsed.value));
        expectTold(parsed.value, diagnostics, /^(LNT-\d\d|RNG-\d{3}|CND-\d\d|CAL-\d\d)$/);
        expect(policy === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        if (policy === null) return;
        expect(parsePolicy(policy)).toMatchObject({ ok: true });
        rehearse(link(deepFreeze(policy)), scenario);
      }),
      fuzz(100),
    );
  });

  it('answers a mutated policy with findings at their places, or runs it', { timeout: fuzzTimeout }, () => {
    fc.assert(
      fc.property(
        mutationLists,
        fc.constantFrom(...example.scenarios),
        fc.nat(),
        (changes, scenario, seed) => {
          const document = deepFreeze(mutated(documents.policy, changes));
          const parsed = parsePolicy(document);
          if (!parsed.ok) return expectTold(document, parsed.error, /^POL-\d\d$/);
          const linked = link(deepFreeze(parsed.value));
          rehearse(linked, scenario);
          for (const { events } of randomTickets(parsed.value, { count: 1, seed })) {
            let stored: Stored = { state: null, shared: {} };
            for (const event of events) stored = lived(linked, stored, event);
          }
        },
      ),
      fuzz(100),
    );
  });

  it('answers mutated scenarios with findings at their places, or runs them', {
    timeout: fuzzTimeout,
  }, () => {
    fc.assert(
      fc.property(mutationLists, (changes) => {
        const document = deepFreeze(mutated(documents.scenarios, changes));
        const parsed = parseScenarios(document);
        if (!parsed.ok) return expectTold(document, parsed.error, /^(SCN|EVT)-\d\d$/);
        for (const scenario of deepFreeze(parsed.value)) rehearse(example.linked, scenario);
      }),
      fuzz(50),
    );
  });
});
