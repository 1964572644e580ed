import { expect, it } from 'vitest';
import type { Flow } from './flow.ts';
import { edgesFrom, nodeEntries, portContextOf } from './graph.ts';

const flow: Flow = {
  format: 'rung/flow@1',
  id: 'x',
  name: 'X',
  tiers: {},
  contextPackages: {
    strict: {
      name: 'Strict',
      items: [{ id: 'a', label: 'A', source: 'agent', required: true, whenMissing: 'block' }],
    },
    lenient: {
      name: 'Lenient',
      items: [
        { id: 'a', label: 'A', source: 'agent', required: true },
        { id: 'b', label: 'B', source: 'agent', required: false, whenMissing: 'block' },
      ],
    },
  },
  nodes: {
    b: { kind: 'end', config: {} },
    a: { kind: 'repeat', config: { times: 1 } },
    B: { kind: 'end', config: {} },
  },
  edges: {
    e2: { from: { node: 'a', port: 'again' }, to: 'b' },
    e1: { from: { node: 'a', port: 'exhausted' }, to: 'B' },
    e0: { from: { node: 'a', port: 'again' }, to: 'B' },
    e3: { from: { node: 'b', port: 'x' }, to: 'a' },
  },
};

it('walks nodes by id and a node’s edges by port, then id', () => {
  expect(nodeEntries(flow).map(([id]) => id)).toEqual(['B', 'a', 'b']);
  expect(edgesFrom(flow, 'a').map(([id]) => id)).toEqual(['e0', 'e2', 'e1']);
  expect(edgesFrom(flow, 'B')).toEqual([]);
});

it('knows which packages stop a hand-off: those with a required item that blocks', () => {
  const { packageBlocks } = portContextOf(flow);
  expect(packageBlocks('strict')).toBe(true);
  expect(packageBlocks('lenient')).toBe(false);
  expect(packageBlocks('toString')).toBe(false);
});
