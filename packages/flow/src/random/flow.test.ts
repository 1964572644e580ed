import fc from 'fast-check';
import { expect, it } from 'vitest';
import { semanticDigest } from '../digest.ts';
import { nodeEntries } from '../graph.ts';
import { wiringProblems } from '../node-kinds/node-kind-suite.fake.ts';
import { type NodeKind, nodeKinds } from '../node-kinds/registry.ts';
import { parseFlow } from '../parse/parse-flow.ts';
import { readFlow } from '../parse/read-flow.ts';
import { flows } from './flow.arbitrary.ts';

it('makes flows that are read back unchanged, with every required port wired once', () => {
  fc.assert(
    fc.property(flows(), (flow) => {
      expect(parseFlow(flow)).toEqual({ ok: true, value: flow });
      expect(wiringProblems(flow)).toEqual([]);
    }),
  );
});

it('reads a flow back from its own text, with the same digest', () => {
  fc.assert(
    fc.property(flows(), (flow) => {
      const read = readFlow(JSON.stringify(flow));
      expect(read).toEqual({ ok: true, value: { flow } });
      expect(read.ok && semanticDigest(read.value.flow)).toBe(semanticDigest(flow));
    }),
  );
});

it('never throws on a flow that something was done to', () => {
  const junk = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.constant(Number.NaN));
  fc.assert(
    fc.property(flows({ inner: 3 }), fc.nat(), junk, (flow, place, value) => {
      const parsed = parseFlow(spoilt(flow, place, value));
      if (parsed.ok) return;
      expect(parsed.error.length).toBeGreaterThan(0);
      for (const { code, message } of parsed.error) {
        expect(code).toMatch(/^FLW-\d\d$/);
        expect(message).not.toMatch(/undefined|NaN|Invalid input/);
      }
    }),
    { numRuns: 300 },
  );
});

it('uses every kind of node sooner or later', () => {
  const seen = new Set<NodeKind>(['note']);
  for (const flow of fc.sample(flows(), { numRuns: 200, seed: 1 }))
    for (const [, node] of nodeEntries(flow)) seen.add(node.kind);
  expect([...seen].sort()).toEqual([...nodeKinds].sort());
});

/** The flow with one of its values, by number, replaced. */
function spoilt(flow: unknown, place: number, value: unknown): unknown {
  let left = place % 400;
  const visit = (at: unknown): unknown => {
    left -= 1;
    if (left === 0) return value;
    if (Array.isArray(at)) return at.map(visit);
    if (typeof at !== 'object' || at === null) return at;
    return Object.fromEntries(Object.entries(at).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(flow);
}
