import { coverage, runScenario } from '@rung/simulator';
import { describe, expect, it } from 'vitest';
import { BoundedCache } from '../bounded-cache.ts';
import { boundedRun, type RunLimits } from './bounded-run.ts';
import { DocumentShelf } from './document.ts';
import {
  documentOf,
  exampleDocument,
  exampleFile,
  exampleNames,
  exampleScenarios,
  rehearsalOf,
  wanted,
} from './examples.fake.ts';
import { mergeCoverage } from './merge-coverage.ts';
import { readScenario } from './read-scenario.ts';

const shelf = new DocumentShelf();

describe.each(exampleNames)('%s', (name) => {
  it('gives the same result as the simulator, and a time line in which everything has its place', () => {
    for (const index of exampleScenarios(name).keys()) {
      const { linked, scenario, rehearsal } = rehearsalOf(name, index);
      const { trace, ...plain } = runScenario(linked, scenario, { trace: true });
      const { result, timeLine } = rehearsal;
      expect(result).toEqual(plain);
      expect(rehearsal.trace.groups).toEqual(trace);
      expect(timeLine.clocks.map(({ clock, ticket, cycle }) => [clock, ticket, cycle])).toEqual(
        plain.clocks.map(({ clock, ticket, cycle }) => [clock, ticket, cycle]),
      );
      const placed = timeLine.moments.flatMap(({ effects }) => effects).toSorted((a, b) => a - b);
      expect(placed).toEqual(plain.effects.map((_, place) => place));
      for (const { intervals } of timeLine.clocks) {
        expect(intervals.length).toBeGreaterThan(0);
        for (const [place, { fromMs, toMs }] of intervals.entries()) {
          expect(toMs).toBeGreaterThanOrEqual(fromMs);
          const next = intervals[place + 1];
          if (next !== undefined) expect(next.fromMs).toBe(toMs);
        }
      }
    }
  });
});

it('says why a flow cannot be run, and runs the policy that it compiles to', () => {
  const flow = exampleFile('small-team-starter/flow.json');
  const broken = shelf.link(documentOf('flow', { ...flow, nodes: {}, edges: {} }));
  expect(broken).toMatchObject({ ok: false, error: { code: 'notReady', about: 'flow' } });
  const policy = shelf.link(documentOf('policy', exampleFile('small-team-starter/policy.json')));
  const compiled = shelf.link(documentOf('flow', flow));
  expect(wanted(policy).digest).toBe(wanted(compiled).digest);
  expect(wanted(policy)).toBe(wanted(compiled)); // linked once
});

it('ends a run that gives too much, and lets every other error through', () => {
  const { linked, scenario } = rehearsalOf('systemic-outage', 0);
  const within = (limits: RunLimits) =>
    boundedRun((listener) => runScenario(linked, scenario, { trace: true, listener }), undefined, limits);
  expect(within({ steps: 100_000, rows: 1_000_000 }).ok).toBe(true);
  const tooMuch = (what: 'steps' | 'rows') => ({
    ok: false,
    error: { code: 'tooMuchHappens', what, limit: 2 },
  });
  expect(within({ steps: 2, rows: 1_000_000 })).toEqual(tooMuch('steps'));
  expect(within({ steps: 100_000, rows: 2 })).toEqual(tooMuch('rows'));
  const fault = () => {
    throw new Error('a fault');
  };
  expect(() => boundedRun(fault)).toThrow('a fault');
});

it('remembers documents within its bounds, those used last', () => {
  const cache = new BoundedCache<number>({ entries: 2, weight: 10 });
  cache.set('a', 1, 3);
  cache.set('b', 2, 3);
  expect(cache.get('a')).toBe(1);
  cache.set('c', 3, 3);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
  cache.set('d', 4, 9);
  expect([cache.get('a'), cache.get('c'), cache.get('d')]).toEqual([undefined, undefined, 4]);
  cache.set('e', 5, 11);
  expect([cache.size, cache.get('e')]).toEqual([0, undefined]);
});

it('merges coverage as if all had been run together', () => {
  const linked = wanted(shelf.link(exampleDocument('finance-regulated')));
  const results = exampleScenarios('finance-regulated').map((scenario) =>
    runScenario(linked, wanted(readScenario(scenario)), { trace: true }),
  );
  const parts = results.map((result) => coverage(linked.policy, [result]));
  const together = parts.reduce(mergeCoverage);
  expect(together).toEqual(coverage(linked.policy, results));
});
