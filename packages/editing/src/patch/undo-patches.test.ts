import { isJsonObject } from '@rung/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatches } from './apply-patches.ts';
import { diffDocuments } from './diff-documents.ts';
import { oddDocuments } from './documents.arbitrary.ts';
import { flowsEdited } from './edits.arbitrary.ts';
import { placedNode } from './flow-places.ts';
import type { Json, Patch } from './patch.ts';
import { isPresence } from './place.ts';
import { rebase } from './rebase.ts';
import { granted } from './result.fake.ts';
import { undoPatches } from './undo-patches.ts';

const flow = {
  nodes: { a: { kind: 'wait', config: { for: 'PT1H' } }, b: { kind: 'end', config: {} } },
  edges: { e1: { from: { node: 'a', port: 'next' }, to: 'b' } },
};
const withoutA = { nodes: { b: flow.nodes.b }, edges: {} };

/** The document after an undo of what led from one to another, or why there is none. */
function undone(change: readonly [before: Json, after: Json], now: Json): unknown {
  const undo = undoPatches(now, diffDocuments(...change));
  return undo.ok ? granted(applyPatches(now, undo.value)) : undo.error;
}

it('takes back what was done, and keeps what others did', () => {
  expect(undone([flow, withoutA], withoutA)).toEqual(flow);
  expect(undone([flow, withoutA], { ...withoutA, name: 'B' })).toEqual({ ...flow, name: 'B' });
  const list = (names: string): Json => ({ scenarios: [...names].map((name) => ({ name })) });
  expect(undone([list('abc'), list('acx')], list('cxaz'))).toEqual(list('cabz'));
  expect(undone([{}, list('a')], list('ab'))).toEqual(list('b'));
  expect(undone([list('a'), {}], list('b'))).toEqual(list('ab'));
  expect(undone([{ tiers: { a: 1, b: 2 } }, { tiers: { b: 2 } }], {})).toEqual({ tiers: { a: 1 } });
});

it('changes nothing where somebody else has changed the same since', () => {
  const longer = { ...flow, nodes: { ...flow.nodes, a: { kind: 'wait', config: { for: 'PT2H' } } } };
  const longest = { ...flow, nodes: { ...flow.nodes, a: { kind: 'wait', config: { for: 'PT3H' } } } };
  expect(undone([flow, longer], longest)).toEqual({
    code: 'changedMeanwhile',
    path: ['nodes', 'a', 'config', 'for'],
  });
  expect(undone([withoutA, flow], longer)).toEqual({ code: 'changedMeanwhile', path: ['nodes', 'a'] });
  const list = (names: string): Json => ({ scenarios: [...names].map((name) => ({ name })) });
  expect(undone([list('abc'), list('bac')], list('cab'))).toEqual({
    code: 'changedMeanwhile',
    path: ['scenarios', '#'],
  });
});

it('brings no edge back that would not fit any more', () => {
  expect(undone([flow, { ...flow, edges: {} }], withoutA)).toEqual({
    code: 'endGone',
    path: ['edges', 'e1'],
  });
  const taken = { ...flow, edges: { e2: flow.edges.e1 } };
  expect(undone([flow, { ...flow, edges: {} }], taken)).toEqual({ code: 'portTaken', path: ['edges', 'e1'] });
  const used = { ...flow, edges: { ...flow.edges, e3: { from: { node: 'b', port: 'p' }, to: 'a' } } };
  expect(undone([withoutA, flow], used)).toEqual({ code: 'stillConnected', path: ['edges', 'e3'] });
});

it('takes the position of a step with it, wherever it stands by now', () => {
  const placed = { ...flow, layout: { a: { x: 1, y: 1 } } };
  expect(undone([withoutA, placed], { ...flow, layout: { a: { x: 9, y: 9 } } })).toEqual(withoutA);
  expect(undone([withoutA, flow], { ...flow, layout: { a: { x: 9, y: 9 }, b: { x: 0, y: 0 } } })).toEqual({
    ...withoutA,
    layout: { b: { x: 0, y: 0 } },
  });
  expect(undone([{ ...flow, layout: { a: { x: 0, y: 0 } } }, placed], { ...withoutA, layout: {} })).toEqual({
    ...withoutA,
    layout: {},
  });
});

it('restores its own places and nothing else after unrelated edits', () => {
  fc.assert(
    fc.property(flowsEdited(2), ([base, mine = null, theirs = null]) => {
      const [change, other] = [diffDocuments(base, mine), diffDocuments(base, theirs)];
      const { patches, conflicts } = granted(rebase(other, change));
      const places = new Set(change.map(({ path }) => path.slice(0, 2).join('/')));
      const isUnrelated = other.every(
        ({ path }) => !places.has(path.slice(0, 2).join('/')) && !places.has(`nodes/${path[1]}`),
      );
      fc.pre(conflicts.length === 0 && isUnrelated);
      const now = granted(applyPatches(mine, patches));
      const undone = granted(applyPatches(now, granted(undoPatches(now, change))));
      expect(differences(theirs, undone)).toEqual([]);
    }),
  );
});

it('takes any change back at once', () => {
  const two = fc.oneof(flowsEdited(1), fc.tuple(oddDocuments, oddDocuments));
  fc.assert(
    fc.property(two, ([before, after = null]) => {
      const undo = granted(undoPatches(after, diffDocuments(before, after)));
      expect(differences(before, granted(applyPatches(after, undo)))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

/** What differs, save that a sort without parts may be empty or absent, and positions of steps that are not there. */
function differences(expected: Json, found: Json): readonly Patch[] {
  const nodes = isJsonObject(expected) && isJsonObject(expected['nodes']) ? expected['nodes'] : {};
  return diffDocuments(expected, found).filter((patch) => {
    const node = placedNode(patch);
    return !isPresence(patch) && (node === null || Object.hasOwn(nodes, node));
  });
}
