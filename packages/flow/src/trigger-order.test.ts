import { expect, it } from 'vitest';
import type { Flow } from './flow.ts';
import { practiceFlow } from './templates/practice.ts';
import { triggerPlace, triggersAsDrawn, triggersInOrder } from './trigger-order.ts';

const trigger = (order: number, mode: 'intake' | 'interrupting'): Flow['nodes'][string] => ({
  kind: 'trigger',
  config: { events: ['ticket.created'], order, mode },
});
const flow: Flow = {
  ...practiceFlow,
  nodes: {
    z: trigger(10, 'interrupting'),
    late: trigger(300, 'interrupting'),
    a: trigger(10, 'interrupting'),
    rest: trigger(1000, 'intake'),
    note: { kind: 'note', config: { text: 'No trigger' } },
    vip: trigger(20, 'intake'),
  },
};

it('asks triggers by their number, then by id', () => {
  expect(triggersInOrder(flow).map(({ id }) => id)).toEqual(['a', 'z', 'vip', 'late', 'rest']);
});

it('draws those that take tickets in first', () => {
  expect(triggersAsDrawn(flow).map(({ id }) => id)).toEqual(['vip', 'rest', 'a', 'z', 'late']);
});

it('counts those that take tickets in among themselves', () => {
  const places = Object.keys(flow.nodes).map((id) => {
    const { number, count } = triggerPlace(flow, id);
    return [id, `${number} of ${count}`];
  });
  expect(Object.fromEntries(places)).toEqual({
    a: '1 of 3',
    z: '2 of 3',
    late: '3 of 3',
    vip: '1 of 2',
    rest: '2 of 2',
    note: '1 of 1',
  });
});

it('gives the same place as long as the flow is the same', () => {
  expect(triggerPlace(flow, 'z')).toBe(triggerPlace(flow, 'z'));
});
