import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, maxCanonicalDepth } from './canonical-json.ts';

function write(value: unknown): unknown {
  const result = canonicalJson(value);
  return result.ok ? result.value : result.error;
}

it('sorts keys by UTF-16 units and writes no white space', () => {
  expect(write({ b: [1, { d: null, c: true }], a: 'x', '': 0 })).toBe(
    '{"":0,"a":"x","b":[1,{"c":true,"d":null}]}',
  );
  // U+1F600 begins with the unit D83D, which sorts before U+FB33 although its code point is higher.
  expect(write({ '\ufb33': 1, '😀': 2 })).toBe('{"😀":2,"\ufb33":1}');
});

it('writes numbers in their shortest form and negative zero as zero', () => {
  expect(write([-0, 1e21, 1e-7, 0.1 + 0.2, 5e-324, 100])).toBe(
    '[0,1e+21,1e-7,0.30000000000000004,5e-324,100]',
  );
});

it('writes only the escapes that JSON needs', () => {
  expect(write('\u0000\u001f"\\/\u007f\u2028é')).toBe('"\\u0000\\u001f\\"\\\\/\u007f\u2028é"');
});

it('refuses what JSON cannot say, with its place', () => {
  const cases: readonly (readonly [value: unknown, code: string, path: string])[] = [
    [undefined, 'notJson', ''],
    [{ a: undefined }, 'notJson', '/a'],
    [[1, undefined], 'notJson', '/1'],
    [new Array(1), 'notJson', '/0'],
    [{ 'a/b': () => 1 }, 'notJson', '/a~1b'],
    [{ a: Symbol('a') }, 'notJson', '/a'],
    [1n, 'notJson', ''],
    [{ at: new Map() }, 'notJson', '/at'],
    [Object(1), 'notJson', ''],
    [{ toJSON: () => 1 }, 'notJson', ''],
    [[Number.NaN], 'notFinite', '/0'],
    [Number.NEGATIVE_INFINITY, 'notFinite', ''],
    [{ a: [0, { b: undefined }] }, 'notJson', '/a/1/b'],
    ['\ud800', 'loneSurrogate', ''],
    [{ '\udc00': 1 }, 'loneSurrogate', '/\udc00'],
  ];
  for (const [value, code, path] of cases) expect(write(value)).toEqual({ code, path });
});

it('refuses nesting beyond the limit, and therefore cycles', () => {
  let deep: unknown = 1;
  for (let i = 0; i < maxCanonicalDepth; i += 1) deep = [deep];
  expect(write(deep)).toBe(`${'['.repeat(maxCanonicalDepth)}1${']'.repeat(maxCanonicalDepth)}`);
  expect(write([deep])).toEqual({ code: 'tooDeep', path: '/0'.repeat(maxCanonicalDepth) });
  for (let i = 0; i < 200_000; i += 1) deep = { deep };
  expect(write(deep)).toMatchObject({ code: 'tooDeep' });
  const cycle: unknown[] = [];
  cycle.push(cycle);
  expect(write(cycle)).toMatchObject({ code: 'tooDeep' });
});

it('gives equal text for equal data, whatever the order of its keys, and loses nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const text = write(value);
      expect(text).toBe(write(reversed(value)));
      expect(JSON.parse(String(text))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('takes any value without throwing', () => {
  fc.assert(fc.property(fc.anything(), (value) => typeof canonicalJson(value).ok === 'boolean'));
});

function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
