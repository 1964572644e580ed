import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPointer } from '../document/json-pointer.ts';
import { readableJson } from './json-value.arbitrary.ts';
import { locate } from './locate.ts';
import { readJson } from './read-json.ts';

const text = `{
  "nodes": {
    "a/b": { "when": "x" },
    "": [10, [20, { "deep": null }]]
  }
}`;

it('finds where a value begins', () => {
  expect(locate(text, '')).toEqual({ line: 1, column: 1 });
  expect(locate(text, '/nodes')).toEqual({ line: 2, column: 12 });
  expect(locate(text, '/nodes/a~1b/when')).toEqual({ line: 3, column: 22 });
  expect(locate(text, '/nodes//1/0')).toEqual({ line: 4, column: 15 });
  expect(locate(text, '/nodes//1/1/deep')).toEqual({ line: 4, column: 29 });
});

it('gives null for what is not there', () => {
  for (const pointer of [
    '/x',
    '/nodes/a',
    '/nodes//2',
    '/nodes//01',
    '/nodes//-',
    'nodes',
    '/nodes/~',
    '/nodes/a~1b/when/0',
  ]) {
    expect([pointer, locate(text, pointer)]).toEqual([pointer, null]);
  }
});

it('finds places in a text that goes wrong later, but none where no value stands', () => {
  expect(locate('{"a": 1, "b": [2, }', '/b/0')).toEqual({ line: 1, column: 16 });
  expect(locate('{"a": 1, "b": [2, }', '/b/1')).toBeNull();
  expect(locate('', '')).toBeNull();
});

it('finds every value of any document', () => {
  fc.assert(
    fc.property(readableJson, (json) => {
      const written = JSON.stringify(json, null, 1);
      const lines = written.split('\n');
      for (const { path, leaf } of leavesOf(json, [])) {
        const place = locate(written, jsonPointer(path));
        const rest = lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1) ?? '';
        expect(rest.startsWith(JSON.stringify(leaf))).toBe(true);
      }
    }),
  );
});

it('takes any texts without throwing', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (source, pointer) => {
      const place = locate(source, pointer);
      if (!readJson(source).ok && pointer === '') expect(place === null || place.line >= 1).toBe(true);
    }),
  );
});

interface Leaf {
  readonly path: readonly (string | number)[];
  readonly leaf: unknown;
}

function leavesOf(value: unknown, path: readonly (string | number)[]): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, leaf: value }];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}
