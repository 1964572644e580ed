import { type Flow, nodeSchema, portContextOf, portsOf } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../compile.ts';
import { wholeFlow } from '../whole-flow.fake.ts';
import { type ConnectCode, canConnect, connectableFrom } from './can-connect.ts';

/** The findings that each refusal stands for; of the others nothing is drawn, so the check sees none. */
const standsFor: Readonly<Record<ConnectCode, string>> = {
  unknownSource: 'RNG-101',
  unknownPort: 'RNG-102',
  endsPath: 'RNG-102',
  commentSource: 'RNG-102',
  unknownTarget: 'RNG-103',
  startsPaths: 'RNG-104',
  commentTarget: 'RNG-104',
  toItself: 'LNT-04',
  endlessLoop: 'LNT-04',
  sideTrigger: 'RNG-304',
  sidePort: 'RNG-305',
};

const from = (node: string, port: string): { readonly node: string; readonly port: string } => ({
  node,
  port,
});

function refusalOf(flow: Flow, source: string, to: string): string {
  const dot = source.indexOf('.');
  const verdict = canConnect(flow, from(source.slice(0, dot), source.slice(dot + 1)), to);
  return verdict.allowed ? 'allowed' : `${verdict.code} ${verdict.nodes.join(' ')} ${verdict.port}`;
}

const commented: Flow = {
  ...wholeFlow,
  nodes: { ...wholeFlow.nodes, remark: { kind: 'note', config: { text: 'Hm.' } } },
};

it('says why two steps cannot be connected', () => {
  expect(refusalOf(commented, 'nobody.out', 'done')).toBe('unknownSource nobody out');
  expect(refusalOf(commented, 'intake.next', 'done')).toBe('unknownPort intake next');
  expect(refusalOf(commented, 'done.next', 'front')).toBe('endsPath done next');
  expect(refusalOf(commented, 'remark.next', 'front')).toBe('commentSource remark next');
  expect(refusalOf(commented, 'front.escalated', 'nobody')).toBe('unknownTarget nobody escalated');
  expect(refusalOf(commented, 'front.escalated', 'intake')).toBe('startsPaths intake escalated');
  expect(refusalOf(commented, 'front.escalated', 'remark')).toBe('commentTarget remark escalated');
  expect(refusalOf(commented, 'ping.next', 'ping')).toBe('toItself ping next');
  expect(refusalOf(commented, 'front.entered', 'boss')).toBe('sidePort front boss entered');
  expect(refusalOf(commented, 'front.escalated', 'boss')).toBe('allowed');
  expect(refusalOf(commented, 'front.acknowledged', 'front')).toBe('allowed');
});

it('names the steps of the loop that a connection would close', () => {
  const waiting = nodeSchema.parse({
    kind: 'wait',
    config: { until: { for: 'PT1H', calendar: 'always' } },
  });
  const note = nodeSchema.parse({ kind: 'set', config: { set: [{ field: 'ticket.tags', add: ['seen'] }] } });
  const flow: Flow = {
    ...wholeFlow,
    nodes: { ...wholeFlow.nodes, later: waiting, mark2: note },
    edges: {
      ...wholeFlow.edges,
      x1: { from: from('later', 'elapsed'), to: 'mark2' },
      x2: { from: from('boss', 'entered'), to: 'later' },
    },
  };
  expect(refusalOf(flow, 'mark2.next', 'later')).toBe('endlessLoop later mark2 next');
});

it('asks what is connected for nothing when it is about to be replaced', () => {
  for (const { from: source, to } of Object.values(wholeFlow.edges)) {
    expect(canConnect(wholeFlow, source, to)).toEqual({ allowed: true });
  }
});

interface Change {
  readonly flow: Flow;
  readonly source: { readonly node: string; readonly port: string };
}

/** Random drawings, also such as nobody would draw: a few ports of a sound flow lead somewhere else. */
const changes: fc.Arbitrary<Change> = fc
  .tuple(flows(), fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }))
  .map(([sound, picks]) => {
    const flow = { ...sound, nodes: { ...sound.nodes, remark: commented.nodes['remark'] ?? endNode } };
    const context = portContextOf(flow);
    const ports = Object.entries(flow.nodes).flatMap(([id, node]) =>
      portsOf(node, context).map((port) => from(id, port.id)),
    );
    const targets = Object.keys(flow.nodes);
    const [first = from('intake', 'out'), ...others] = picks.map(([port]) => ports[port % ports.length]);
    const edges = Object.fromEntries(
      picks.slice(1).map(([, to], index) => {
        const source = others[index] ?? first;
        return [`${source.node}.${source.port}`, { from: source, to: targets[to % targets.length] ?? '' }];
      }),
    );
    const kept = Object.entries(flow.edges).filter(
      ([, edge]) => !Object.hasOwn(edges, `${edge.from.node}.${edge.from.port}`),
    );
    const drawn = [...kept, ...Object.entries(edges)].filter(
      ([, edge]) => edge.from.node !== first.node || edge.from.port !== first.port,
    );
    return { flow: { ...flow, edges: Object.fromEntries(drawn) }, source: first };
  });

const endNode = nodeSchema.parse({ kind: 'end', config: {} });

/** How often each of the codes is found that a connection may be refused for. */
function counts(flow: Flow): ReadonlyMap<string, number> {
  const found = new Map(Object.values(standsFor).map((code) => [code, 0]));
  for (const { code } of check(flow).diagnostics) {
    const before = found.get(code);
    if (before !== undefined) found.set(code, before + 1);
  }
  return found;
}

it('agrees with the check of the whole flow on every target', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(changes, ({ flow, source }) => {
      const verdict = connectableFrom(flow, source);
      const before = counts(flow);
      const hadLoops = before.get('LNT-04') !== 0;
      for (const to of [...Object.keys(flow.nodes), 'nobody']) {
        const after = counts({ ...flow, edges: { ...flow.edges, connected: { from: source, to } } });
        const answer = verdict(to);
        seen.add(answer.allowed ? 'allowed' : answer.code);
        const grown = [...after].filter(([code, count]) => {
          const isLoop = code === 'LNT-04';
          return isLoop ? count > 0 && !hadLoops : count > (before.get(code) ?? 0);
        });
        const codes = grown.map(([code]) => code);
        if (answer.allowed) expect(codes).toEqual([]);
        else if (standsFor[answer.code] === 'LNT-04') expect(after.get('LNT-04')).toBeGreaterThan(0);
        else expect(codes).toContain(standsFor[answer.code]);
      }
    }),
    { numRuns: 150 },
  );
  expect([...seen].sort()).toEqual([
    'allowed',
    'commentTarget',
    'endlessLoop',
    'sidePort',
    'sideTrigger',
    'startsPaths',
    'toItself',
    'unknownTarget',
  ]);
});

it('walks long ways once, not for each target', () => {
  const count = 2_000;
  const nodes = Array.from({ length: count }, (_, index) => [
    `n${index}`,
    nodeSchema.parse({ kind: 'set', config: { set: [{ field: 'ticket.tags', add: ['seen'] }] } }),
  ]);
  const edges = Array.from({ length: count - 1 }, (_, index) => [
    `e${index}`,
    { from: from(`n${index}`, 'next'), to: `n${index + 1}` },
  ]);
  const flow: Flow = { ...wholeFlow, nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) };
  const verdict = connectableFrom(flow, from(`n${count - 1}`, 'next'));
  const refused = Object.keys(flow.nodes).filter((to) => !verdict(to).allowed);
  expect(refused.length).toBe(count);
});
