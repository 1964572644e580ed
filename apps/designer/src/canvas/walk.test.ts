import { layoutFlow, measureCards } from '@rung/drawing';
import { type Flow, outlineOf } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import { createWording } from '@rung/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deriveCanvas, emptyModel } from './canvas-model.ts';
import { type Step, type Walked, walkFrom } from './walk.ts';

const wording = createWording({ language: 'en' });

function walkedOf(flow: Flow, via: string | null = null): Walked {
  const cards = measureCards(flow, wording);
  const layout = layoutFlow(flow, { wording, cards });
  const source = { flow, cards, layout, moved: new Map(), selection: new Set<string>() };
  return { model: deriveCanvas(source, emptyModel), outline: outlineOf(flow), via };
}

/** A tier whose outcomes lead to steps of different columns, since one of those leads to the other. */
const flow: Flow = {
  format: 'rung/flow@1',
  id: 'walk',
  name: 'Walk',
  tiers: {
    desk: { name: 'Desk', rank: 1, kind: 'frontline' },
    boss: { name: 'Boss', rank: 2, kind: 'manager' },
  },
  nodes: {
    start: { kind: 'trigger', config: { events: ['ticket.created'], order: 1, mode: 'intake' } },
    desk: { kind: 'tier', config: { tier: 'desk' } },
    boss: { kind: 'tier', config: { tier: 'boss' } },
    mark: { kind: 'set', config: { set: [{ field: 'ticket.tags', add: ['seen'] }] } },
    told: { kind: 'set', config: { set: [{ field: 'ticket.tags', add: ['told'] }] } },
  },
  edges: {
    a: { from: { node: 'start', port: 'out' }, to: 'desk' },
    b: { from: { node: 'desk', port: 'entered' }, to: 'told' },
    c: { from: { node: 'desk', port: 'overdue' }, to: 'boss' },
    d: { from: { node: 'boss', port: 'entered' }, to: 'mark' },
    e: { from: { node: 'mark', port: 'next' }, to: 'told' },
  },
};

it('goes up and down among the outcomes of a step, in whatever column they lead to', () => {
  const walked = walkedOf(flow);
  expect(walkFrom(walked, 'desk', 'first')).toBe('told');
  const along = { ...walked, via: 'desk' };
  const there = (['above', 'below'] as const).map((step) => walkFrom(along, 'told', step));
  expect(there).toContain('boss');
  expect((['above', 'below'] as const).map((step) => walkFrom(along, 'boss', step))).toContain('told');
});

it('goes back where it came along, else to the step that is read first', () => {
  const walked = walkedOf(flow);
  expect(walkFrom(walked, 'told', 'back')).toBe('desk');
  expect(walkFrom({ ...walked, via: 'mark' }, 'told', 'back')).toBe('mark');
  // What is no longer connected is no way back.
  expect(walkFrom({ ...walked, via: 'boss' }, 'told', 'back')).toBe('desk');
});

it('goes to where the path stops if it has no end, and nowhere from there', () => {
  const walked = walkedOf(flow);
  expect(walkFrom(walked, 'start', 'end')).toBe('told');
  expect(walkFrom(walked, 'told', 'end')).toBeNull();
});

it('comes past every outcome of a step from the uppermost, and never twice to one, in any flow', () => {
  fc.assert(
    fc.property(flows({ inner: 12, triggers: 4 }), (any) => {
      const walked = walkedOf(any);
      for (const [via, ways] of Map.groupBy(walked.model.ways, ({ from }) => from)) {
        const targets = [...new Set(ways.map(({ to }) => to))];
        for (const step of ['below', 'above'] satisfies Step[]) {
          const tops = new Map(walked.model.nodes.map(({ id, position: { x, y } }) => [id, [y, x] as const]));
          const order = targets.toSorted((a, b) => compare(tops.get(a), tops.get(b)));
          const [first = ''] = step === 'below' ? order : order.toReversed();
          const passed = [first];
          for (let at = walkFrom({ ...walked, via }, first, step); at !== null; ) {
            expect(passed).not.toContain(at);
            passed.push(at);
            at = walkFrom({ ...walked, via }, at, step);
          }
          expect(targets.filter((id) => !passed.includes(id))).toEqual([]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

function compare(a: readonly [number, number] = [0, 0], b: readonly [number, number] = [0, 0]): number {
  return a[0] - b[0] || a[1] - b[1];
}
