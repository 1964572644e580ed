import {
  advance,
  engineMessages,
  type LinkedPolicy,
  type SharedCells,
  sharedKeys,
  step,
  type TicketState,
} from '@rung/engine';
import type { TicketEvent } from '@rung/kernel';
import { expect } from 'vitest';
import { deepFreeze } from './freeze.ts';
import { expectTold } from './fuzz.ts';

const engineCodes = new RegExp(`^(${Object.keys(engineMessages).join('|')})$`);

/** A ticket and the cells it shares, as a host keeps them. */
export interface Stored {
  readonly state: TicketState | null;
  readonly shared: SharedCells;
}

/** A value as a store gives it back; what JSON would write as something else fails. */
function written<T>(value: T): T {
  const text = JSON.stringify(value, (key, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part)) expect.fail(`${key} is ${part}`);
    return part;
  });
  return deepFreeze(JSON.parse(text));
}

/** One step of a host that keeps everything as JSON: what it stores can be read again and is gone on from. */
export function lived(linked: LinkedPolicy, { state, shared }: Stored, event: TicketEvent): Stored {
  expect(Array.isArray(sharedKeys(linked, state, event))).toBe(true);
  const result = step(linked, state, event, { shared, trace: true });
  if (!result.ok) {
    expectTold(event, [{ path: undefined, ...result.error }], engineCodes);
    return { state, shared };
  }
  const { value } = result;
  // Effects and traces repeat the policy, in which a program may have put a -0; files hold none.
  const again = written(value);
  expect(again.state).toEqual(value.state);
  expect(again.shared).toEqual(value.shared);
  const next = { state: again.state, shared: { ...shared, ...again.shared } };
  expect(advance(linked, next.state, next.state.at, { shared: next.shared })).toMatchObject({ ok: true });
  return next;
}
