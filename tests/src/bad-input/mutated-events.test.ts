import {
  advance,
  engineMessages,
  type LinkedPolicy,
  type SharedCells,
  sharedKeys,
  step,
  type TicketState,
} from '@rung/engine';
import { parseEvent, type TicketEvent } from '@rung/kernel';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { exampleIds, loadExample } from '../examples/example.ts';
import { deepFreeze } from './freeze.ts';
import { expectCleanPrototypes, expectTold, fuzz, fuzzTimeout } from './fuzz.ts';
import { mutated, mutationLists } from './mutate.arbitrary.ts';

afterAll(expectCleanPrototypes);

const engineCodes = new RegExp(`^(${Object.keys(engineMessages).join('|')})$`);

/** A ticket and the cells it shares, as a host keeps them. */
interface Stored {
  readonly state: TicketState | null;
  readonly shared: SharedCells;
}

/** A value as a store gives it back. */
function written<T>(value: T): T {
  return deepFreeze(JSON.parse(JSON.stringify(value)));
}

/** One step of a host that keeps everything as JSON: what it stores can be read again and is gone on from. */
function lived(linked: LinkedPolicy, { state, shared }: Stored, event: TicketEvent): Stored {
  expect(Array.isArray(sharedKeys(linked, state, event))).toBe(true);
  const result = step(linked, state, event, { shared, trace: true });
  if (!result.ok) {
    expectTold(event, [{ path: undefined, ...result.error }], engineCodes);
    return { state, shared };
  }
  const { value } = result;
  expect(written(value)).toEqual(value);
  const next = { state: written(value.state), shared: { ...shared, ...written(value.shared ?? {}) } };
  expect(advance(linked, next.state, next.state.at, { shared: next.shared })).toMatchObject({ ok: true });
  return next;
}

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
