import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatches } from './apply-patches.ts';
import { diffDocuments } from './diff-documents.ts';
import { oddDocuments } from './documents.arbitrary.ts';
import { flowsEdited } from './edits.arbitrary.ts';
import { invertPatches } from './invert-patches.ts';
import type { Json } from './patch.ts';
import { granted } from './result.fake.ts';
import { squash } from './squash.ts';

function squashed(...documents: readonly Json[]): unknown {
  const steps = documents.slice(1).map((after, i) => diffDocuments(documents[i] ?? null, after));
  return steps.reduce((one, step) => granted(squash(one, step)), []);
}

it('makes one change of what was typed', () => {
  expect(squashed({ name: 'A' }, { name: 'Ab' }, { name: 'Abc' })).toEqual([
    { path: ['name'], before: 'A', after: 'Abc' },
  ]);
});

it('leaves nothing of what was taken back', () => {
  const scenarios = [{ name: 'x', events: [] }];
  expect(squashed({ nodes: {} }, { nodes: { a: { kind: 'end' } } }, { nodes: {} })).toEqual([]);
  expect(squashed({}, { scenarios }, {})).toEqual([]);
  expect(squashed({ scenarios }, {}, { scenarios })).toEqual([]);
});

it('puts later changes into what was added before', () => {
  const node = (title: string): Json => ({ nodes: { a: { kind: 'end', title } } });
  expect(squashed({ nodes: {} }, node('A'), node('B'))).toEqual([
    { path: ['nodes', 'a'], after: { kind: 'end', title: 'B' } },
  ]);
  expect(squashed(node('A'), node('B'), { nodes: {} })).toEqual([
    { path: ['nodes', 'a'], before: { kind: 'end', title: 'A' } },
  ]);
});

it('refuses what does not follow', () => {
  const first = [{ path: ['nodes', 'a'], after: { kind: 'end' } }];
  expect(squash(first, [{ path: ['nodes', 'a', 'kind'], before: 'wait', after: 'end' }])).toEqual({
    ok: false,
    error: { code: 'changedMeanwhile', path: ['nodes', 'a', 'kind'] },
  });
});

const threeDocuments = fc.oneof(flowsEdited(2), fc.tuple(oddDocuments, oddDocuments, oddDocuments));

it('does as one what two changes do, and undoes it as one', () => {
  fc.assert(
    fc.property(threeDocuments, ([first, second = null, third = null]) => {
      const one = granted(squash(diffDocuments(first, second), diffDocuments(second, third)));
      expect(granted(applyPatches(first, one))).toEqual(third);
      expect(granted(applyPatches(third, invertPatches(one)))).toEqual(first);
    }),
    { numRuns: 200 },
  );
});

it('lets a list be emptied and filled with entries that are told apart by something else', () => {
  const list = (entries: Json): Json => ({ clocks: { c: { targets: entries } } });
  expect(squashed(list([{ name: 'a' }]), list([]), list([{ id: 'a' }]))).toEqual([
    { path: ['clocks', 'c', 'targets'], before: [{ name: 'a' }], after: [{ id: 'a' }] },
  ]);
});
