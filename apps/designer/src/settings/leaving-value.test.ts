import type { Flow } from '@rung/flow';
import { expect, it } from 'vitest';
import { leavingValue } from './leaving-value.ts';

const plan = { label: 'Plan', type: 'enum' as const, values: ['gold', 'silver', 'bronze'] };
const flow: Flow = {
  format: 'rung/flow@1',
  id: 'x',
  name: 'X',
  fields: { plan, other: plan },
  tiers: {},
  nodes: {
    ask: { kind: 'condition', config: { cases: [{ id: 'a', when: 'ticket.plan in ["gold", "bronze"]' }] } },
  },
  edges: {},
};

const leaving = (id: string, values: string[]): string | null =>
  leavingValue(flow, { part: 'fields', id }, { ...plan, values });

it('finds the value that would leave although a condition asks for it', () => {
  expect(leaving('plan', ['gold', 'silver'])).toBe('bronze');
  expect(leaving('plan', ['silver', 'new'])).toBe('gold');
  expect(leaving('plan', ['gold', 'bronze'])).toBeNull();
  expect(leaving('plan', ['gold', 'silver', 'bronze', 'new'])).toBeNull();
  expect(leaving('other', [])).toBeNull();
});

it('asks nothing of a field that lists no values any more, nor of other tables', () => {
  expect(leavingValue(flow, { part: 'fields', id: 'plan' }, { label: 'Plan', type: 'text' })).toBeNull();
  expect(leavingValue(flow, { part: 'channels', id: 'plan' }, { name: 'Mail', kind: 'email' })).toBeNull();
});
