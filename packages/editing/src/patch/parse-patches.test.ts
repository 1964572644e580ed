import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffDocuments } from './diff-documents.ts';
import { flowsEdited } from './edits.arbitrary.ts';
import { parsePatches, patchLimits } from './parse-patches.ts';

function problem(value: unknown, limits = patchLimits): unknown {
  const parsed = parsePatches(value, limits);
  return parsed.ok ? 'parsed' : parsed.error;
}

it('takes every change of a flow as it is', () => {
  fc.assert(
    fc.property(flowsEdited(1), ([before, after = null]) => {
      const patches = diffDocuments(before, after);
      expect(parsePatches(JSON.parse(JSON.stringify(patches)))).toEqual({ ok: true, value: patches });
    }),
  );
});

it('says what is wrong with what is no change, and where', () => {
  const path = ['name'];
  expect(problem({})).toEqual({ code: 'notPatches', at: [] });
  for (const item of [null, [], {}, { path }, { path: 'name', after: 1 }, { path: [1], after: 1 }]) {
    expect(problem([{ path, after: 1 }, item])).toEqual({ code: 'notPatches', at: [1] });
  }
  expect(problem([{ path, after: 1, more: 1 }])).toEqual({ code: 'notPatches', at: [0] });
  expect(problem([{ path, after: undefined }])).toEqual({ code: 'notJson', at: [0, 'after'] });
  expect(problem([{ path, after: ['\ud800'] }])).toEqual({ code: 'notJson', at: [0, 'after', 0] });
  expect(problem([{ path: ['a', '#'], before: ['x'], after: [1] }])).toEqual({ code: 'badOrder', at: [0] });
  expect(problem([{ path: ['a', '#'], before: ['x'], after: ['y', 'y'] }])).toEqual({
    code: 'badOrder',
    at: [0],
  });
  expect(problem([{ path: ['a', '#'], after: ['y'] }])).toEqual({ code: 'badOrder', at: [0] });
  expect(
    problem([
      { path, after: 1 },
      { path, after: 1 },
    ]),
  ).toEqual({ code: 'overlapping', at: path });
});

it('takes no key that sets a prototype, in paths and values alike', () => {
  expect(problem([{ path: ['nodes', '__proto__'], after: {} }])).toEqual({ code: 'unsafeKey', at: [0] });
  const value = JSON.parse('[{ "path": ["name"], "after": { "__proto__": { "x": 1 } } }]');
  expect(problem(value)).toEqual({ code: 'unsafeKey', at: [0, 'after', '__proto__'] });
});

it('keeps to its limits', () => {
  const path = ['name'];
  const deep = JSON.parse(`${'['.repeat(65)}${']'.repeat(65)}`);
  expect(problem([{ path, after: deep }])).toMatchObject({ code: 'tooDeep' });
  expect(problem([{ path, after: deep[0] }])).toBe('parsed');
  expect(problem([{ path: Array(65).fill('a'), after: 1 }])).toEqual({ code: 'tooDeep', at: [0] });
  const small = { ...patchLimits, patches: 1, values: 10 };
  expect(problem([1, 2], small)).toEqual({ code: 'tooMany', at: [] });
  expect(problem([{ path, after: Array(20).fill(0) }], small)).toMatchObject({ code: 'tooLarge' });
});

it('takes anything without throwing', () => {
  fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => void parsePatches([value])));
});
