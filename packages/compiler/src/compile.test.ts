import { type Flow, flowSchema } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import { canonicalJson } from '@rung/kernel';
import { policySchema } from '@rung/policy';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyFix } from './apply-fix.ts';
import { check, compile } from './compile.ts';
import { wholeFlow } from './whole-flow.fake.ts';

/** The same document with the keys of every object in another order. */
function shuffled<T>(value: T, random: () => number): T {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, random)) as T; // an array stays one
  if (typeof value !== 'object' || value === null) return value;
  const keyed = Object.entries(value).map(([key, child]) => ({ key, child, place: random() }));
  const entries = keyed
    .sort((a, b) => a.place - b.place)
    .map(({ key, child }) => [key, shuffled(child, random)]);
  return Object.fromEntries(entries) as T; // the same keys with the same values
}

/** A small generator of numbers in [0, 1), so that a failure can be repeated. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const edits = (flow: Flow, ...list: readonly (readonly [string, unknown])[]): Flow =>
  applyFix(flow, { label: '', edits: list.map(([path, value]) => ({ op: 'set', path, value })) }) as Flow; // shape kept

it('compiles a flow of every part and kind to a valid policy without findings', () => {
  const { policy, diagnostics } = compile(wholeFlow);
  expect(diagnostics).toEqual([]);
  expect(policySchema.safeParse(policy).error?.issues ?? []).toEqual([]);
});

/** What a check may say, by what compiling says. */
const checked = (flow: Flow) => {
  const { policy, diagnostics } = compile(flow);
  return JSON.stringify({ bounds: policy?.bounds ?? null, diagnostics });
};

it('finds without compiling what it finds in compiling', () => {
  const broken = edits(wholeFlow, ['/edges/e1', { from: { node: 'lost', port: 'out' }, to: 'nowhere' }]);
  expect(compile(broken).policy).toBeNull();
  for (const flow of [wholeFlow, broken]) expect(JSON.stringify(check(flow))).toBe(checked(flow));
  fc.assert(
    fc.property(flows(), (flow) => {
      expect(JSON.stringify(check(flow))).toBe(checked(flow));
    }),
    { numRuns: 50 },
  );
});

it('gives the same bytes whatever the order of keys', () => {
  const broken = edits(
    wholeFlow,
    ['/nodes/lost', { kind: 'end', config: {} }],
    ['/nodes/front/title', '\u202E'],
  );
  for (const flow of [wholeFlow, broken]) {
    const expected = compile(flow);
    for (let seed = 1; seed <= 20; seed += 1) {
      const other = compile(shuffled(flow, numbers(seed)));
      expect(JSON.stringify(other.policy)).toBe(JSON.stringify(expected.policy));
      expect(canonicalJson(other.diagnostics)).toEqual(canonicalJson(expected.diagnostics));
    }
  }
});

it('takes random flows without an error, deterministically, and gives valid policies', () => {
  fc.assert(
    fc.property(flows(), fc.integer({ min: 1, max: 1_000_000 }), (flow, seed) => {
      const result = compile(flow);
      expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(policySchema.safeParse(result.policy).success).toBe(true);
      expect(canonicalJson(compile(shuffled(flow, numbers(seed))))).toEqual(canonicalJson(result));
    }),
    { numRuns: 60 },
  );
});

it('never throws, whatever is torn out of a flow', () => {
  fc.assert(
    fc.property(flows(), fc.array(fc.nat({ max: 1_000 }), { maxLength: 8 }), (flow, picks) => {
      const torn = picks.reduce((document: Flow, pick) => {
        const part =
          (['nodes', 'edges', 'tiers', 'clocks', 'templates', 'grants', 'wordLists'] as const)[pick % 7] ??
          'nodes';
        const ids = Object.keys(document[part] ?? {});
        const path = `/${part}/${ids[pick % Math.max(1, ids.length)] ?? ''}`;
        return applyFix(document, { label: '', edits: [{ op: 'remove', path }] }) as Flow; // parts may lack entries
      }, flow);
      const { policy, diagnostics } = compile(torn);
      expect(policy === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
    }),
    { numRuns: 100 },
  );
});

it('changes nothing for layout, scenarios and notes', () => {
  const noted = edits(
    wholeFlow,
    ['/layout', { intake: { x: 9, y: 9 } }],
    ['/scenarios', [{ name: 'none' }]],
    ['/nodes/front/notes', 'Ask Kim.'],
    ['/tiers/front/notes', 'Ask Kim.'],
    ['/nodes/comment/config/text', 'Something else.'],
  );
  expect(compile(noted)).toEqual(compile(wholeFlow));
});

it('compiles a condition of ten thousand atoms', () => {
  const list = Array.from({ length: 10_000 }, (_, index) => `ticket.topic == "topic ${index}"`).join(' || ');
  const { policy, diagnostics } = compile(edits(wholeFlow, ['/nodes/broken/config/when', list]));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(policy?.atoms.length).toBeGreaterThan(9_999);
});

it('names the steps of a loop, the lowest id first', () => {
  const looping = edits(
    wholeFlow,
    ['/nodes/second', { kind: 'wait', config: { until: { for: 'PT1S', calendar: 'always' } } }],
    ['/edges/x', { from: { node: 'second', port: 'elapsed' }, to: 'pause' }],
    ['/edges/e32/to', 'second'],
  );
  const loop = compile(looping).diagnostics.find(({ code }) => code === 'LNT-04');
  expect(loop?.data['nodes']).toEqual(['pause', 'second']);
  expect(loop?.nodeId).toBe('pause');
});

it('lets a cycle pass that goes through a repeat', () => {
  expect(compile(wholeFlow).policy?.nodes['pause']?.ports['elapsed']?.to).toBe('nag');
});

it('compiles the smallest flow that says how to begin', () => {
  const smallest = flowSchema.parse({
    format: 'rung/flow@1',
    id: 'small',
    name: 'Small',
    tiers: { team: { name: 'Team', rank: 1, kind: 'frontline', owner: 'queue:team' } },
    nodes: {
      intake: { kind: 'trigger', config: { events: ['ticket.created'], order: 1, mode: 'intake' } },
      team: { kind: 'tier', config: { tier: 'team' } },
    },
    edges: { e: { from: { node: 'intake', port: 'out' }, to: 'team' } },
    notApplicable: { triggers: 'x', authority: 'x', communication: 'x' },
  });
  const { policy, diagnostics } = compile(smallest);
  expect(diagnostics).toEqual([]);
  expect(policy?.zones).toEqual({ release: null, byName: {} });
  expect(policy?.bounds).toEqual({ effects: 1, notices: 0, moves: 1, byRoot: { intake: 1 } });
});

it('reports every problem of an empty flow instead of the first', () => {
  const empty = flowSchema.parse({
    format: 'rung/flow@1',
    id: 'empty',
    name: '',
    tiers: {},
    nodes: {},
    edges: {},
  });
  const { policy, diagnostics } = compile(empty);
  expect(policy).toBeNull();
  expect(diagnostics.map(({ code }) => code)).toEqual(['RNG-301', 'LNT-01', 'LNT-01', 'LNT-01', 'LNT-01']);
});
