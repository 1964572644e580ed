import { parseEvent } from '@rung/kernel';
import fc from 'fast-check';
import { afterAll, describe, it } from 'vitest';
import { exampleIds, loadExample } from '../examples/example.ts';
import { deepFreeze } from './freeze.ts';
import { expectCleanPrototypes, expectTold, fuzz, fuzzTimeout } from './fuzz.ts';
import { lived, type Stored } from './lived.ts';
import { mutated, mutationLists } from './mutate.arbitrary.ts';

afterAll(expectCleanPrototypes);

describe.each(exampleIds)('%s', (id) => {
  const { linked, scenarios } = loadExample(id);

  it('takes a mutated time line event by event, or refuses an event at its place and goes on with the next', {
    timeout: fuzzTimeout,
  }, () => {
    fc.assert(
      fc.property(mutationLists, fc.constantFrom(...scenarios), (changes, { events }) => {
        const line = deepFreeze(mutated(events, changes));
        let stored: Stored = { state: null, shared: {} };
        for (const event of Array.isArray(line) ? line : [line]) {
          const parsed = parseEvent(event);
          if (!parsed.ok) expectTold(event, [parsed.error], /^EVT-\d\d$/);
          stored = lived(linked, stored, event);
        }
      }),
      fuzz(100),
    );
  });
});
