import { type Flow, type FlowNode, outlineOf } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moveByKey, nearestRow, type OutlineFocus } from './row-keys.ts';
import {
  otherNumbers,
  outcomeOf,
  parentIndex,
  unfolded,
  type VisibleRow,
  visibleRows,
} from './visible-rows.ts';

const trigger: FlowNode = {
  kind: 'trigger',
  config: { events: ['ticket.created'], order: 1, mode: 'intake' },
};
const flow: Flow = {
  format: 'rung/flow@1',
  id: 'rows',
  name: 'Rows',
  tiers: {
    desk: { name: 'Desk', rank: 1, kind: 'frontline' },
    boss: { name: 'Boss', rank: 2, kind: 'manager' },
  },
  nodes: {
    start: trigger,
    desk: { kind: 'tier', config: { tier: 'desk' } },
    boss: { kind: 'tier', config: { tier: 'boss' } },
  },
  edges: {
    a: { from: { node: 'start', port: 'out' }, to: 'desk' },
    b: { from: { node: 'desk', port: 'timeout' }, to: 'boss' },
    c: { from: { node: 'boss', port: 'timeout' }, to: 'desk' },
  },
};
const rows = visibleRows(outlineOf(flow), unfolded);
const keys = (list: readonly VisibleRow[]) => list.map(({ key }) => key.replaceAll('\n', '/'));

it('tells of every row which step above it comes from, of outcomes that are opened too', () => {
  const opened = visibleRows(outlineOf(flow), { closed: new Set(), opened: new Set(['boss']) });
  for (const [index, row] of opened.entries()) {
    // An optional outcome stands under the row that folds it, which stands under its step.
    let above = opened[parentIndex(opened, index)];
    if (above?.kind === 'folded') above = opened[parentIndex(opened, opened.indexOf(above))];
    expect([row.key, row.from]).toEqual([row.key, above?.kind === 'node' ? above.number : null]);
  }
  expect(opened.some(({ kind, from }) => kind === 'openPort' && from !== null)).toBe(true);
});

it('puts outcomes that need not lead anywhere behind one row each', () => {
  expect(keys(rows)).toEqual(['start', 'desk', 'boss', 'boss/timeout/to', 'boss/more', 'desk/more']);
  const opened = visibleRows(outlineOf(flow), { closed: new Set(), opened: new Set(['boss']) });
  expect(opened.length).toBeGreaterThan(rows.length);
  expect(opened.filter(({ kind }) => kind === 'openPort').every(({ level }) => level === 5)).toBe(true);
});

it('hides what is below a closed row', () => {
  const closed = visibleRows(outlineOf(flow), { closed: new Set(['desk']), opened: new Set() });
  expect(keys(closed)).toEqual(['start', 'desk']);
  expect(closed[1]?.isExpanded).toBe(false);
});

it('tells levels, sizes of sets and positions that fit together in any flow', () => {
  fc.assert(
    fc.property(flows(), (drawn) => {
      const shown = visibleRows(outlineOf(drawn), unfolded);
      expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length);
      shown.forEach((row, index) => {
        const above = shown[parentIndex(shown, index)];
        expect(row.level).toBe((above?.level ?? 0) + 1);
        expect(row.position).toBeLessThanOrEqual(row.setSize);
      });
      const full = shown.filter(({ kind }) => kind === 'node').map(({ node }) => node);
      expect(full.toSorted()).toEqual(Object.keys(drawn.nodes).toSorted());
    }),
  );
});

it('knows which outcome a row is about', () => {
  expect(rows.map(outcomeOf)).toEqual([
    null,
    { node: 'start', port: 'out' },
    { node: 'desk', port: 'timeout' },
    { node: 'boss', port: 'timeout' },
    null,
    null,
  ]);
});

function pressed(keysPressed: readonly string[], from: OutlineFocus): OutlineFocus | string {
  let focus = from;
  for (const key of keysPressed) {
    const move = moveByKey(rows, focus, { key, ctrl: false });
    if (move === null) return 'nothing';
    if (move.kind !== 'focus') return `${move.kind} ${move.row.key}`;
    focus = move.focus;
  }
  return focus;
}

it('walks rows and cells as the pattern of a treegrid asks', () => {
  const start = { key: 'start', cell: null };
  expect(pressed(['ArrowDown', 'ArrowDown'], start)).toEqual({ key: 'boss', cell: null });
  expect(pressed(['ArrowUp'], start)).toEqual(start);
  expect(pressed(['ArrowRight', 'ArrowRight', 'ArrowDown'], start)).toEqual({ key: 'desk', cell: 1 });
  expect(pressed(['ArrowRight', 'End', 'ArrowRight'], start)).toEqual({ key: 'start', cell: 3 });
  expect(pressed(['ArrowRight', 'ArrowLeft'], start)).toEqual(start);
  expect(pressed(['ArrowLeft'], start)).toBe('collapse start');
  expect(pressed(['ArrowRight'], { key: 'boss\nmore', cell: null })).toBe('expand boss\nmore');
  expect(pressed(['ArrowLeft'], { key: 'boss\nmore', cell: null })).toEqual({ key: 'boss', cell: null });
  expect(pressed(['End'], start)).toEqual({ key: 'desk\nmore', cell: null });
  expect(pressed(['x'], start)).toBe('nothing');
});

it('names a step once among those that lead to another, however many of its outcomes do', () => {
  const twice: Flow = {
    ...flow,
    edges: { ...flow.edges, d: { from: { node: 'boss', port: 'overdue' }, to: 'desk' } },
  };
  const desk = outlineOf(twice).rows.find((row) => row.kind === 'node' && row.node === 'desk');
  if (desk?.kind !== 'node') throw new Error('the desk has a row');
  expect(desk.alsoFrom).toHaveLength(2);
  expect(otherNumbers(desk)).toBe('3');
});

/** A flow whose way goes round: once by a step that counts, once after a wait that does not. */
const round: Flow = {
  format: 'rung/flow@1',
  id: 'round',
  name: 'Round',
  tiers: flow.tiers,
  nodes: {
    start: trigger,
    first: { kind: 'tier', config: { tier: 'desk' } },
    few: { kind: 'repeat', config: { times: 2 } },
    pause: { kind: 'wait', config: { until: { for: 'PT1H', calendar: 'always' } } },
    last: { kind: 'tier', config: { tier: 'boss' } },
  },
  edges: {
    a: { from: { node: 'start', port: 'out' }, to: 'first' },
    b: { from: { node: 'first', port: 'bounced' }, to: 'few' },
    c: { from: { node: 'few', port: 'again' }, to: 'pause' },
    d: { from: { node: 'pause', port: 'elapsed' }, to: 'first' },
    e: { from: { node: 'few', port: 'exhausted' }, to: 'last' },
    f: { from: { node: 'last', port: 'bounced' }, to: 'last' },
    g: { from: { node: 'last', port: 'deescalated' }, to: 'first' },
  },
};

it('says of a way back which step counts its rounds, and of others nothing', () => {
  const back = visibleRows(outlineOf(round), unfolded).filter((row) => row.kind === 'reference');
  expect(back.map(({ parent, node, counter }) => [parent, node, counter])).toEqual([
    ['pause', 'first', 'few'],
    // A step that counts above the step that is come back to counts none of these rounds.
    ['last', 'last', null],
    ['last', 'first', null],
  ]);
});

it('keeps the focus close by when its row is gone: at the nearest row above that is still there', () => {
  const { edges } = flow;
  const { b: _, c: __, ...left } = edges;
  const { boss: ___, ...nodes } = flow.nodes;
  const after = visibleRows(outlineOf({ ...flow, nodes, edges: left }), unfolded);
  expect(nearestRow(rows, after, 'boss')).toBe('desk');
  expect(nearestRow(rows, after, 'start')).toBe('start');
  expect(nearestRow(rows, [], 'boss')).toBeNull();
});
