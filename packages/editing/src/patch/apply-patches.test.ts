import { isJsonObject } from '@rung/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatches } from './apply-patches.ts';
import { diffDocuments } from './diff-documents.ts';
import { flowsEdited } from './edits.arbitrary.ts';
import type { Json, Patch } from './patch.ts';
import { granted } from './result.fake.ts';

const flow = {
  name: 'A',
  nodes: { vip: { kind: 'condition', config: { cases: [{ id: 'yes', when: 'x' }] } }, done: { kind: 'end' } },
};

function refusal(patches: readonly Patch[]): unknown {
  const applied = applyPatches(flow, patches);
  return applied.ok ? 'applied' : applied.error;
}

it('changes what it names and keeps the rest as it is', () => {
  const path = ['nodes', 'vip', 'config', 'cases', '=yes', 'when'];
  const applied = granted(applyPatches(flow, [{ path, before: 'x', after: 'y' }]));
  expect(applied).toEqual({
    ...flow,
    nodes: { ...flow.nodes, vip: { kind: 'condition', config: { cases: [{ id: 'yes', when: 'y' }] } } },
  });
  expect(flow.nodes.vip.config.cases[0]?.when).toBe('x');
  expect(isJsonObject(applied) && isJsonObject(applied['nodes']) && applied['nodes']['done']).toBe(
    flow.nodes.done,
  );
  expect(granted(applyPatches(flow, []))).toBe(flow);
});

const misfits: readonly (readonly [code: string, patch: Patch, place?: readonly string[]])[] = [
  ['changedMeanwhile', { path: ['name'], before: 'B', after: 'C' }],
  ['changedMeanwhile', { path: ['name'], after: 'C' }],
  ['changedMeanwhile', { path: ['nodes', 'gone'], before: { kind: 'end' } }],
  ['changedMeanwhile', { path: ['nodes', 'toString'], before: 'x' }],
  ['noSuchPlace', { path: ['nodes', 'gone', 'title'], after: 'x' }, ['nodes', 'gone']],
  ['noSuchPlace', { path: ['name', 'x'], after: 'x' }, ['name']],
  ['noSuchPlace', { path: ['nodes', '=vip'], after: 'x' }],
  ['noSuchPlace', { path: ['nodes', 'vip', 'config', 'cases', '0'], after: 'x' }],
  ['noSuchPlace', { path: [], before: flow }],
  ['unsafeKey', { path: ['nodes', '__proto__'], after: {} }],
  ['unsafeKey', { path: ['__proto__', 'polluted'], after: true }, ['__proto__']],
  ['wrongOrder', { path: ['nodes', 'vip', 'config', 'cases', '#'], before: ['no'], after: ['yes'] }],
  ['wrongOrder', { path: ['nodes', 'vip', 'config', 'cases', '#'], before: ['yes'], after: ['yes', 'no'] }],
  ['wrongOrder', { path: ['nodes', 'vip', 'config', 'cases', '#'], before: ['yes'], after: ['yes', 'yes'] }],
];

it('refuses what does not fit, with a code and the place', () => {
  for (const [code, patch, path = patch.path] of misfits) {
    expect(refusal([patch])).toEqual({ code, path });
  }
});

it('refuses entries that enter without an order, or under the name of another', () => {
  const cases = ['nodes', 'vip', 'config', 'cases'];
  const wrong = { code: 'wrongOrder', path: [...cases, '#'] };
  expect(refusal([{ path: [...cases, '=no'], after: { id: 'no' } }])).toEqual(wrong);
  expect(refusal([{ path: [...cases, '=yes', 'id'], before: 'yes', after: 'no' }])).toEqual(wrong);
  const order = { path: [...cases, '#'], before: ['yes'], after: ['yes', 'no'] };
  expect(refusal([order, { path: [...cases, '=no'], after: { id: 'other' } }])).toEqual(wrong);
  expect(refusal([order, { path: [...cases, '=no'], after: { id: 'no' } }])).toBe('applied');
});

it('refuses one place twice, and one inside another', () => {
  const name = { path: ['name'], before: 'A', after: 'B' };
  expect(refusal([name, name])).toEqual({ code: 'overlapping', path: ['name'] });
  const inner = { path: ['nodes', 'done', 'kind'], before: 'end', after: 'wait' };
  const outer = { path: ['nodes', 'done'], before: flow.nodes.done };
  expect(refusal([outer, inner])).toEqual({ code: 'overlapping', path: inner.path });
  expect(refusal([inner, outer])).toEqual({ code: 'overlapping', path: outer.path });
});

it('keeps the identity of whatever a change does not touch', () => {
  fc.assert(
    fc.property(flowsEdited(1), ([before, after = null]) => {
      const patches = diffDocuments(before, after);
      const applied = granted(applyPatches(before, patches));
      for (const [part, key] of placesOfParts(before)) {
        const isTouched = patches.some(({ path }) => path[0] === part && (path[1] ?? key) === key);
        if (!isTouched) expect(partAt(applied, part, key)).toBe(partAt(before, part, key));
      }
    }),
  );
});

function placesOfParts(document: Json): readonly (readonly [part: string, key: string])[] {
  if (!isJsonObject(document)) return [];
  return Object.entries(document).flatMap(([part, held]) =>
    isJsonObject(held) ? Object.keys(held).map((key) => [part, key] as const) : [],
  );
}

function partAt(document: Json, part: string, key: string): unknown {
  const held = isJsonObject(document) ? document[part] : undefined;
  return isJsonObject(held) ? held[key] : undefined;
}
