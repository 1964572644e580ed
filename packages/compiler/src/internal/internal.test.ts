import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyFix } from '../apply-fix.ts';
import { componentsOf, cyclesOf } from './cycles.ts';
import { listed } from './names.ts';
import { mapValues, sortedEntries } from './order.ts';

it('lists names as a sentence does', () => {
  expect(
    ['', 'a', 'a and b', 'a, b and c'].map((_, count) => listed(['a', 'b', 'c'].slice(0, count))),
  ).toEqual(['', 'a', 'a and b', 'a, b and c']);
  expect(listed(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
});

it('sorts keys by code unit, also those that objects inherit', () => {
  expect(sortedEntries({ b: 1, toString: 2, Z: 3 }).map(([key]) => key)).toEqual(['Z', 'b', 'toString']);
  expect(
    Object.keys(
      mapValues(
        new Map([
          ['b', 1],
          ['a', 2],
        ]),
        (value) => value,
      ),
    ),
  ).toEqual(['a', 'b']);
});

it('finds one shortest cycle of each knot, from its lowest id', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a', 'b', 'd']],
    ['d', ['d']],
    ['e', ['a']],
  ]);
  expect(cyclesOf(graph)).toEqual([['a', 'b', 'c'], ['d']]);
});

it('puts each component after those that it leads to, however long the way', () => {
  const length = 50_000;
  const graph = new Map(Array.from({ length }, (_, index) => [`n${index}`, [`n${index + 1}`]]));
  const order = componentsOf(graph).flat();
  expect(order[0]).toBe(`n${length}`);
  expect(order.at(-1)).toBe('n0');
});

it('finds a cycle exactly where a graph has one', () => {
  const edges = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 14 });
  fc.assert(
    fc.property(edges, (pairs) => {
      const graph = new Map(
        Array.from({ length: 8 }, (_, from) => [
          `n${from}`,
          pairs.filter(([source]) => source === from).map(([, target]) => `n${target}`),
        ]),
      );
      const cycles = cyclesOf(graph);
      for (const cycle of cycles) {
        cycle.forEach((id, index) => {
          expect(graph.get(id)).toContain(cycle[(index + 1) % cycle.length]);
        });
      }
      expect(cycles.length > 0).toBe(hasCycle(graph));
    }),
  );
});

/** By taking away nodes that lead nowhere until nothing changes. */
function hasCycle(graph: ReadonlyMap<string, readonly string[]>): boolean {
  let left = [...graph.keys()];
  for (;;) {
    const kept = left.filter((id) => (graph.get(id) ?? []).some((target) => left.includes(target)));
    if (kept.length === left.length) return left.length > 0;
    left = kept;
  }
}

it('sets and removes by pointer without changing the document', () => {
  const document = { a: { 'b/c': [1, 2, 3] }, d: 1 };
  const edit = (op: 'set' | 'remove', path: string, value?: unknown): unknown =>
    applyFix(document, { label: '', edits: [op === 'set' ? { op, path, value } : { op, path }] });
  expect(edit('set', '/a/b~1c/1', 9)).toEqual({ a: { 'b/c': [1, 9, 3] }, d: 1 });
  expect(edit('remove', '/a/b~1c/0')).toEqual({ a: { 'b/c': [2, 3] }, d: 1 });
  expect(edit('remove', '/d')).toEqual({ a: { 'b/c': [1, 2, 3] } });
  for (const path of ['/x/y', '/a/b~1c/7', '/a/b~1c/x', '/d/e'])
    expect(edit('set', path, 1)).toEqual(document);
  expect(edit('remove', '/nothing')).toEqual(document);
});
