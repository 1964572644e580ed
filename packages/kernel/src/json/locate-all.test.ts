import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPointer } from '../document/json-pointer.ts';
import { readableJson } from './json-value.arbitrary.ts';
import { locate } from './locate.ts';
import { locateAll } from './locate-all.ts';

const text = '{\r\n "a": [1, {"b": 2}],\r"c/d": {}\n}';

it('finds each place in one reading, in any order of asking', () => {
  expect(locateAll(text, ['/c~1d', '/a/1/b', '', '/a/0', '/a/0'])).toEqual(
    new Map([
      ['', { line: 1, column: 1 }],
      ['/a/0', { line: 2, column: 8 }],
      ['/a/1/b', { line: 2, column: 17 }],
      ['/c~1d', { line: 3, column: 8 }],
    ]),
  );
});

it('leaves out what is not there', () => {
  expect(locateAll(text, ['/x', '/a/2', 'a', '/a/1/b/c'])).toEqual(new Map());
  expect(locateAll('{"a": 1, "b": [2, }', ['/b/1', '/b/0']).has('/b/1')).toBe(false);
  expect(locateAll('', [''])).toEqual(new Map());
});

it('agrees with locate on any text and pointers', () => {
  const pointers = fc.array(
    fc.oneof(
      fc.json().map((path) => `/${path}`),
      fc.constantFrom('', '/0', '/a'),
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        readableJson.map((json) => JSON.stringify(json, null, 1)),
        fc.string(),
      ),
      pointers,
      (source, others) => {
        const own = source.match(/[^"\s:,[\]{}]+/g)?.map((key) => jsonPointer([key])) ?? [];
        const asked = [...others, ...own];
        const all = locateAll(source, asked);
        for (const pointer of asked) expect(all.get(pointer) ?? null).toEqual(locate(source, pointer));
      },
    ),
  );
});
