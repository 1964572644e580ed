import fc from 'fast-check';
import { expect, it } from 'vitest';
import { semanticDigest } from './digest.ts';
import type { Flow } from './flow.ts';
import { flows } from './random/flow.arbitrary.ts';

const [sample] = fc.sample(flows({ inner: 6 }), { numRuns: 1, seed: 3 });
if (sample === undefined) throw new Error('one flow was asked for');
const flow: Flow = sample;
const digest = semanticDigest(flow);

it('does not see layout, scenarios, notes and note nodes with what touches them', () => {
  const team = flow.tiers['tier0'];
  const intake = flow.nodes['intake'];
  if (team === undefined || intake === undefined) throw new Error('every random flow has them');
  const same: readonly Flow[] = [
    { ...flow, layout: { intake: { x: 1, y: 2 } } },
    { ...flow, scenarios: [{ name: 'x' }] },
    { ...flow, tiers: { ...flow.tiers, tier0: { ...team, notes: 'be kind' } } },
    { ...flow, nodes: { ...flow.nodes, intake: { ...intake, notes: 'all of them' } } },
    {
      ...flow,
      nodes: { ...flow.nodes, aside: { kind: 'note', title: 'Why', config: { text: 'because' } } },
      edges: { ...flow.edges, loose: { from: { node: 'aside', port: 'next' }, to: 'intake' } },
    },
  ];
  for (const drawn of same) expect(semanticDigest(drawn)).toBe(digest);
});

it('does not see in which order the parts were made', () => {
  const backwards = {
    ...Object.fromEntries(Object.entries(flow).reverse()),
    nodes: Object.fromEntries(Object.entries(flow.nodes).reverse()),
  } as unknown as Flow; // the same keys and values in another order
  expect(semanticDigest(backwards)).toBe(digest);
});

it('sees everything that may be compiled', () => {
  const changed: readonly Flow[] = [
    { ...flow, name: 'Another name' },
    { ...flow, description: 'said' },
    { ...flow, tiers: {} },
    { ...flow, edges: {} },
    { ...flow, guards: {} },
    { ...flow, nodes: { ...flow.nodes, more: { kind: 'end', config: {} } } },
  ];
  expect(new Set([digest, ...changed.map(semanticDigest)]).size).toBe(changed.length + 1);
});

it('tells a caller who made the flow by hand what cannot be written', () => {
  expect(() => semanticDigest({ ...flow, name: '\ud83d' })).toThrow('loneSurrogate at /name');
});
