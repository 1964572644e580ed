import type { Flow } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import { createWording } from '@rung/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Layout, Place, Point } from './layout.ts';
import { layoutFlow, measureCards, shiftOf } from './layout-flow.ts';
import { layoutRoughly } from './layout-roughly.ts';

const wording = createWording({ language: 'en' });

const overlap = (a: Place, b: Place): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function overlaps(layout: Layout, isFree: (id: string) => boolean = () => true): readonly string[] {
  const places = [...layout.places];
  return places.flatMap(([a, place], index) =>
    places
      .slice(index + 1)
      .filter(([b, other]) => overlap(place, other) && (isFree(a) || isFree(b)))
      .map(([b]) => `${a} ${b}`),
  );
}

/** What is wrong with the routes: ends that miss their ports, and lines that are neither level nor upright. */
function routeProblems(flow: Flow, layout: Layout): readonly string[] {
  const cards = measureCards(flow, wording);
  return layout.routes.flatMap(({ edge, from, to, points }) => {
    const [start, end] = [points[0], points.at(-1)];
    const [source, target] = [layout.places.get(from), layout.places.get(to)];
    const port = cards.get(from)?.ports.find(({ id }) => id === flow.edges[edge]?.from.port);
    const input = cards.get(to)?.input;
    if (!start || !end || !source || !target || !port || !input) return [`${edge} has no end`];
    const isAtPort = start.x === source.x + port.x && start.y === source.y + port.y;
    const isAtInput = end.x === target.x && end.y === target.y + input.y;
    const isSquare = points.every((point, index) => {
      const before = points[index - 1];
      return before === undefined || before.x === point.x || before.y === point.y;
    });
    return [
      ...(isAtPort ? [] : [`${edge} leaves elsewhere`]),
      ...(isAtInput ? [] : [`${edge} arrives elsewhere`]),
      ...(isSquare ? [] : [`${edge} runs askew`]),
    ];
  });
}

/** Lines that run through a card. */
function hidden(layout: Layout): readonly string[] {
  return layout.routes.flatMap(({ edge, points }) =>
    points.slice(1).flatMap((point, index) => {
      const before = points[index] ?? point;
      const line = {
        x: Math.min(point.x, before.x) + 0.5,
        y: Math.min(point.y, before.y) + 0.5,
        width: Math.abs(point.x - before.x) - 1,
        height: Math.abs(point.y - before.y) - 1,
      };
      return [...layout.places]
        .filter(([, place]) => overlap(line, place))
        .map(([id]) => `${edge} behind ${id}`);
    }),
  );
}

/** Edges to one step that run along each other upright though they do not look alike. */
function mingled(flow: Flow, { routes }: Layout): readonly string[] {
  const cards = measureCards(flow, wording);
  const isLater = ({ edge, from }: Layout['routes'][number]): boolean =>
    cards.get(from)?.ports.find(({ id }) => id === flow.edges[edge]?.from.port)?.later === true;
  return routes.flatMap((a, index) =>
    routes
      .slice(index + 1)
      .filter((b) => a.to === b.to && isLater(a) !== isLater(b))
      .filter((b) => uprights(a.points).some((one) => uprights(b.points).some((other) => run(one, other))))
      .map((b) => `${a.edge} along ${b.edge}`),
  );
}

interface Upright {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

function uprights(points: readonly Point[]): readonly Upright[] {
  return points.slice(1).flatMap(({ x, y }, index) => {
    const { y: before = y, x: beside = x } = points[index] ?? {};
    return beside === x && before !== y ? [{ x, top: Math.min(y, before), bottom: Math.max(y, before) }] : [];
  });
}

const run = (a: Upright, b: Upright): boolean => a.x === b.x && a.top <= b.bottom && b.top <= a.bottom;

it('leads what begins at once and what begins later to a step on tracks of their own, arranged and put by hand', () => {
  fc.assert(
    fc.property(flows({ inner: 14, triggers: 6 }), (flow) => {
      expect(mingled(flow, layoutFlow(flow, { wording }))).toEqual([]);
      const nodes = Object.keys(flow.nodes);
      const layout = Object.fromEntries(
        nodes.map((id, at) => [id, { x: 80 + (at % 4) * 320, y: at * 200, pinned: true }]),
      );
      expect(mingled(flow, layoutFlow({ ...flow, layout }, { wording }))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('places every card without overlap, on the grid, inside the picture, and leads every edge from its port to its input', () => {
  fc.assert(
    fc.property(flows({ inner: 14, triggers: 6 }), (flow) => {
      const layout = layoutFlow(flow, { wording });
      expect([...layout.places.keys()].sort()).toEqual(Object.keys(flow.nodes).sort());
      expect(overlaps(layout)).toEqual([]);
      expect(layout.routes.map(({ edge }) => edge)).toEqual(Object.keys(flow.edges).sort());
      expect(routeProblems(flow, layout)).toEqual([]);
      expect(hidden(layout)).toEqual([]);
      for (const { x, y, width, height } of layout.places.values()) {
        expect(x >= 0 && y >= 0 && x + width <= layout.width && y + height <= layout.height).toBe(true);
        expect([y % 8, height % 8]).toEqual([0, 0]);
      }
    }),
    { numRuns: 80 },
  );
});

/** Steps with many outcomes and edges between any of them: cycles, loops to oneself, several edges to one place. */
const tangles = fc
  .record({
    count: fc.integer({ min: 1, max: 14 }),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3)), { maxLength: 30 }),
  })
  .map(
    ({ count, ends }): Flow => ({
      format: 'rung/flow@1',
      id: 'tangle',
      name: 'Tangle',
      tiers: {},
      nodes: Object.fromEntries(
        Array.from(
          { length: count },
          (_, index) => [`n${index}`, { kind: 'repeat', config: { times: 1 } }] as const,
        ),
      ),
      edges: Object.fromEntries(
        ends.map(([from, to, port], index) => [
          `e${String(index).padStart(2, '0')}`,
          {
            from: { node: `n${from % count}`, port: ['again', 'exhausted', 'next', 'stray'][port] ?? 'next' },
            to: `n${to % count}`,
          },
        ]),
      ),
    }),
  );

it('draws any tangle of edges: cycles, loops to oneself, and several edges to one place', () => {
  fc.assert(
    fc.property(tangles, (flow) => {
      const layout = layoutFlow(flow, { wording });
      expect(overlaps(layout)).toEqual([]);
      expect(routeProblems(flow, layout)).toEqual([]);
      expect(hidden(layout)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it('stands cards roughly without overlap, on the grid, each right of what alone leads to it, in any flow and any tangle', () => {
  fc.assert(
    fc.property(fc.oneof(flows({ inner: 14, triggers: 6 }), tangles), (flow) => {
      const layout = layoutRoughly(flow, measureCards(flow, wording));
      expect([...layout.places.keys()].sort()).toEqual(Object.keys(flow.nodes).sort());
      expect(overlaps(layout)).toEqual([]);
      expect(routeProblems(flow, layout)).toEqual([]);
      for (const { x, y, width, height } of layout.places.values()) {
        expect(x >= 0 && y >= 0 && x + width <= layout.width && y + height <= layout.height).toBe(true);
        expect([y % 8, height % 8]).toEqual([0, 0]);
      }
      for (const [to, edges] of Map.groupBy(Object.values(flow.edges), (edge) => edge.to)) {
        const [only, ...others] = edges;
        const source = layout.places.get(only?.from.node ?? '');
        const isEntrance = flow.nodes[only?.from.node ?? '']?.kind === 'trigger';
        if (source === undefined || others.length > 0 || !isEntrance) continue;
        expect(layout.places.get(to)?.x).toBeGreaterThan(source.x);
      }
    }),
    { numRuns: 80 },
  );
});

it('leaves pinned cards where they are, and other cards make room', () => {
  const pins = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 600 }) }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(flows(), pins, (flow, places) => {
      const ids = Object.keys(flow.nodes).slice(0, places.length);
      const layout = Object.fromEntries(
        ids.map((id, index) => [id, { ...(places[index] ?? { x: 0, y: 0 }), pinned: true }]),
      );
      const drawn = layoutFlow({ ...flow, layout }, { wording });
      for (const id of ids) {
        expect(drawn.places.get(id)).toMatchObject({ x: layout[id]?.x, y: layout[id]?.y });
      }
      expect(overlaps(drawn, (id) => !ids.includes(id))).toEqual([]);
      expect(routeProblems(flow, drawn)).toEqual([]);
      const rough = layoutRoughly({ ...flow, layout }, measureCards(flow, wording));
      for (const id of ids)
        expect(rough.places.get(id)).toMatchObject({ x: layout[id]?.x, y: layout[id]?.y });
      expect(overlaps(rough, (id) => !ids.includes(id))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('leaves the cards of a row where they were when one of them is pinned where nothing else stands', () => {
  const flow: Flow = {
    format: 'rung/flow@1',
    id: 'row',
    name: 'Row',
    tiers: {},
    nodes: {
      a: { kind: 'set', config: { set: [] } },
      b: { kind: 'set', config: { set: [] } },
      c: { kind: 'end', config: {} },
    },
    edges: {
      ab: { from: { node: 'a', port: 'next' }, to: 'b' },
      bc: { from: { node: 'b', port: 'next' }, to: 'c' },
    },
  };
  const before = layoutFlow(flow, { wording });
  const after = layoutFlow({ ...flow, layout: { b: { x: 400, y: 800, pinned: true } } }, { wording });
  expect(after.places.get('b')).toMatchObject({ x: 400, y: 800 });
  for (const id of ['a', 'c']) expect(after.places.get(id)).toEqual(before.places.get(id));
  expect(routeProblems(flow, after)).toEqual([]);
});

it('stands a trigger that leads nowhere yet below the others, and what else nothing leads to below everything', () => {
  const trigger = (order: number): Flow['nodes'][string] => ({
    kind: 'trigger',
    config: { mode: 'intake', order, events: ['ticket.created'] },
  });
  const flow: Flow = {
    format: 'rung/flow@1',
    id: 'begun',
    name: 'Begun',
    tiers: {},
    nodes: {
      first: trigger(1),
      second: trigger(2),
      begun: trigger(3),
      a: { kind: 'repeat', config: { times: 2 } },
      b: { kind: 'end', config: {} },
      c: { kind: 'end', config: {} },
      alone: { kind: 'end', config: {} },
    },
    edges: {
      fa: { from: { node: 'first', port: 'out' }, to: 'a' },
      sb: { from: { node: 'second', port: 'out' }, to: 'b' },
      ab: { from: { node: 'a', port: 'again' }, to: 'b' },
      ac: { from: { node: 'a', port: 'exhausted' }, to: 'c' },
    },
  };
  const layout = layoutFlow(flow, { wording });
  const at = (id: string): Place => layout.places.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  const bottom = (id: string): number => at(id).y + at(id).height;
  const others = ['first', 'second'];
  expect(at('begun').x).toBe(Math.min(...others.map((id) => at(id).x)));
  expect(at('begun').y).toBe(Math.max(...others.filter((id) => at(id).x === at('begun').x).map(bottom)) + 32);
  expect(at('alone').y).toBeGreaterThan(Math.max(...[...others, 'begun', 'a', 'b', 'c'].map(bottom)));
  expect(hidden(layout)).toEqual([]);
});

it('keeps every stored position when asked to, moved so that none is left of the origin', () => {
  const flow: Flow = {
    format: 'rung/flow@1',
    id: 'stored',
    name: 'Stored',
    tiers: {},
    nodes: { a: { kind: 'end', config: {} }, b: { kind: 'end', config: {} } },
    edges: {},
    layout: { a: { x: -100, y: 20 }, b: { x: 300, y: -40 } },
  };
  const { places } = layoutFlow(flow, { wording, keep: 'stored' });
  expect(places.get('a')).toMatchObject({ x: 0, y: 60 });
  expect(places.get('b')).toMatchObject({ x: 400, y: 0 });
});

it('moves the whole drawing where a pinned card stands above it or left of it', () => {
  const flow: Flow = {
    format: 'rung/flow@1',
    id: 'above',
    name: 'Above',
    tiers: {},
    nodes: Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { kind: 'repeat', config: { times: 2 } }])),
    edges: { e: { from: { node: 'a', port: 'again' }, to: 'b' } },
  };
  const before = layoutFlow(flow, { wording });
  const pinned = { ...flow, layout: { c: { x: -480, y: -320, pinned: true } } };
  const after = layoutFlow(pinned, { wording });
  expect(shiftOf(flow)).toEqual({ x: 0, y: 0 });
  expect(shiftOf(pinned)).toEqual({ x: 480, y: 320 });
  expect(after.places.get('c')).toMatchObject({ x: 0, y: 0 });
  for (const id of ['a', 'b']) {
    const { x = 0, y = 0 } = before.places.get(id) ?? {};
    expect(after.places.get(id)).toMatchObject({ x: x + 480, y: y + 320 });
  }
  expect(routeProblems(pinned, after)).toEqual([]);
});

it('takes two thousand steps in a row with edges that lead far ahead and far back', () => {
  const count = 2_000;
  const ids = Array.from({ length: count }, (_, index) => `n${String(index).padStart(4, '0')}`);
  const edges = ids.flatMap((from, index) => {
    const to = (step: number): string => ids[(index * step + 1) % count] ?? from;
    return [
      { from: { node: from, port: 'again' }, to: ids[index + 1] ?? from },
      ...(index % 5 === 0 ? [{ from: { node: from, port: 'exhausted' }, to: to(7) }] : []),
    ];
  });
  const flow: Flow = {
    format: 'rung/flow@1',
    id: 'long',
    name: 'Long',
    tiers: {},
    nodes: Object.fromEntries(ids.map((id) => [id, { kind: 'repeat', config: { times: 1 } }] as const)),
    edges: Object.fromEntries(edges.map((edge, index) => [`e${String(index).padStart(4, '0')}`, edge])),
  };
  const layout = layoutFlow(flow, { wording });
  expect(layout.places.size).toBe(count);
  expect(layout.routes.length).toBe(edges.length);
  expect(routeProblems(flow, layout)).toEqual([]);
});
