import { standardFields } from '@rung/kernel';
import { expect, it } from 'vitest';
import { fieldDeclarations } from './fields.ts';
import type { Flow } from './flow.ts';

const flow: Flow = {
  format: 'rung/flow@1',
  id: 'x',
  name: 'X',
  fields: {
    seats: { label: 'Seats', type: 'number' },
    priority: { label: 'Our own priority', type: 'text' },
  },
  tiers: {},
  nodes: {},
  edges: {},
};

it('puts custom fields below ticket and leaves the standard ones as they are', () => {
  const fields = fieldDeclarations(flow);
  expect(fields['ticket.seats']).toEqual({ label: 'Seats', type: 'number' });
  expect(fields['ticket.priority']).toEqual(standardFields['ticket.priority']);
  expect(Object.keys(fields).length).toBe(Object.keys(standardFields).length + 1);
});

it('has no field that was not declared', () => {
  const { fields, ...bare } = flow;
  expect(fieldDeclarations(bare)).toEqual(standardFields);
  expect(Object.hasOwn(fieldDeclarations(flow), 'constructor')).toBe(false);
});
