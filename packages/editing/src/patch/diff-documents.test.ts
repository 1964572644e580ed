import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatches } from './apply-patches.ts';
import { diffDocuments } from './diff-documents.ts';
import { oddDocuments } from './documents.arbitrary.ts';
import { flowsEdited } from './edits.arbitrary.ts';
import { invertPatches } from './invert-patches.ts';
import type { Json } from './patch.ts';
import { granted } from './result.fake.ts';

it('says what changed, in the order of keys', () => {
  const before = { name: 'A', nodes: { vip: { kind: 'end', config: {} } }, edges: {} };
  const after = {
    edges: { e1: { from: { node: 'vip', port: 'next' }, to: 'done' } },
    nodes: { vip: { kind: 'end', config: { depth: { x: 1 } }, title: 'VIP' } },
    description: 'What',
  };
  expect(diffDocuments(before, after)).toEqual([
    { path: ['description'], after: 'What' },
    { path: ['edges', 'e1'], after: after.edges.e1 },
    { path: ['name'], before: 'A' },
    { path: ['nodes', 'vip', 'config', 'depth'], after: { x: 1 } },
    { path: ['nodes', 'vip', 'title'], after: 'VIP' },
  ]);
});

it('names entries of lists by id, or else by name, and tells their order as a whole', () => {
  const cases = [{ id: 'a', when: 'x' }, { id: 'b', when: 'y' }, { id: 'c' }];
  const changed = [{ id: 'd' }, { id: 'b', when: 'z' }, { id: 'a', when: 'x' }];
  const list = (entries: Json): Json => ({ nodes: { n: { config: { cases: entries } } } });
  const path = ['nodes', 'n', 'config', 'cases'];
  expect(diffDocuments(list(cases), list(changed))).toEqual([
    { path: [...path, '=b', 'when'], before: 'y', after: 'z' },
    { path: [...path, '=c'], before: { id: 'c' } },
    { path: [...path, '=d'], after: { id: 'd' } },
    { path: [...path, '#'], before: ['a', 'b', 'c'], after: ['d', 'b', 'a'] },
  ]);
  expect(diffDocuments({ scenarios: [{ name: 'x', n: 1 }] }, { scenarios: [{ name: 'x', n: 2 }] })).toEqual([
    { path: ['scenarios', '=x', 'n'], before: 1, after: 2 },
  ]);
});

it('takes any other list as one value', () => {
  const twice = [{ name: 'x' }, { name: 'x' }];
  expect(diffDocuments({ scenarios: [{ name: 'x' }] }, { scenarios: twice })).toEqual([
    { path: ['scenarios'], before: [{ name: 'x' }], after: twice },
  ]);
  expect(diffDocuments({ a: { b: [1, 2] } }, { a: { b: [1, 3] } })).toEqual([
    { path: ['a', 'b'], before: [1, 2], after: [1, 3] },
  ]);
});

it('takes as one value what people change as one', () => {
  const limit = (amount: number, currency: string): Json => ({
    grants: { g: { limit: { amount, currency } } },
  });
  expect(diffDocuments(limit(1, 'EUR'), limit(2, 'EUR'))).toEqual([
    {
      path: ['grants', 'g', 'limit'],
      before: { amount: 1, currency: 'EUR' },
      after: { amount: 2, currency: 'EUR' },
    },
  ]);
  const from = (port: string): Json => ({ edges: { e: { from: { node: 'a', port }, to: 'b' } } });
  expect(diffDocuments(from('x'), from('y')).map(({ path }) => path)).toEqual([['edges', 'e', 'from']]);
  const at = (x: number): Json => ({ layout: { n: { x, y: 0 } } });
  expect(diffDocuments(at(1), at(2)).map(({ path }) => path)).toEqual([['layout', 'n']]);
  const node = (kind: string): Json => ({ nodes: { n: { kind, config: {} } } });
  expect(diffDocuments(node('end'), node('wait')).map(({ path }) => path)).toEqual([['nodes', 'n']]);
});

it('lets the first part of its sort enter by itself, and the last one leave so', () => {
  const layout = { n: { x: 1, y: 1 } };
  expect(diffDocuments({}, { layout })).toEqual([
    { path: ['layout'], after: {} },
    { path: ['layout', 'n'], after: layout.n },
  ]);
  expect(diffDocuments({ scenarios: [{ name: 'x' }] }, {})).toEqual([
    { path: ['scenarios'], before: [] },
    { path: ['scenarios', '=x'], before: { name: 'x' } },
    { path: ['scenarios', '#'], before: ['x'], after: [] },
  ]);
});

it('takes an object with keys that read as something else for one value', () => {
  for (const key of ['#', '=a', '__proto__']) {
    const odd: Json = JSON.parse(`{ "a": { "b": { "${key}": 1 } } }`);
    const [patch, ...others] = diffDocuments(odd, { a: { b: {} } });
    expect([patch?.path, others]).toEqual([['a', 'b'], []]);
    expect(granted(applyPatches({ a: { b: {} } }, diffDocuments({ a: { b: {} } }, odd)))).toEqual(odd);
  }
});

it('compares a document that is a list by its entries', () => {
  expect(diffDocuments([], [{ id: 'a', name: [] }])).toEqual([
    { path: ['=a'], after: { id: 'a', name: [] } },
    { path: ['#'], before: [], after: ['a'] },
  ]);
});

it('leads from any document to any other, and back', () => {
  // What fast-check calls a JSON value is one.
  const documents = fc.oneof(oddDocuments, fc.jsonValue() as fc.Arbitrary<Json>);
  fc.assert(
    fc.property(documents, documents, (before, after) => {
      const patches = diffDocuments(before, after);
      expect(granted(applyPatches(before, patches))).toEqual(after);
      expect(granted(applyPatches(after, invertPatches(patches)))).toEqual(before);
    }),
  );
});

it('leads from a flow to what people made of it, and is empty only for the same', () => {
  fc.assert(
    fc.property(flowsEdited(1), ([before, after = null]) => {
      const patches = diffDocuments(before, after);
      expect(granted(applyPatches(before, patches))).toEqual(after);
      expect(diffDocuments(after, structuredClone(after))).toEqual([]);
      expect(patches).toEqual(diffDocuments(structuredClone(before), structuredClone(after)));
    }),
  );
});

it('does not look into what is the same object: one edit among 2,000 nodes reads one node', () => {
  const read = new Set<string>();
  const told = (id: string): object =>
    new Proxy(
      { kind: 'wait', config: { for: 'PT1H' } },
      {
        get: (target, key) => {
          read.add(id);
          return Reflect.get(target, key);
        },
        ownKeys: (target) => {
          read.add(id);
          return Reflect.ownKeys(target);
        },
      },
    );
  const nodes = Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`n${i}`, told(`n${i}`)]));
  const before = { name: 'Large', nodes, edges: {} };
  const after = { ...before, nodes: { ...nodes, n7: { kind: 'wait', config: { for: 'PT2H' } } } };
  expect(diffDocuments(before, after)).toEqual([
    { path: ['nodes', 'n7', 'config', 'for'], before: 'PT1H', after: 'PT2H' },
  ]);
  expect([...read]).toEqual(['n7']);
});
