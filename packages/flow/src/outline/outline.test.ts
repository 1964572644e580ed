import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Flow, FlowEdge } from '../flow.ts';
import type { FlowNode } from '../node-kinds/registry.ts';
import { flows } from '../random/flow.arbitrary.ts';
import { smallTeam } from '../templates/small-team.ts';
import { type OutlineRow, outlineOf } from './outline.ts';

const end: FlowNode = { kind: 'end', config: {} };
const step: FlowNode = { kind: 'set', config: { set: [{ field: 'ticket.tags', add: ['seen'] }] } };
const start = (order: number): FlowNode => ({
  kind: 'trigger',
  config: { events: ['ticket.created'], order, mode: 'intake' },
});

function flowOf(
  nodes: Record<string, FlowNode>,
  edges: readonly (readonly [string, string, string])[],
): Flow {
  const drawn = edges.map(([node, port, to], index): [string, FlowEdge] => [
    `e${index}`,
    { from: { node, port }, to },
  ]);
  return {
    format: 'rung/flow@1',
    id: 'test',
    name: 'Test',
    tiers: {},
    nodes,
    edges: Object.fromEntries(drawn),
  };
}

function written(row: OutlineRow): string {
  const indent = '  '.repeat(row.depth);
  const way = row.port === null ? '' : `${row.later ? 'later ' : ''}${row.port.id}: `;
  if (row.kind === 'openPort') return `${indent}${way}open`;
  if (row.kind === 'reference') return `${indent}${way}${row.isBack ? 'back to' : 'goes to'} ${row.number}`;
  const also = row.alsoFrom.map(({ number, port }) => ` also ${number} ${port}`).join('');
  return `${indent}${way}${row.number} ${row.node}${row.root === null ? '' : ` (${row.root})`}${also}`;
}

it('begins with what takes tickets in, whatever its order among the triggers', () => {
  const event: FlowNode = {
    kind: 'trigger',
    config: { events: ['ticket.created'], order: 1, mode: 'interrupting' },
  };
  const flow = flowOf({ rule: event, late: start(1000), early: start(900) }, []);
  expect(outlineOf(flow).rows.flatMap(({ kind, node }) => (kind === 'node' ? node : []))).toEqual([
    'early',
    'late',
    'rule',
  ]);
});

it('reads triggers by order, outcomes in their order, and every node once', () => {
  const flow = flowOf(
    {
      b: start(1),
      a: start(2),
      round: { kind: 'repeat', config: { times: 2 } },
      mark: step,
      pause: { kind: 'wait', config: { until: { for: 'PT1H', calendar: 'always' } } },
      done: end,
      lost: step,
      ring1: step,
      ring2: step,
      remark: { kind: 'note', config: { text: 'Hm.' } },
    },
    [
      ['b', 'out', 'round'],
      ['a', 'out', 'done'],
      ['round', 'again', 'mark'],
      ['round', 'exhausted', 'done'],
      ['mark', 'next', 'pause'],
      ['pause', 'elapsed', 'round'],
      ['lost', 'next', 'mark'],
      ['ring1', 'next', 'ring2'],
      ['ring2', 'next', 'ring1'],
    ],
  );
  expect(outlineOf(flow).rows.map(written)).toEqual([
    '1 b (trigger)',
    '  out: 2 round also 4 elapsed',
    '    again: 3 mark also 7 next',
    '      next: 4 pause',
    '        opened: open',
    '        later elapsed: back to 2',
    '        later cancelled: open',
    '    exhausted: 5 done also 6 out',
    '6 a (trigger)',
    '  out: goes to 5',
    '7 lost (unconnected)',
    '  next: goes to 3',
    '8 ring1 (unconnected) also 9 next',
    '  next: 9 ring2',
    '    next: back to 8',
    '10 remark (comment)',
  ]);
});

it('goes nowhere by what the compiler does not follow', () => {
  const flow = flowOf({ a: start(1), b: step, c: step, d: end }, [
    ['a', 'out', 'b'],
    ['a', 'out', 'c'],
    ['b', 'next', 'a'],
    ['b', 'wrong', 'd'],
    ['c', 'next', 'nobody'],
  ]);
  expect(outlineOf(flow).rows.map(written)).toEqual([
    '1 a (trigger)',
    '  out: 2 b',
    '    next: open',
    '3 c (unconnected)',
    '  next: open',
    '4 d (unconnected)',
  ]);
});

const rewired: fc.Arbitrary<Flow> = fc
  .tuple(flows(), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }))
  .map(([flow, changes]) => {
    const edges = Object.entries(flow.edges);
    const nodes = Object.keys(flow.nodes);
    for (const [at, to] of changes) {
      const [id, edge] = edges[at % edges.length] ?? [];
      if (id === undefined || edge === undefined) continue;
      edges[at % edges.length] = [id, { ...edge, to: nodes[to % nodes.length] ?? edge.to }];
    }
    return { ...flow, edges: Object.fromEntries(edges) };
  });

it('tells tiers to which tickets are only sent from what nothing leads to', () => {
  const tier = (id: string): FlowNode => ({ kind: 'tier', config: { tier: id } });
  const flow: Flow = {
    ...flowOf(
      {
        a: start(1),
        down: { kind: 'deescalate', config: { to: 'low' } },
        low: tier('low'),
        high: tier('high'),
        other: tier('other'),
      },
      [['a', 'out', 'down']],
    ),
    guards: { caps: { often: { of: 'reEscalations', max: 2, then: 'high' } } },
  };
  const roots = outlineOf(flow).rows.flatMap((row) =>
    row.kind === 'node' && row.root !== null ? [`${row.node} ${row.root}`] : [],
  );
  expect(roots).toEqual(['a trigger', 'high sentTo', 'low sentTo', 'other unconnected']);
});

it('gives every node one full row, numbered in reading order', () => {
  fc.assert(
    fc.property(rewired, (flow) => {
      const { rows, numbers } = outlineOf(flow);
      const full = rows.filter((row) => row.kind === 'node');
      expect(full.map(({ node }) => node).toSorted()).toEqual(Object.keys(flow.nodes).toSorted());
      expect(full.map(({ number }) => number)).toEqual(full.map((_, index) => index + 1));
      expect(numbers).toEqual(new Map(full.map(({ node, number }) => [node, number])));
      for (const row of rows) expect(numbers.get(row.node)).toBe(row.number);
      const others = full.reduce((sum, { alsoFrom }) => sum + alsoFrom.length, 0);
      expect(others).toBe(rows.filter(({ kind }) => kind === 'reference').length);
    }),
  );
});

it('does not depend on the order of keys', () => {
  const reversed = <V>(record: Readonly<Record<string, V>>): Record<string, V> =>
    Object.fromEntries(Object.entries(record).reverse());
  fc.assert(
    fc.property(rewired, (flow) => {
      const other = { ...flow, nodes: reversed(flow.nodes), edges: reversed(flow.edges) };
      expect(outlineOf(other)).toEqual(outlineOf(flow));
    }),
  );
});

it('takes a chain as long as nobody draws', () => {
  const count = 100_000;
  const ids = Array.from({ length: count }, (_, index) => `n${index}`);
  const flow = flowOf(
    { intake: start(1), ...Object.fromEntries(ids.map((id) => [id, step])) },
    ids.map((id, index) => (index === 0 ? ['intake', 'out', id] : [`n${index - 1}`, 'next', id])),
  );
  const { rows } = outlineOf(flow);
  expect(rows.length).toBe(count + 2);
  expect(rows.at(-1)?.depth).toBe(count + 1);
});

it('reads a starter flow from its first trigger on', () => {
  const { rows } = outlineOf(smallTeam);
  expect(rows[0]?.kind === 'node' && rows[0].root).toBe('trigger');
  expect(rows.some((row) => row.kind === 'node' && row.root === 'unconnected')).toBe(false);
});
