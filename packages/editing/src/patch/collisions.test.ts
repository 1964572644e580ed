import { expect, it } from 'vitest';
import { collisions } from './collisions.ts';
import { diffDocuments } from './diff-documents.ts';
import type { Json } from './patch.ts';

const flow = {
  name: 'Random',
  nodes: {
    vip: { kind: 'condition', title: 'VIP?', config: { cases: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] } },
    done: { kind: 'end', config: {} },
    wait: { kind: 'wait', config: { for: 'PT1H' } },
  },
  edges: {
    e1: { from: { node: 'vip', port: 'case:a' }, to: 'done' },
    e2: { from: { node: 'wait', port: 'next' }, to: 'vip' },
  },
  layout: { vip: { x: 0, y: 0 } },
  clocks: { c: { thresholds: [{ id: 'near', percent: 50 }] } },
};

type Flow = typeof flow;

/** The places that collide, each as one text. */
function colliding(mine: Json, theirs: Json): readonly string[] {
  return collisions(diffDocuments(flow, mine), diffDocuments(flow, theirs)).map(
    (pair) => `${pair.mine.path.join('/')} | ${pair.theirs.path.join('/')}`,
  );
}

function withNode(id: string, node: Json): Json {
  return { ...flow, nodes: { ...flow.nodes, [id]: node } };
}

function withEdge(id: string, edge: Json, { edges, ...rest }: Flow = flow): Json {
  return { ...rest, edges: { ...edges, [id]: edge } };
}

const withoutVip = {
  ...flow,
  nodes: { done: flow.nodes.done, wait: flow.nodes.wait },
  edges: {},
  layout: {},
};

it('finds one place with different values, and nothing wrong with the same on both sides', () => {
  expect(colliding({ ...flow, name: 'A' }, { ...flow, name: 'B' })).toEqual(['name | name']);
  expect(colliding({ ...flow, name: 'A' }, { ...flow, name: 'A' })).toEqual([]);
  expect(colliding(withoutVip, withoutVip)).toEqual([]);
  expect(
    colliding({ ...flow, name: 'A' }, withNode('done', { kind: 'end', config: {}, title: 'B' })),
  ).toEqual([]);
});

it('finds what was changed inside of what was deleted or replaced', () => {
  const titled = withNode('vip', { ...flow.nodes.vip, title: 'Very?' });
  expect(colliding(withoutVip, titled)).toEqual(['nodes/vip | nodes/vip/title']);
  expect(colliding(titled, withNode('vip', { kind: 'end', config: {} }))).toEqual([
    'nodes/vip/title | nodes/vip',
  ]);
});

it('finds an edge to or from a node that is deleted', () => {
  const added = withEdge('e3', { from: { node: 'done', port: 'p' }, to: 'vip' });
  expect(colliding(withoutVip, added)).toEqual(['nodes/vip | edges/e3']);
  expect(colliding(added, withoutVip)).toEqual(['edges/e3 | nodes/vip']);
  const retargeted = withEdge('e2', { ...flow.edges.e2, to: 'done' });
  const withoutDone = { ...flow, nodes: { vip: flow.nodes.vip, wait: flow.nodes.wait } };
  expect(colliding(withoutDone, retargeted)).toEqual(['nodes/done | edges/e2/to']);
});

it('finds two edges from one port', () => {
  const from = { node: 'done', port: 'p' };
  expect(colliding(withEdge('e3', { from, to: 'vip' }), withEdge('e4', { from, to: 'vip' }))).toEqual([
    'edges/e3 | edges/e4',
  ]);
  expect(colliding(withEdge('e3', { from, to: 'vip' }), withEdge('e1', { ...flow.edges.e1, from }))).toEqual([
    'edges/e3 | edges/e1/from',
  ]);
});

it('leaves the position of a deleted node alone', () => {
  const moved = { ...flow, layout: { vip: { x: 9, y: 9 } } };
  expect(colliding(withoutVip, moved)).toEqual([]);
  expect(colliding(moved, withoutVip)).toEqual([]);
  expect(colliding(moved, { ...flow, layout: { vip: { x: 1, y: 9 } } })).toEqual(['layout/vip | layout/vip']);
});

it('finds an order that both changed, but not entries that both added', () => {
  const cases = (ids: string): Json =>
    withNode('vip', { ...flow.nodes.vip, config: { cases: [...ids].map((id) => ({ id })) } });
  const place = 'nodes/vip/config/cases/#';
  expect(colliding(cases('bac'), cases('acb'))).toEqual([`${place} | ${place}`]);
  expect(colliding(cases('bac'), cases('bac'))).toEqual([]);
  expect(colliding(cases('abcx'), cases('abcy'))).toEqual([]);
  expect(colliding(cases('bacx'), cases('ab'))).toEqual([]);
});

it('finds one key that was exchanged for two different ones', () => {
  const near = (threshold: Json): Json => ({ ...flow, clocks: { c: { thresholds: [threshold] } } });
  const counted = near({ id: 'near', counted: 'PT1H' });
  const at = 'clocks/c/thresholds/=near';
  expect(colliding(counted, near({ id: 'near', remaining: 'PT1H' }))).toEqual([
    `${at}/counted | ${at}/remaining`,
  ]);
  expect(colliding(counted, near({ id: 'near', percent: 60 }))).toEqual([`${at}/percent | ${at}/percent`]);
  expect(colliding(counted, counted)).toEqual([]);
});

it('lets both add the first part of a sort', () => {
  const text = (id: string): Json => ({ ...flow, templates: { [id]: { name: id } } });
  expect(colliding(text('a'), text('b'))).toEqual([]);
  expect(colliding({ ...flow, layout: {} }, withNode('done', { kind: 'end', config: {} }))).toEqual([]);
});
